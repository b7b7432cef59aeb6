import type { Root } from 'mdast';
import { isComponent, proseOf } from '../content-model/mdx.ts';
import { readability, sentencesOf, wordsOf } from '../utils/readability.ts';
import type { Content } from './content.ts';
import { show, type Issue } from './issue.ts';

/** The highest Flesch-Kincaid grade of a text, and the most words in one of its sentences. */
export interface ReadingLimit {
  grade: number;
  words: number;
}

/** The limits of docs/writing.md: for what a tired reader reads first or alone, for bodies, and for those of research. */
export const readingLimits = {
  short: { grade: 6, words: 20 },
  body: { grade: 8, words: 25 },
  research: { grade: 10, words: 30 },
} as const satisfies Record<string, ReadingLimit>;

/** What was measured, by limit and text: `astro dev` checks all of the content after each edit of one file. */
const measured = new Map<string, { found: string; expected: string }[]>();

/** Returns what is too hard in a text, each with what is expected: its grade, and each sentence that is too long. */
export function tooHard(text: string, limit: ReadingLimit): { found: string; expected: string }[] {
  const key = `${limit.grade} ${text}`;
  const known = measured.get(key);
  if (known) return known;
  const result = measure(text, limit);
  measured.set(key, result);
  return result;
}

function measure(text: string, limit: ReadingLimit): { found: string; expected: string }[] {
  const grade = Number(readability(text).grade.toFixed(1));
  const long = sentencesOf(text).filter((sentence) => wordsOf(sentence).length > limit.words);
  return [
    ...(grade > limit.grade
      ? [{ found: `a reading level of grade ${grade}`, expected: `grade ${limit.grade} at most: shorter words and sentences` }]
      : []),
    ...long.map((sentence) => ({
      found: `a sentence of ${wordsOf(sentence).length} words, ${show(sentence)}`,
      expected: `at most ${limit.words} words`,
    })),
  ];
}

/** Checks that the texts of a page can be read as easily as docs/writing.md promises. The tests of built pages measure the rest. */
export function checkReadingLevel({ pages }: Content): Issue[] {
  return pages.flatMap(({ file, id, data, tree }) => {
    const listOf = (field: string, key: string) =>
      (Array.isArray(data[field]) ? (data[field] as Record<string, unknown>[]) : []).map((item) => textOf(item?.[key])).join('\n');
    const body = id.startsWith('research/') ? readingLimits.research : readingLimits.body;
    const parts: [field: string, text: string, limit: ReadingLimit][] = [
      ['summary', textOf(data['summary']), readingLimits.short],
      ['answer', textOf(data['answer']), readingLimits.short],
      ['actions', listOf('actions', 'do'), readingLimits.short],
      ['steps', listOf('steps', 'text'), readingLimits.short],
      ['notes', tree ? notesOf(tree) : '', readingLimits.short],
      ['body', tree ? bodyOf(tree) : '', body],
    ];
    return parts.flatMap(([field, text, limit]) => tooHard(text, limit).map((issue) => ({ file, field, ...issue })));
  });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const isNote = (node: Root['children'][number]) => isComponent(node, 'Note');
const notesOf = (tree: Root) => proseOf({ type: 'root', children: tree.children.filter(isNote) });
const bodyOf = (tree: Root) => proseOf({ type: 'root', children: tree.children.filter((node) => !isNote(node)) });
