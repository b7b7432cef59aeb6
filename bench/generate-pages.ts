import { CORE_SCHEMA, dump } from 'js-yaml';
import { faqGroups } from '../src/content-model/schemas/pages.ts';
import type { SectionId } from '../src/navigation.ts';
import { capitalised, slug } from '../src/utils/text.ts';
import { drawWord, randomFrom, SMALL_WORDS, words } from './words.ts';

/** A page as a file of a project. */
export interface GeneratedPage {
  /** Path below the project: `src/content/faq/some-words.mdx`. */
  path: string;
  /** Its id: `faq/some-words`. */
  id: string;
  text: string;
}

export interface GenerateOptions {
  count: number;
  /** The same seed gives the same pages. */
  seed?: number;
  /** What the project has already and pages must point to; ids. */
  known: { references: readonly string[]; cautions: readonly string[]; pages: readonly string[] };
}

/** How the pages are spread over the collections: about as on the site, where half are questions. */
const SHARES: readonly SectionId[] = [
  'faq',
  'precautions',
  'faq',
  'self-care',
  'faq',
  'research',
  'faq',
  'science',
  'faq',
  'practices',
  'faq',
  'understanding',
];

const WRITTEN = '2026-10-01';
const NEXT_CHECK = '2099-10-01';

/**
 * Makes pages that the integrity check accepts and that cost a build and a search what real ones cost: frontmatter of
 * every collection, 600 to 1,200 words with headings, lists, tables, citations and links, and words whose number grows
 * with the pages as it does in real text. What they say means nothing.
 */
export function generatePages({ count, seed = 1, known }: GenerateOptions): GeneratedPage[] {
  const random = randomFrom(seed);
  const taken = new Set(known.pages);
  const heads = Array.from({ length: count }, (_, index) => {
    const collection = SHARES[index % SHARES.length]!;
    for (;;) {
      const author = new Author(random);
      const title = author.title();
      const id = `${collection}/${slug(title)}`;
      // A title may stand in one collection only.
      const key = slug(title);
      if (taken.has(id) || taken.has(key)) continue;
      taken.add(id).add(key);
      return { collection, id, title, author };
    }
  });
  const ids = [...known.pages, ...heads.map(({ id }) => id)];
  return heads.map(({ collection, id, title, author }, index) => {
    const others = author.some(ids, 4).filter((other) => other !== id);
    const references = author.some(known.references, 3);
    const data = {
      ...(collection === 'faq'
        ? { question: `${title}?`, answer: author.sentences(3), group: faqGroups[index % faqGroups.length] }
        : { title, description: author.sentence(11), summary: author.sentences(4) }),
      order: 100 + index,
      written: WRITTEN,
      checked: WRITTEN,
      nextCheck: NEXT_CHECK,
      keywords: author.keywords(),
      references,
      related: others.slice(0, 3),
      actions: [{ do: author.sentence(10), page: others[0]! }, { do: author.sentence(12) }],
      ...(collection === 'practices' && practice(author, known.cautions)),
    };
    const text = `---\n${dump(data, { schema: CORE_SCHEMA, lineWidth: -1 })}---\n\n${body(author, references, others)}`;
    return { path: `src/content/${id}.mdx`, id, text };
  });
}

function practice(author: Author, cautions: readonly string[]) {
  return {
    form: 'guided',
    minutes: [4, 6],
    needs: [author.phrase(3)],
    steps: Array.from({ length: 4 }, () => ({ text: author.sentences(2), seconds: 75 })),
    cautions: author.some(cautions, 2),
    stopIf: [author.phrase(5), author.phrase(7)],
  };
}

/** A body of 600 to 1,200 words that cites every reference. */
function body(author: Author, references: readonly string[], others: readonly string[]): string {
  const words = author.between(620, 950);
  const parts: string[] = [author.paragraph()];
  const size = () => parts.join(' ').split(/\s+/).length;
  for (let section = 0; section < references.length || size() < words; section += 1) {
    const reference = references[section % references.length]!;
    const other = others[section % others.length]!;
    parts.push(
      `## ${capitalised(author.phrase(author.between(2, 5)))}`,
      author.paragraph().replace(/\.$/, ` <Cite ref="${reference}" />.`),
      `${author.paragraph()} [${capitalised(author.phrase(3))}](/${other}/) ${author.phrase(5)}.`,
    );
    if (section % 3 === 0) parts.push(author.list());
    if (section % 3 === 1) parts.push(author.table());
    if (section === 2) parts.push(`### ${capitalised(author.phrase(3))}`, author.paragraph());
  }
  return `${parts.join('\n\n')}\n`;
}

/** Writes about one topic: rare words of its own come back in every text. */
class Author {
  readonly #random: () => number;
  readonly #topic: readonly string[];

  constructor(random: () => number) {
    this.#random = random;
    this.#topic = Array.from({ length: 12 }, () => this.#telling());
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least + 1));
  }

  /** Some of a list, each once. */
  some(list: readonly string[], count: number): string[] {
    const chosen = new Set<string>();
    while (chosen.size < Math.min(count, list.length)) chosen.add(list[this.between(0, list.length - 1)]!);
    return [...chosen];
  }

  phrase(count: number): string {
    return Array.from({ length: count }, () => this.#word()).join(' ');
  }

  /** 5 to 7 words that begin with one of the topic, at most 70 characters. */
  title(): string {
    for (;;) {
      const title = capitalised(`${this.#topicWord()} ${this.phrase(this.between(3, 5))} ${this.#topicWord()}`);
      if (title.length <= 70) return title;
    }
  }

  /** 3 to 6 words of the topic. */
  keywords(): string[] {
    const chosen = this.some([...new Set(this.#topic)], this.between(3, 6));
    return [...new Set([...chosen, 'generated page', 'made for measuring', 'no real text'])].slice(0, Math.max(3, chosen.length));
  }

  sentence(count: number): string {
    // Long enough for a description, and no longer than it may be.
    for (;;) {
      const text = `${capitalised(this.phrase(count))}.`;
      if (count < 11 || (text.length >= 50 && text.length <= 160)) return text;
    }
  }

  sentences(count: number): string {
    return Array.from({ length: count }, () => this.sentence(this.between(7, 13))).join(' ');
  }

  paragraph(): string {
    return this.sentences(this.between(3, 6));
  }

  list(): string {
    return Array.from({ length: this.between(3, 6) }, () => `- ${this.sentence(this.between(6, 12))}`).join('\n');
  }

  table(): string {
    const row = (length: number) => `| ${this.phrase(1)} | ${this.phrase(length)} | ${this.between(2, 98)} of 100 |`;
    return ['| what | how | number |', '| --- | --- | --- |', ...Array.from({ length: this.between(3, 5) }, () => row(4))].join('\n');
  }

  #word(): string {
    return this.#random() < 0.08 ? this.#topicWord() : drawWord(this.#random());
  }

  #topicWord(): string {
    return this.#topic[this.between(0, this.#topic.length - 1)]!;
  }

  /** A word that tells one page from others: drawn as any, but no small one. */
  #telling(): string {
    for (;;) {
      const word = drawWord(this.#random());
      if (words.indexOf(word) >= SMALL_WORDS && word.length > 1) return word;
    }
  }
}
