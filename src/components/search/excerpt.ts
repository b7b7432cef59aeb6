/** A run of an excerpt, marked when it is a word that was searched for. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** Words in an excerpt. */
const LENGTH = 32;
const ENDS_SENTENCE = /[.?!:]["”’)\]]*$/;
/** The items of a list often go on with the sentence before it. */
const STARTS_INSIDE = /^\p{Ll}/u;

/**
 * The stretch of a page that holds most of the words that were found. It begins at the beginning of a sentence, and
 * never with the page's title, which stands above it.
 * @param content the page's text, beginning with its title
 * @param locations the places of the words that were found, counted in words of `content`
 */
export function excerptOf(content: string, title: string, locations: readonly number[]): ExcerptPart[] {
  const words = content.split(/\s+/);
  const found = new Set(locations);
  const first = startsWith(content, title) ? title.split(/\s+/).length : 0;
  const start = bestStart(words, first, found);
  const end = Math.min(start + LENGTH, words.length);
  const parts = words.slice(start, end).flatMap((word, index) => {
    const space = index === 0 ? [] : [plain(' ')];
    return [...space, ...(found.has(start + index) ? markedWord(word) : [plain(word)])];
  });
  const all = merged(parts);
  return end < words.length && !ENDS_SENTENCE.test(words[end - 1] ?? '') ? brokenOff(all) : all;
}

/**
 * The sentence from which on the most words that were found follow within an excerpt. A page begins with its answer in
 * short, so its beginning is preferred if it holds half as many.
 */
function bestStart(words: readonly string[], first: number, found: ReadonlySet<number>): number {
  const count = (start: number) => Array.from({ length: LENGTH }, (_, index) => start + index).filter((place) => found.has(place)).length;
  const atFirst = count(first);
  let best = { start: first, count: atFirst };
  for (let start = first + 1; start < words.length; start += 1) {
    if (!ENDS_SENTENCE.test(words[start - 1] ?? '') || STARTS_INSIDE.test(words[start] ?? '')) continue;
    if (count(start) > best.count) best = { start, count: count(start) };
  }
  return atFirst * 2 >= best.count ? first : best.start;
}

/** The word marked without the punctuation at its ends. */
function markedWord(word: string): ExcerptPart[] {
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
  if (core === '') return [plain(word)];
  return [plain(before), { text: core, marked: true }, plain(after)];
}

/** The excerpt with dots in place of the punctuation at its end. */
function brokenOff(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const last = parts.at(-1);
  if (!last) return [];
  if (last.marked) return [...parts, plain('\u00a0…')];
  return merged([...parts.slice(0, -1), plain(`${last.text.replace(/[^\p{L}\p{N})”’]+$/u, '')}\u00a0…`)]);
}

/** Pagefind ends a heading with a full stop when it has none. */
const startsWith = (content: string, title: string) => title !== '' && content.replace(/\s+/g, ' ').startsWith(title);

const plain = (text: string): ExcerptPart => ({ text, marked: false });

/** Neighbours of one kind as one part, nothing empty. */
function merged(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const all: ExcerptPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.text === '') continue;
    if (last?.marked === part.marked) last.text += part.text;
    else all.push({ ...part });
  }
  return all;
}
