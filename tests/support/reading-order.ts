/** A line of an aria snapshot with what stands under it. */
interface Line {
  /** `heading "In short" [level=2]`, or `paragraph: Some text`. */
  text: string;
  under: Line[];
}

/** Roles that make the structure of a page: landmarks, headings, links, controls and the heads of tables. */
const STRUCTURE =
  /^(?:article|banner|button|caption|checkbox|columnheader|combobox|complementary|contentinfo|figure|form|group|heading|img|link|main|navigation|note|option|radio|region|rowheader|search|searchbox|status|table)\b/;

/** Marks inside sentences: citations, the ways back from sources, and the certainty of claims. Other tests follow each of them. */
const MARKS =
  /^link "(?:Reference \d+|Back to mention .*|.*\b(?:high|moderate|low|very low) certainty\b.*|\((?:high|moderate|low|very low) certainty\))"/i;

/** Parts that are lists made from all pages or sources: that they are there is enough. */
const FOLDED = /^region "(?:References|All pages from A to Z)"/;

/**
 * What a page tells those who hear it, in the order of reading: an aria snapshot of Playwright without the addresses of links, the
 * list of sources, and sizes that every build measures anew. With `isLong`, only the structure is kept, and what is inside other
 * elements moves up to where they stood.
 */
export function readingOrder(snapshot: string, isLong: boolean): string {
  const lines = parse(snapshot.replace(/about [\d.]+ MB/g, 'about … MB')).map(fold);
  return print(isLong ? lines.flatMap(structure) : lines, 0);
}

const fold = ({ text, under }: Line): Line => ({ text, under: FOLDED.test(text) ? [] : under.map(fold) });

function parse(snapshot: string): Line[] {
  const top: Line[] = [];
  const open: Line[] = [];
  for (const row of snapshot.split('\n')) {
    const [, indent = '', text = ''] = /^( *)- (.*)$/.exec(row) ?? [];
    if (text === '' || text.startsWith('/url:')) continue;
    const depth = indent.length / 2;
    const line: Line = { text: unquoted(text).replace(/:$/, ''), under: [] };
    (depth === 0 ? top : open[depth - 1]!.under).push(line);
    open[depth] = line;
  }
  return top;
}

/** YAML puts a key that holds a colon into single quotes, and doubles those inside. */
const unquoted = (text: string): string => text.replace(/^'((?:[^']|'')*)'/, (_, inside: string) => inside.replaceAll("''", "'"));

function structure({ text, under }: Line): Line[] {
  if (MARKS.test(text)) return [];
  const inside = under.flatMap(structure);
  if (!STRUCTURE.test(text)) return inside;
  // Nameless tables and links keep their words; those of notes and regions are running text.
  const words = /^(?:link|heading|columnheader|rowheader|button|caption|status)\b/.test(text) ? text : text.replace(/: .*$/, '');
  return [{ text: words, under: inside }];
}

const print = (lines: Line[], depth: number): string =>
  lines.map(({ text, under }) => `${'  '.repeat(depth)}${text}\n${print(under, depth + 1)}`).join('');
