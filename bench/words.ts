/** A source of numbers from 0 to below 1 that gives the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The words of any English text, commonest first. */
const SMALL = (
  'the a and of or in it with to is you not that your for no on people we do what one if was have an can may how are at about be ' +
  'so from after than by as had this more when they whether before which number them these did get know other often also there two ' +
  'without only low who say feel see go any small some its could change off all but use most many each over into out up down then ' +
  'few first last long both much same such very well again still while where why their our'
).split(' ');

/** The words of the subject. */
const SUBJECT = (
  'massage neck headache migraine pain trial attack weeks medicine days group shoulder muscle pressure therapist session minutes ' +
  'study doctor evidence body head sleep stress relaxation practice touch hand jaw temple scalp breath diary nurse guideline ' +
  'review aura nausea light sound trigger warm cold pack chair pillow oil stroke gentle firm slow month year effect placebo dummy ' +
  'usual care waiting measure score difference certain unsure tender point back arm face eye brain nerve blood artery vein skin heart ' +
  'pregnancy child adult older safety caution risk harm benefit cost clinic home work family exercise walk water meal screen noise ' +
  'plan question answer habit routine rest calm tension ease worse better start stop ask tell write read count compare'
).split(' ');

const STARTS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sp st str t th tr v w'.split(' ');
const MIDDLES = 'a e i o u ai ea ee io oa ou'.split(' ');
const ENDS = 'ck d l ll lt m n nd ng nt p r rd rn s ss st t th x'.split(' ');
const ENDINGS = ['', '', '', 's', 'ed', 'ing', 'er', 'al', 'ic', 'tion', 'ness', 'ment'];

/** The number of words there are. */
export const WORDS = 40_000;

/** A word by its rank: the small words and those of the subject first, then made-up ones, each rank another. */
export const words: readonly string[] = [...new Set([...SMALL, ...SUBJECT, ...inventedWords()])].slice(0, WORDS);

function* inventedWords(): Generator<string> {
  const random = randomFrom(1);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  for (let made = 0; made < WORDS * 2; made += 1) {
    const syllables = 1 + Math.floor(random() * 3);
    const core = Array.from({ length: syllables }, () => pick(STARTS) + pick(MIDDLES)).join('');
    yield core + pick(ENDS) + pick(ENDINGS);
  }
}

/**
 * The exponent and the offset of the Zipf–Mandelbrot law by which words are drawn. With them 100 pages hold about 3,000
 * different words, as the 103 pages of the site did in November 2026 (82,000 words, 3,002 different), and 2,000 pages
 * about 12,000, where the growth of those 103 pages leads.
 */
const EXPONENT = 2.1;
const OFFSET = 60;

const cumulative = words.reduce<number[]>((sums, _, rank) => {
  sums.push((sums.at(-1) ?? 0) + (rank + 1 + OFFSET) ** -EXPONENT);
  return sums;
}, []);

/** A word drawn by how common words are. `share` is a random number from 0 to below 1. */
export function drawWord(share: number): string {
  const wanted = share * cumulative.at(-1)!;
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! > wanted) high = middle;
    else low = middle + 1;
  }
  return words[low]!;
}

/** How many of the commonest words say nothing about a page. */
export const SMALL_WORDS = SMALL.length;
