/** What a quotation mark opens after: nothing, white space, an opening bracket, a dash, another opening mark. */
const OPENS_AFTER = /^$|[\s([{–—“‘-]$/;

/** Turns straight quotes and apostrophes of plain text into typographic ones. */
export const typographic = (text: string): string => typographicAfter('', text);

/** The same for a text that goes on from another in one paragraph. */
export function typographicAfter(before: string, text: string): string {
  let last = before.slice(-1);
  return text.replace(/[^"']+|["']/g, (part) => {
    const opens = OPENS_AFTER.test(last);
    const written = part === '"' ? (opens ? '“' : '”') : part === "'" ? (opens ? '‘' : '’') : part;
    last = written.slice(-1);
    return written;
  });
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
