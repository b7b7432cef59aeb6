import { CORE_SCHEMA, dump } from 'js-yaml';
import { placeholders } from '../src/content-checks/placeholders.ts';
import { sections, type SectionId } from '../src/navigation.ts';
import { slug } from '../src/utils/text.ts';

/** The collections of pages. */
export const collectionNames: readonly SectionId[] = sections.map(({ id }) => id);

/** Returns the day a year later: that of the next check. */
function nextYear(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}

/**
 * Returns a new page that passes its schema. A question gets its question mark if it lacks one. Throws when the title has too
 * few letters from a to z for a file name.
 * @param today YYYY-MM-DD
 */
export function newPage(collection: SectionId, title: string, today: string): { path: string; text: string } {
  const name = slug(title);
  // Accents are taken away; what is left of another script would name another page.
  const letters = title.normalize('NFD').match(/\p{L}|\p{N}/gu) ?? [];
  if (name.replaceAll('-', '').length < Math.max(3, letters.length / 2))
    throw new Error(`Title: found "${title}"; expected words in letters from a to z, for they make the address of the page.`);
  const head =
    collection === 'faq'
      ? { question: title.endsWith('?') ? title : `${title}?`, answer: placeholders.answer, group: 'does-it-help' }
      : { title, description: placeholders.description, summary: placeholders.summary };
  const practice = {
    form: 'guided',
    minutes: [4, 6],
    needs: [placeholders.need],
    steps: placeholders.steps.map((text) => ({ text, seconds: 75 })),
    cautions: ['any-warning-sign'],
    stopIf: [placeholders.stopIf],
  };
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
    ...(collection === 'practices' && practice),
  };
  const frontmatter = dump(data, { schema: CORE_SCHEMA, lineWidth: -1 });
  const body = `${placeholders.body} <Cite ref="do-2019-snnoop10" />.\n`;
  return { path: `src/content/${collection}/${name}.mdx`, text: `---\n${frontmatter}---\n\n${body}` };
}
