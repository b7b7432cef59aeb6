import { stringify } from 'yaml';
import { placeholders } from '../src/content-checks/placeholders.ts';
import { sections, type SectionId } from '../src/navigation.ts';
import { slug } from '../src/utils/text.ts';

/** The collections of pages. */
export const collectionNames: readonly SectionId[] = sections.map(({ id }) => id);

/** A year later, as the day of the next check. */
function nextYear(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}

/**
 * A new page that passes its schema. `today` is YYYY-MM-DD.
 * A question gets its question mark if it lacks one.
 */
export function newPage(collection: SectionId, title: string, today: string): { path: string; text: string } {
  const head =
    collection === 'faq'
      ? {
          question: title.endsWith('?') ? title : `${title}?`,
          answer: placeholders.answer,
          group: 'does-it-help',
        }
      : {
          title,
          description: placeholders.description,
          summary: placeholders.summary,
        };
  const practice =
    collection === 'practices'
      ? {
          form: 'guided',
          minutes: [4, 6],
          needs: [],
          steps: placeholders.steps.map((text) => ({ text, seconds: 75 })),
          cautions: ['any-warning-sign'],
          stopIf: ['you feel dizzy or faint'],
        }
      : {};
  const data = {
    ...head,
    order: 99,
    written: today,
    checked: today,
    nextCheck: nextYear(today),
    keywords: placeholders.keywords,
    references: ['do-2019-snnoop10'],
    related: ['precautions/before-you-book', 'research/short-answer'],
    actions: [{ do: placeholders.action, page: 'precautions/before-you-book' }],
    ...practice,
  };
  const body = `${placeholders.body} <Cite ref="do-2019-snnoop10" />.\n`;
  return { path: `src/content/${collection}/${slug(title)}.mdx`, text: `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}` };
}
