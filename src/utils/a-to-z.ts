/** Links whose titles begin with the same letter. */
export interface LetterGroup<T> {
  /** A capital letter, or `#` for titles that begin with something else. */
  letter: string;
  /** By title. */
  links: T[];
}

/** Groups links by the first letter of their titles, both in alphabetical order. */
export function groupByLetter<T extends { title: string }>(links: readonly T[]): LetterGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const link of links.toSorted((a, b) => a.title.localeCompare(b.title, 'en', { ignorePunctuation: true }))) {
    const letter = firstLetter(link.title);
    groups.set(letter, [...(groups.get(letter) ?? []), link]);
  }
  return [...groups].map(([letter, group]) => ({ letter, links: group })).toSorted((a, b) => a.letter.localeCompare(b.letter, 'en'));
}

function firstLetter(title: string): string {
  const first =
    title
      .normalize('NFD')
      .match(/[\p{L}\p{N}]/u)?.[0]
      ?.toUpperCase() ?? '#';
  return /[A-Z]/.test(first) ? first : '#';
}
