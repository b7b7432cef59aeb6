/** Characters that no text of ours has, each with what is expected: readers would see a box, nothing, or text in another order. */
const FORBIDDEN: readonly [pattern: RegExp, found: string, expected: string][] = [
  [/\uFFFD/, 'a letter that was lost (U+FFFD)', 'the letter, in a file saved as UTF-8'],
  [
    /\u00C3[\u0080-\u00BF]|\u00E2\u20AC|\u00C2[\u00A0-\u00BF]/,
    'UTF-8 that was read as Windows-1252',
    'the letter itself, in a file saved as UTF-8',
  ],
  [/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/, 'a control character', 'text without it'],
  [/[\u200B\u2060\uFEFF\u00AD]/, 'a character without width', 'text without it'],
  [/[\u202A-\u202E\u2066-\u2069]/, 'a character that changes the direction of text', 'text without it'],
];

/** Returns the first character that no text may have: its place, its name, its code and what is expected, or `undefined`. */
export function forbiddenCharacter(text: string): { index: number; found: string; expected: string } | undefined {
  for (const [pattern, name, expected] of FORBIDDEN) {
    const match = pattern.exec(text);
    if (!match) continue;
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return { index: match.index, found: name.includes('U+') ? name : `${name} (U+${code})`, expected };
  }
  return undefined;
}
