/*
 * What a voice is given to read: the text of the page without what only the eye needs, and with the words for which
 * abbreviations, signs and numbers stand.
 */

/** Names in capitals that are said as words. Voices spell out what is written in capitals, or guess. */
const SAID_AS_WORDS = new Map([
  ['GRADE', 'Grade'],
  ['HIT-6', 'Hit 6'],
  ['JAMA', 'Jama'],
  ['MIDAS', 'Midas'],
  ['NICE', 'Nice'],
  ['SIGN', 'Sign'],
]);

/** Abbreviations that are said in full. */
const IN_FULL = new Map([
  ['CI', 'confidence interval'],
  ['RCT', 'randomised controlled trial'],
  ['RCTs', 'randomised controlled trials'],
  ['TTH', 'tension-type headache'],
  ['approx.', 'about'],
  ['e.g.', 'for example'],
  ['et al.', 'and others'],
  ['etc.', 'and so on'],
  ['i.e.', 'that is'],
  ['vs', 'versus'],
  ['vs.', 'versus'],
]);

/** Units after a number: one of them, and several. */
const UNITS = new Map([
  ['%', ['percent', 'percent']],
  ['mg', ['milligram', 'milligrams']],
  ['g', ['gram', 'grams']],
  ['kg', ['kilogram', 'kilograms']],
  ['mL', ['millilitre', 'millilitres']],
  ['mL/min', ['millilitre a minute', 'millilitres a minute']],
  ['lb/cm²', ['pound a square centimetre', 'pounds a square centimetre']],
  ['mm', ['millimetre', 'millimetres']],
  ['cm', ['centimetre', 'centimetres']],
  ['°C', ['degree Celsius', 'degrees Celsius']],
  ['h', ['hour', 'hours']],
  ['min', ['minute', 'minutes']],
]);

/** Signs that voices pass over or name wrongly. */
const SIGNS = new Map([
  ['=', 'equals'],
  ['<', 'less than'],
  ['>', 'more than'],
  ['≤', 'at most'],
  ['≥', 'at least'],
  ['±', 'plus or minus'],
  ['×', 'times'],
  ['+', 'plus'],
  ['&', 'and'],
]);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (texts: Iterable<string>) =>
  [...texts]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
/** What stands before it, and the text, not within a longer word or name. */
const alone = (texts: Iterable<string>) => new RegExp(`(^|[^\\p{L}\\p{N}-])(${anyOf(texts)})(?![\\p{L}\\p{N}-])`, 'gu');

const WORDS = alone(SAID_AS_WORDS.keys());
const FULL = alone(IN_FULL.keys());
const UNIT = new RegExp(`(\\d[\\d.]*) ?(${anyOf(UNITS.keys())})(?![\\p{L}\\p{N}/²-])`, 'gu');
const SIGN = new RegExp(` ?(${anyOf(SIGNS.keys())}) ?`, 'g');

/** Figures of which each is said: the emergency numbers. Elsewhere 999 is a quantity. */
const EMERGENCY = /\b112, 999(?:,| or|, or) 911\b/g;

/** Replaces from the first to the last; each reads what the one before wrote. */
const REPLACEMENTS: readonly [pattern: RegExp, words: string | ((...match: string[]) => string)][] = [
  // Citations, and the blanks that are filled in on paper.
  [/ ?\[\d+(?:, ?\d+)*\]/g, ''],
  [/ ?…/g, ''],
  [/[“”]/g, ''],
  [EMERGENCY, '1 1 2, 9 9 9 or 9 1 1'],
  // A remark after a sentence is one of its own: "(low certainty)".
  [/([.!?]) \((\p{L})([^()]*?)[.!?]?\)(?![.,;:])/gu, (_, end, first, rest) => `${end} ${first.toUpperCase()}${rest}.`],
  [/(\d),(?=\d{3}\b)/g, '$1'],
  [/−(?=\d)/g, 'minus '],
  [/(\d) ?– ?(?=\d)/g, '$1 to '],
  [/ [–—] /g, ', '],
  [UNIT, (_, number, unit) => `${number} ${UNITS.get(unit)![number === '1' ? 0 : 1]}`],
  [SIGN, (_, sign) => ` ${SIGNS.get(sign)} `],
  // The full stop may end the sentence too.
  [/\betc\.(?= \p{Lu}|$)/gu, 'and so on.'],
  [FULL, (_, before, abbreviation) => before + IN_FULL.get(abbreviation)!],
  [WORDS, (_, before, name) => before + SAID_AS_WORDS.get(name)!],
  [/\bU\.S\./g, 'US'],
  // What is left in capitals is spelled out, with figures that belong to it: "MBSR", "LI4", "FL-41".
  [/(^|[^\p{L}\p{N}])(\p{Lu}{2,6})(?=-?\d|s?(?![\p{L}\p{N}]))/gu, (_, before, letters) => before + [...letters].join(' ')],
  [/\b(\p{Lu})-?(?=\d)/gu, '$1 '],
];

/**
 * What is said for a text of the page.
 * @param text the text of a paragraph, a heading, an item or a cell, with its citations as `[1, 2]`
 */
export function spokenText(text: string): string {
  let spoken = tidy(text);
  for (const [pattern, words] of REPLACEMENTS)
    spoken = typeof words === 'string' ? spoken.replace(pattern, words) : spoken.replace(pattern, words);
  return tidy(spoken);
}

const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)])/g, '')
    .trim();
