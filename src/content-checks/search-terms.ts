import { cautionLevels } from '../content-model/schemas/caution.ts';
import { stemsOf } from '../components/search/stems.ts';
import { strings, type DataEntry } from './foreign-keys.ts';
import { show, type Problem } from './issue.ts';

const FILE = 'src/content/search-terms.json';

/**
 * Checks the everyday words of the search: none stands twice, the most urgent caution comes first, and each caution has
 * words that lead to it. A file that could not be read is `undefined` and passes: its one mistake is told elsewhere.
 */
export function checkSearchTerms(groups: readonly DataEntry[] | undefined, cautions: readonly DataEntry[] | undefined): Problem[] {
  if (!groups) return [];
  return [...checkWords(groups), ...(cautions ? [...checkOrder(groups, cautions), ...checkReach(groups, cautions)] : [])];
}

/**
 * Checks that each of the words stands once, in one group: a word with two senses is one group with the terms of both.
 * Words that the search reads alike, whatever their endings and their order, count as the same.
 */
function checkWords(groups: readonly DataEntry[]): Problem[] {
  const first = new Map<string, string>();
  // An id that stands twice is told as such, not again for each of its words.
  const once = new Map(groups.map((group) => [group.id, group]));
  return [...once.values()].flatMap(({ id, words }) =>
    strings(words).flatMap((word) => {
      const key = stemsOf(word).sort().join(' ');
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, `${show(word)} of ${id}`);
        return [];
      }
      return [
        {
          file: FILE,
          field: `${id} words`,
          found: `${show(word)}, which the search reads as ${other}`,
          expected: 'each of them only once',
        },
      ];
    }),
  );
}

function checkOrder(groups: readonly DataEntry[], cautions: readonly DataEntry[]): Problem[] {
  const levels: readonly string[] = cautionLevels;
  const urgency = new Map(cautions.map(({ id, level }) => [id, levels.indexOf(level ?? '')]));
  return groups.flatMap(({ id, warns }) => {
    const numbers = strings(warns).flatMap((caution) => urgency.get(caution) ?? []);
    return numbers.every((number, index) => index === 0 || numbers[index - 1]! <= number)
      ? []
      : [{ file: FILE, field: `${id} warns`, found: show(warns), expected: 'the most urgent caution first' }];
  });
}

function checkReach(groups: readonly DataEntry[], cautions: readonly DataEntry[]): Problem[] {
  const reached = new Set(groups.flatMap(({ warns }) => strings(warns)));
  return cautions
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) => ({
      file: FILE,
      field: 'warns',
      found: `no group that warns of "${id}"`,
      expected: 'at least one group for each caution',
    }));
}
