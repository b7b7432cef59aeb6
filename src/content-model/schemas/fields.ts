import { z } from 'astro/zod';
import { latestToday } from '../../utils/dates.ts';
import { expectedWebAddress } from '../../utils/urls.ts';
import { wordsOf } from '../../utils/readability.ts';

/** An address of the web. */
export const webUrl = z.string().refine((value) => expectedWebAddress(value) === undefined, {
  error: ({ input }) => expectedWebAddress(String(input)) ?? '',
});

/** Lower-case words joined by hyphens: the form of every id and file name. */
export const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Text of one form, which `expected` names. */
export function pattern(form: RegExp, expected: string) {
  return z.string().regex(form, expected);
}

/** An id: `happe-2016`. */
export const id = pattern(KEBAB, 'lower-case words joined by hyphens');

/** A page's id: `precautions/pregnancy`. */
export const pageId = pattern(/^[a-z-]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/, 'collection/slug, such as "precautions/pregnancy"');

/** Text of `min` to `max` characters without spaces at its ends. */
export const text = (min: number, max: number) =>
  z
    .string()
    .refine((value) => value.trim() === value, { error: 'no spaces at its ends', abort: true })
    .refine((value) => value.length >= min && value.length <= max, {
      error: ({ input }) => `${min} to ${max} characters (found ${String(input).length})`,
    });

/** Text of at most `max` words. */
export const shortText = (max: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'some text', abort: true })
    .refine((value) => wordsOf(value).length <= max, {
      error: ({ input }) => `at most ${max} words (found ${wordsOf(String(input)).length})`,
    });

/** Where one sentence ends and the next begins. */
const SENTENCE_END = /(?<=[.!?])\s+/;

/** The longest sentence of body text. */
const oneSentence = shortText(25);

/** One to `max` whole sentences of at most 25 words each. */
export const sentences = (max: number) =>
  text(10, 600)
    .refine((value) => value.endsWith('.'), 'a full stop at its end')
    .refine((value) => value.split(SENTENCE_END).length <= max, `at most ${max} of them`)
    .refine((value) => value.split(SENTENCE_END).every((part) => oneSentence.safeParse(part).success), 'at most 25 words in each sentence');

/** The site is younger than this day: an earlier one has a mistyped year. */
const FIRST_DAY = '2020-01-01';

/** True when `YYYY-MM-DD` names a day that exists. */
function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** A day, as text: `YYYY-MM-DD`. Each check aborts, so that one wrong day is one issue. */
export const day = z
  .string('a day written as YYYY-MM-DD')
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day written as YYYY-MM-DD', abort: true })
  .refine(isRealDay, { error: 'a day that exists', abort: true })
  .refine((value) => value >= FIRST_DAY, { error: `a day after ${FIRST_DAY}`, abort: true });

/** A day that has come somewhere on earth. */
export const pastDay = day.refine((value) => value <= latestToday(), {
  error: 'a day that is not in the future',
  abort: true,
});

/** A shortest and a longest time, in minutes: `[5, 10]`. */
export const minutesRange = z.tuple([z.int().min(1), z.int().min(1)]);

/** A list without duplicates. */
export const unique = <T extends z.ZodType>(item: T, min: number, max: number) =>
  z
    .array(item)
    .min(min, `at least ${min} of them`)
    .max(max, `at most ${max} of them`)
    .refine((list) => new Set(list).size === list.length, 'each of them only once');

/** Returns a function that adds an issue at a field of the value under check: a name, or a path as zod has it. For `.check(…)`. */
export const issuesIn =
  <T>({ issues, value }: z.core.ParsePayload<T>) =>
  (path: PropertyKey | PropertyKey[], message: string): void =>
    void issues.push({ code: 'custom', path: [path].flat(), input: value, message });
