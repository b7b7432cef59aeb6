/** Where a quotation mark opens: after nothing, white space, an opening bracket, a dash or another opening mark. */
const OPENS_AFTER = /^$|[\s([{–—“‘-]$/;

/** Turns straight quotes and apostrophes of plain text into typographic ones. */
export const typographic = (text: string): string => typographicAfter('', text);

/** Does the same for a text that continues another in one paragraph. */
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

/** Turns `2026-11-20` into `20 November 2026`. */
export function longDate(day: string): string {
  return LONG_DATE.format(new Date(`${day}T00:00:00Z`));
}

/** Returns a count with its noun: `1 page`, `3 pages`. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n} ${n === 1 ? singular : plural}`;
}

/** Returns a duration in words: `45 seconds`, `2 minutes`, `1 minute 30 seconds`. */
export function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [minutes > 0 ? count(minutes, 'minute') : '', rest > 0 || minutes === 0 ? count(rest, 'second') : ''];
  return parts.filter(Boolean).join(' ');
}

/** Capitalises the first letter. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Joins things to a phrase: `a`, `a and b`, `a, b and c`. */
export const listed = (things: readonly string[]): string => new Intl.ListFormat('en-GB').format(things);

/** Turns `Can’t massage help?` into `cant-massage-help`. */
export function slug(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** `5 to 10`, or the number alone when both are the same. */
export const range = ([least, most]: readonly [number, number]): string => (least === most ? String(least) : `${least} to ${most}`);
