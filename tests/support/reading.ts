import { readability, sentencesOf, wordsOf } from '../../src/lib/readability.ts';
import { classesOf, elements, hasClass, prose, type Element, type Node } from './html.ts';

/** The highest Flesch-Kincaid grade and the most words in a sentence. */
export interface Limit {
  grade: number;
  words: number;
}

/** The table of docs/writing.md. */
export const limits = {
  short: { grade: 6, words: 20 },
  body: { grade: 8, words: 25 },
  research: { grade: 10, words: 30 },
} as const satisfies Record<string, Limit>;

/** Parts that a tired reader reads first or alone, by the class of their element. */
const SHORT_PARTS: Readonly<Record<string, string>> = {
  summary: 'in-short',
  actions: 'actions',
  steps: 'steps',
  'steps of an attack': 'now__steps',
  note: 'note',
  cautions: 'cautions',
};

/** What is no running text, or is not ours: labels, numbers of citations, titles of other pages, the list of references. */
const NO_PROSE = new Set(
  (
    'in-short__label actions__link steps__time note__title caution__level cite claim__certainty finding__certainty ' +
    'common-claim__verdict common-claim__pages visually-hidden references review related help-link ' +
    'glossary__aliases glossary__see facts'
  ).split(' '),
);
const NO_PROSE_TAGS = new Set(['table', 'code', 'pre', 'nav', 'form', 'svg', 'h1']);

const isNoProse = (element: Element): boolean =>
  NO_PROSE_TAGS.has(element.tagName) || classesOf(element).some((name) => NO_PROSE.has(name));
const isShortPart = (element: Element): boolean => classesOf(element).some((name) => Object.values(SHORT_PARTS).includes(name));

/** The prose of a page by part: the short ones by name, and everything else in `main` as `body`. */
export function partsOf(document: Node): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const [name, className] of Object.entries(SHORT_PARTS)) {
    const found = elements(document, (element) => hasClass(element, className));
    // The heading of a short part is a label like any other.
    if (found.length > 0)
      parts[name] = found.map((element) => prose(element, (inner) => isNoProse(inner) || inner.tagName === 'h2')).join('\n');
  }
  const [main] = elements(document, ({ tagName }) => tagName === 'main');
  if (main) parts['body'] = prose(main, (element) => isNoProse(element) || isShortPart(element));
  return parts;
}

/** What is too hard to read in a part of a page: its grade, and each sentence that is too long. */
export function tooHard(text: string, limit: Limit): string[] {
  const grade = Number(readability(text).grade.toFixed(1));
  const long = sentencesOf(text).filter((sentence) => wordsOf(sentence).length > limit.words);
  return [
    ...(grade > limit.grade ? [`grade ${grade}, at most ${limit.grade}`] : []),
    ...long.map((sentence) => `a sentence of ${wordsOf(sentence).length} words, at most ${limit.words}: ${sentence}`),
  ];
}
