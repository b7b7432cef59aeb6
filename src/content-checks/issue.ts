import type { Node } from 'mdast';
import type { z } from 'astro/zod';
import { count } from '../utils/text.ts';

/** One mistake in the content, with what its author needs to mend it without reading code. */
export interface Issue {
  /** Path from the project's root. */
  file: string;
  /** The field or part of the file, with its line where known: `answer`, `references[2]`, `body, line 14`. */
  field: string;
  found: string;
  expected: string;
}

/** Returns an issue at a node of a body, which may be a component. The lines of the tree are those of the file. */
export function bodyIssue(file: string, node: Pick<Node, 'position'> & { name?: string | null }, found: string, expected: string): Issue {
  const line = node.position ? `, line ${node.position.start.line}` : '';
  return { file, field: `body${line}${node.name ? `, <${node.name}>` : ''}`, found, expected };
}

/** Returns an issue as one sentence. */
export function formatIssue({ file, field, found, expected }: Issue): string {
  return `${file}: ${field}: found ${found}; expected ${expected}.`;
}

/** Throws one error with each issue once, or returns where there is none. */
export function throwIssues(issues: readonly Issue[]): void {
  const sentences = [...new Set(issues.map(formatIssue))];
  if (sentences.length > 0) throw new Error(`The content has ${count(sentences.length, 'problem')}:\n  ${sentences.join('\n  ')}`);
}

/** Returns a value as a message shows it, shortened to 70 characters. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 70 ? `${text.slice(0, 67)}…` : text;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'fields with values',
  tuple: 'a list',
};

/** Turns the issues of a zod schema into ours. `data` is what was parsed. */
export function issuesFromZod(file: string, data: unknown, issues: readonly z.core.$ZodIssue[], prefix = ''): Issue[] {
  // zod goes on to the length of a value of the wrong type; its type alone is reported.
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')));
  return issues
    .filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(path.join('.')))
    .map((issue) => {
      const field = (prefix + fieldName(issue.path)).trim() || 'fields';
      if (issue.code === 'unrecognized_keys') {
        const keys = issue.keys.map((key) => `"${key}"`).join(', ');
        return { file, field, found: `the unknown field ${keys}`, expected: 'only the fields named in docs/writing.md' };
      }
      const value = issue.path.reduce<unknown>((current, key) => (current as Record<PropertyKey, unknown> | undefined)?.[key], data);
      return { file, field, found: show(value), expected: expectation(issue) };
    });
}

/** Returns the name of a field as messages write it: `steps[2].text`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => show(value)).join(', ')}`;
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) return TYPE_NAMES[issue.expected] ?? issue.expected;
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) return `at least ${issue.minimum}`;
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) return `at most ${issue.maximum}`;
  if (issue.code === 'invalid_format' && issue.message.startsWith('Invalid')) return `a valid ${issue.format}`;
  return issue.message;
}
