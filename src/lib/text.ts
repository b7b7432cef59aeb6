/** Turns straight quotes and apostrophes of plain text into typographic ones, as the Markdown pipeline does for bodies. */
export function typographic(text: string): string {
  return text
    .replace(/(^|[\s([{–—-])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{–—“-])'/g, '$1‘')
    .replace(/'/g, '’');
}

const LONG_DATE = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-11-20` as `20 November 2026`. */
export function longDate(day: string): string {
  return LONG_DATE.format(new Date(`${day}T00:00:00Z`));
}

/** A count with its noun: `1 page`, `3 pages`. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n} ${n === 1 ? singular : plural}`;
}

/** Words with a capital at their start. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Things as a phrase: `a`, `a and b`, `a, b and c`. */
export const listed = (things: readonly string[]): string => new Intl.ListFormat('en-GB').format(things);

/** Words in lower case joined by hyphens: `Can’t massage help?` becomes `cant-massage-help`. */
export function slug(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
