import { stemsOf } from '../components/search/stems.ts';
import { cautionLevels } from '../content-model/schemas/caution.ts';
import { strings, type Content, type Entry } from './content.ts';
import { show, type Issue } from './issue.ts';

const issue = (field: string, found: string, expected: string): Issue => ({
  file: 'src/content/search-terms.json',
  field,
  found,
  expected,
});

/** Checks the words of the search: none is in two places, the most urgent caution is first, and each caution has words that lead to it. */
export function checkSearchTerms({ data: { 'search-terms': groups, cautions = [] } }: Content): Issue[] {
  if (!groups) return [];
  const levels: readonly unknown[] = cautionLevels;
  const urgency = new Map(cautions.map(({ id, level }) => [id, levels.indexOf(level)]));
  const reached = new Set(groups.flatMap(({ warns }) => strings(warns)));
  const unordered = groups.filter(({ warns }) => {
    const numbers = strings(warns).flatMap((caution) => urgency.get(caution) ?? []);
    return numbers.some((number, index) => index > 0 && numbers[index - 1]! > number);
  });
  return [
    ...checkWords(groups),
    ...unordered.map(({ id, warns }) => issue(`${id} warns`, show(warns), 'the most urgent caution first')),
    ...cautions
      .filter(({ id }) => !reached.has(id))
      .map(({ id }) => issue('warns', `no group that warns of "${id}"`, 'at least one group for each caution')),
  ];
}

/**
 * Checks that each word is in one group: a word with two senses is one group with the terms of both. Words that the search
 * reads alike, whatever their endings and their order, count as the same.
 */
function checkWords(groups: readonly Entry[]): Issue[] {
  const first = new Map<string, string>();
  // A duplicate id is reported as such, not again for each of its words.
  const once = new Map(groups.map((group) => [group.id, group]));
  return [...once.values()].flatMap(({ id, words }) =>
    strings(words).flatMap((word) => {
      const key = stemsOf(word).sort().join(' ');
      const other = first.get(key);
      if (other) return [issue(`${id} words`, `${show(word)}, which the search reads as ${other}`, 'each of them only once')];
      first.set(key, `${show(word)} of ${id}`);
      return [];
    }),
  );
}
