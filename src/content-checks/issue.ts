import type { z } from 'astro/zod';

/** One mistake in the content, told so that its author can mend it without reading code. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** The field or part of the file, with its line where known: `answer`, `references[2]`, `body, line 14`. */
  field: string;
  found: string;
  expected: string;
}

/** A problem as one sentence. */
export function sentence({ file, field, found, expected }: Problem): string {
  return `${file}: ${field}: found ${found}; expected ${expected}.`;
}

/** A value as it stands in a message, shortened to 70 characters. */
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

/** Turns the issues of a zod schema into problems. `data` is what was parsed. */
export function problemsFromIssues(file: string, data: unknown, issues: readonly z.core.$ZodIssue[], prefix = ''): Problem[] {
  // A value of the wrong type is told once, though zod goes on to its length.
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')));
  return issues
    .filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(path.join('.')))
    .map((issue) => {
      const value = issue.path.reduce<unknown>((current, key) => (current as Record<PropertyKey, unknown> | undefined)?.[key], data);
      const field = (prefix + fieldName(issue.path)).trim();
      if (issue.code === 'unrecognized_keys') {
        const keys = issue.keys.map((key) => `"${key}"`).join(', ');
        return { file, field: field || 'fields', found: `the unknown field ${keys}`, expected: 'only the fields named in docs/writing.md' };
      }
      return { file, field: field || 'fields', found: show(value), expected: expectation(issue) };
    });
}

function fieldName(path: readonly PropertyKey[]): string {
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
