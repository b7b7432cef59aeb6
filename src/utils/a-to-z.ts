/** Links whose titles begin with the same letter. */
export interface LetterGroup<T> {
  /** A capital letter, or `#` for titles that begin with something else. */
  letter: string;
  links: T[];
}

/** Groups links by the first letter of their titles, both in alphabetical order. */
export function groupByLetter<T extends { title: string }>(links: readonly T[]): LetterGroup<T>[] {
  const byTitle = links.toSorted((a, b) => a.title.localeCompare(b.title, 'en', { ignorePunctuation: true }));
  return [...Map.groupBy(byTitle, ({ title }) => firstLetter(title))]
    .map(([letter, group]) => ({ letter, links: group }))
    .toSorted((a, b) => a.letter.localeCompare(b.letter, 'en'));
}

function firstLetter(title: string): string {
  const [first = ''] = /[\p{L}\p{N}]/u.exec(title.normalize('NFD')) ?? [];
  return /[a-z]/i.test(first) ? first.toUpperCase() : '#';
}
