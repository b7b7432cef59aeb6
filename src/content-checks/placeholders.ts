import { textsIn, type Content } from './content.ts';
import { fieldName, show, type Issue } from './issue.ts';

/** The texts that `npm run new` puts into a page: instructions to its author, which no reader may meet. */
export const placeholders = {
  answer: 'Write the answer here in 45 words at most. Give the answer first, then the main caution.',
  description: 'Write one plain sentence of 50 to 160 characters that says what this page answers.',
  summary: 'Write two to four sentences here, 90 words at most. Give the answer first, then the main caution.',
  steps: ['Write the first step.', 'Write the second step.', 'Write the third step.', 'Write the last step.'],
  keywords: ['first other word', 'second other word', 'third other word'],
  action: 'Write one concrete action here.',
  need: 'first thing to have ready',
  stopIf: 'first sign to stop at',
  body: 'Write the page here. Every effect on health has a citation, such as this one',
};

/** Each sentence of them, for an author may have written over a part. */
const SENTENCES = Object.values(placeholders)
  .flat()
  .flatMap((text) => text.split(/(?<=\.)\s+/));

const hasPlaceholder = (text: string): boolean => {
  const flat = text.replace(/\s+/g, ' ').toLowerCase();
  return SENTENCES.some((sentence) => flat.includes(sentence.toLowerCase()));
};

/** Checks that no page has an instruction of `npm run new` left. */
export function checkPlaceholders({ pages }: Content): Issue[] {
  const expected = 'your own words in place of the instruction';
  return pages.flatMap(({ file, data, body, bodyLine }) => {
    const fields = textsIn(data).filter(({ text }) => hasPlaceholder(text));
    const line = bodyLine + Math.max(body.split('\n').findIndex(hasPlaceholder), 0) + 1;
    return [
      ...fields.map(({ path, text }) => ({ file, field: fieldName(path), found: show(text), expected })),
      ...(hasPlaceholder(body) ? [{ file, field: `body, line ${line}`, found: show(placeholders.body), expected }] : []),
    ];
  });
}
