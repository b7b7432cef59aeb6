import type { PageFile } from './foreign-keys.ts';
import { show, type Problem } from './issue.ts';

/** The texts that `npm run new` puts into a page: instructions to its author, which no reader may meet. */
export const placeholders = {
  answer: 'Write the answer here in 45 words at most. Give the answer first, then the main caution.',
  description: 'Write one plain sentence of 50 to 160 characters that says what this page answers.',
  summary: 'Write two to four sentences here, 90 words at most. Give the answer first, then the main caution.',
  steps: ['Write the first step.', 'Write the second step.', 'Write the third step.', 'Write the last step.'],
  keywords: ['first other word', 'second other word', 'third other word'],
  action: 'Write one concrete action here.',
  body: 'Write the page here. Every effect on health has a citation, such as this one',
};

/** Each sentence of them, for an author may have written over a part. */
const SENTENCES = Object.values(placeholders)
  .flat()
  .flatMap((text) => text.split(/(?<=\.)\s+/));

const holdsPlaceholder = (text: string): boolean => {
  const flat = text.replace(/\s+/g, ' ');
  return SENTENCES.some((sentence) => flat.includes(sentence));
};

/** Refuses a page that was begun with `npm run new` and not written. */
export function checkPlaceholders({ file, data, body, bodyLine }: Omit<PageFile, 'id'>): Problem[] {
  const expected = 'your own words in place of the instruction';
  const fields = textsIn(data, '').filter(({ text }) => holdsPlaceholder(text));
  const line = body.split('\n').findIndex(holdsPlaceholder);
  return [
    ...fields.map(({ field, text }) => ({ file, field, found: show(text), expected })),
    ...(holdsPlaceholder(body)
      ? [{ file, field: `body, line ${bodyLine + Math.max(line, 0) + 1}`, found: show(placeholders.body), expected }]
      : []),
  ];
}

/** Every text in a value, with the name of its field as other messages write it: `steps[2].text`. */
function textsIn(value: unknown, field: string): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${field}[${index + 1}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => textsIn(item, field === '' ? name : `${field}.${name}`));
}
