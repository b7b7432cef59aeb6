/** Abbreviations that are read in full, and names in capitals that are read as words: voices spell capitals, or guess. */
const WORDS = new Map([
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
  ['GRADE', 'Grade'],
  ['HIT-6', 'Hit 6'],
  ['JAMA', 'Jama'],
  ['MIDAS', 'Midas'],
  ['NICE', 'Nice'],
  ['SIGN', 'Sign'],
]);

/** Units after a number. The plural adds an s to the first word. */
const UNITS = new Map([
  ['mg', 'milligram'],
  ['g', 'gram'],
  ['kg', 'kilogram'],
  ['mL', 'millilitre'],
  ['mL/min', 'millilitre a minute'],
  ['lb/cm²', 'pound a square centimetre'],
  ['mm', 'millimetre'],
  ['cm', 'centimetre'],
  ['°C', 'degree Celsius'],
  ['h', 'hour'],
  ['min', 'minute'],
]);

/** Signs that voices skip or name wrongly. */
const SIGNS = new Map([
  ['%', 'percent'],
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

/** Returns a pattern for any of some texts, the longest first. */
const anyOf = (texts: Iterable<string>) =>
  [...texts]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');

/** Not within a longer word or name. Safari 15.4 has no lookbehind. */
const WORD = new RegExp(`(^|[^\\p{L}\\p{N}-])(${anyOf(WORDS.keys())})(?![\\p{L}\\p{N}-])`, 'gu');
const UNIT = new RegExp(`(\\d[\\d.]*) ?(${anyOf(UNITS.keys())})(?![\\p{L}\\p{N}/²-])`, 'gu');
const SIGN = new RegExp(` ?(${anyOf(SIGNS.keys())}) ?`, 'g');

/**
 * Returns what a voice reads for a text of the page: without citations and what is for the eye only, and with words in place of
 * abbreviations, signs and numbers.
 * @param text the text of a paragraph, a heading, an item or a cell, with its citations as `[1, 2]`
 */
export function spokenText(text: string): string {
  const spoken = tidy(text)
    // Citations, blanks to fill in on paper, quotation marks.
    .replace(/ ?\[\d+(?:, ?\d+)*\]| ?…|[“”]/g, '')
    // The emergency numbers are read figure by figure. Elsewhere 999 is a quantity.
    .replace(/\b112, 999(?:,| or|, or) 911\b/g, '1 1 2, 9 9 9 or 9 1 1')
    // A remark after a sentence becomes a sentence: "(low certainty)".
    .replace(
      /([.!?]) \((\p{L})([^()]*?)[.!?]?\)(?![.,;:])/gu,
      (_, end: string, first: string, rest: string) => `${end} ${first.toUpperCase()}${rest}.`,
    )
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/−(?=\d)/g, 'minus ')
    .replace(/(\d) ?– ?(?=\d)/g, '$1 to ')
    .replace(/ [–—] /g, ', ')
    .replace(UNIT, (_, number: string, unit: string) => {
      const name = UNITS.get(unit)!;
      return `${number} ${number === '1' ? name : name.replace(/^\w+/, '$&s')}`;
    })
    .replace(SIGN, (_, sign: string) => ` ${SIGNS.get(sign)} `)
    // The full stop may end the sentence too.
    .replace(/\betc\.(?= \p{Lu}|$)/gu, 'and so on.')
    .replace(WORD, (_, before: string, word: string) => before + WORDS.get(word)!)
    .replace(/\bU\.S\./g, 'US')
    // Other capitals are spelled, with the figures after them: "MBSR", "LI4", "FL-41".
    .replace(
      /(^|[^\p{L}\p{N}])(\p{Lu}{2,6})(?=-?\d|s?(?![\p{L}\p{N}]))/gu,
      (_, before: string, letters: string) => before + [...letters].join(' '),
    )
    .replace(/\b(\p{Lu})-?(?=\d)/gu, '$1 ');
  return tidy(spoken);
}

const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)])/g, '')
    .trim();
