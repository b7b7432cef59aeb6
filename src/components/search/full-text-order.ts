/** What the full text has for one word: the ids of the pages that hold it, with their scores. */
export type WordScores = ReadonlyMap<string, number>;

/**
 * The pages that hold some of the words, those with more of them first. A word that fewer pages hold counts more.
 * @returns ids, best first
 */
export function pagesWithSome(words: readonly WordScores[]): string[] {
  const totals = new Map<string, number>();
  for (const scores of words) {
    const rarity = 1 / Math.max(scores.size, 1);
    const most = Math.max(...scores.values(), Number.MIN_VALUE);
    for (const [id, score] of scores) totals.set(id, (totals.get(id) ?? 0) + 1 + rarity + (0.5 * score) / most);
  }
  return [...totals].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
