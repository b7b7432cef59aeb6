import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Caution, Term } from '../../src/content-model/queries.ts';
import { situationOf } from '../../src/content-model/cautions.ts';
import { contentPages } from '../../src/content-model/content-files.ts';
import { WORDS_BYTES } from '../../src/components/search/fit.ts';
import { unpack, type PackedIndex, type SmallIndex } from '../../src/components/search/small-index.ts';
import { unpackWords, type PackedWords, type Words } from '../../src/components/search/words.ts';
import { typographic } from '../../src/utils/text.ts';
import { attribute, childrenOf, elements, isElement, readDocument, textContent, type Element, type Node } from '../fixtures/html.ts';
import { dist, pages } from '../fixtures/pages.ts';

/** What one request on a slow line may cost. */
const MOST_BYTES = 32_000;

const content = <T>(name: string) => JSON.parse(readFileSync(`src/content/${name}.json`, 'utf8')) as T[];
const cautions = content<Caution>('cautions');
const glossary = content<Term>('glossary');
const groups = content<{ id: string; words: string[]; means: string[]; warns: string[] }>('search-terms');

const words = (node: Node) => textContent(node).replace(/\s+/g, ' ').trim();
const has = (name: string) => (element: Element) => attribute(element, name) !== undefined;
const fileOf = (path: string) => join(dist, path.replace(/#.*/, ''), 'index.html');
const idsOn = (path: string) => new Set(elements(readDocument(fileOf(path)), has('id')).map((element) => attribute(element, 'id')));

interface SearchablePage {
  path: string;
  title: string;
  section: string;
  /** Of each heading that stands on this page only. */
  headings: { title: string; id: string }[];
}

let file: Buffer;
let index: SmallIndex;
let known: Words;
let searchable: SearchablePage[];
let searchPage: Node;
before(() => {
  file = readFileSync(join(dist, 'search/small-index.json'));
  index = unpack(JSON.parse(file.toString()) as PackedIndex);
  known = unpackWords(JSON.parse(readFileSync(join(dist, 'search/words.json'), 'utf8')) as PackedWords);
  searchPage = readDocument(join(dist, 'search/index.html'));
  searchable = withOwnHeadings(pages().flatMap(({ url, file: html }) => searchableAt(url, readDocument(html)) ?? []));
});

/** What the search must know of a page, or nothing where it must not find it. */
function searchableAt(path: string, document: Node): SearchablePage | undefined {
  const [main] = elements(document, has('data-pagefind-body'));
  if (!main) return undefined;
  const shown = shownIn(main);
  const title = shown.find(({ tagName }) => tagName === 'h1');
  return {
    path,
    title: title ? words(title) : '',
    section: (attribute(main, 'data-pagefind-filter') ?? '').replace('section:', ''),
    headings: shown
      .filter((element) => /^h[2-4]$/.test(element.tagName) && has('id')(element))
      .map((heading) => ({ title: words(heading), id: attribute(heading, 'id')! })),
  };
}

/** The elements below one that are not kept from the search. */
function shownIn(element: Element): Element[] {
  const children = childrenOf(element).filter(isElement);
  return children.filter((child) => !has('data-pagefind-ignore')(child)).flatMap((child) => [child, ...shownIn(child)]);
}

/** The pages with the headings that no other page has. The terms of the glossary are entries of their own. */
function withOwnHeadings(all: readonly SearchablePage[]): SearchablePage[] {
  const holders = Map.groupBy(
    all.flatMap(({ headings }) => headings),
    ({ title }) => title,
  );
  return all.map((page) => ({
    ...page,
    headings: page.path === 'glossary/' ? [] : page.headings.filter(({ title }) => holders.get(title)!.length === 1),
  }));
}

describe('The small index of the built site', () => {
  test(`takes at most ${MOST_BYTES} bytes on its way`, () => {
    const { length } = brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    assert.ok(length <= MOST_BYTES, `${length} bytes`);
  });

  test('has every page that can be found, with its title and its section, once', () => {
    assert.ok(searchable.length > 90);
    const held = new Map(index.pages.map((page) => [page.path, page]));
    assert.equal(held.size, index.pages.length);
    const wrong = searchable.filter(({ path, title, section }) => held.get(path)?.title !== title || held.get(path)?.section !== section);
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });

  test('knows which pages Pagefind indexes too', () => {
    const paths = index.pages.filter(({ isInFullText }) => isInFullText).map(({ path }) => path);
    assert.deepEqual(paths.sort(), searchable.map(({ path }) => path).sort());
  });

  test('has every keyword of every content page', () => {
    const held = new Map(index.pages.map(({ path, keywords }) => [path, keywords]));
    const missing = contentPages().flatMap(({ file: source, data }) => {
      const path = source.replace(/^src\/content\/(.*)\.mdx$/, '$1/');
      const { keywords } = data as { keywords?: string[] };
      assert.ok(keywords && keywords.length > 0, source);
      return keywords.filter((keyword) => !held.get(path)?.includes(keyword)).map((keyword) => `${path}: ${keyword}`);
    });
    assert.deepEqual(missing, []);
  });

  test('has every heading that no other page has', () => {
    const held = new Set(index.pages.flatMap(({ path, headings }) => headings.map(({ title, id }) => `${path}#${id} ${title}`)));
    const all = searchable.flatMap(({ path, headings }) => headings.map(({ title, id }) => `${path}#${id} ${title}`));
    assert.ok(all.length > 200, String(all.length));
    assert.deepEqual(
      all.filter((heading) => !held.has(heading)),
      [],
    );
  });

  test('leads to pages and places that exist', () => {
    const missing = index.pages.flatMap(({ path, headings }) => {
      if (!existsSync(fileOf(path))) return [path];
      const ids = idsOn(path);
      return headings.filter(({ id }) => !ids.has(id)).map(({ id }) => `${path}#${id}`);
    });
    assert.deepEqual(missing, []);
  });

  test('has the whole short answer of each question, as its page has it', () => {
    const questions = contentPages().flatMap(({ file: source, data }) => {
      const path = /^src\/content\/(faq\/.*)\.mdx$/.exec(source)?.[1];
      return path === undefined ? [] : [{ path: `${path}/`, answer: typographic((data as { answer?: string }).answer ?? '').trim() }];
    });
    assert.ok(questions.length > 30);
    const held = new Map(index.pages.map(({ path, text }) => [path, text]));
    for (const { path, answer } of questions) {
      assert.equal(held.get(path), answer, path);
      assert.ok(words(readDocument(fileOf(path))).includes(answer), `${path} shows its answer`);
    }
  });

  test('has every term of the glossary with its other names, at its place on the page', () => {
    const held = new Map(index.terms.map((term) => [term.id, term]));
    assert.equal(held.size, index.terms.length);
    const places = idsOn('glossary/');
    for (const { id, term, aliases } of glossary) {
      assert.deepEqual({ term: held.get(id)?.term, aliases: held.get(id)?.aliases }, { term, aliases }, id);
      assert.ok(places.has(id), id);
    }
  });
});

describe('What is known of words on the built site', () => {
  test('takes no more bytes on its way than its limit, and still holds words for spelling', () => {
    const { length } = brotliCompressSync(readFileSync(join(dist, 'search/words.json')));
    assert.ok(length <= WORDS_BYTES, `${length} bytes`);
    assert.ok(known.others.length > 300, `${known.others.length} words`);
  });

  test('are all groups of everyday words, as they were written', () => {
    assert.deepEqual(
      known.groups,
      groups.map(({ words: everyday, means, warns }) => ({ words: everyday, means, warns })),
    );
  });

  test('has every caution, the most urgent first', () => {
    assert.deepEqual(
      known.cautions.map(({ id, isEmergency }) => ({ id, isEmergency })),
      cautions.map(({ id, level }) => ({ id, isEmergency: level === 'emergency' })),
    );
  });

  test('names the page on which each caution stands', () => {
    const missing = known.cautions.filter(({ id, page }) => !idsOn(page).has(id));
    assert.deepEqual(missing, []);
  });

  test('has words for spelling that stand apart in the text of some page', () => {
    const text = pages()
      .map(({ file: html }) => apart(readDocument(html)))
      .join(' ')
      .normalize('NFD')
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase();
    const all = new Set(text.match(/[\p{L}\p{N}]+/gu));
    assert.deepEqual(
      known.others.filter((word) => !all.has(word)),
      [],
    );
  });
});

/** All text below a node, each element's own text apart from that of its neighbours. */
const apart = (node: Node): string => {
  const children = childrenOf(node);
  return children.length === 0
    ? ` ${textContent(node)} `
    : children.map((child) => (isElement(child) ? apart(child) : ` ${textContent(child)} `)).join('');
};

describe('The cautions of the search page', () => {
  let items: Element[];
  before(() => (items = elements(searchPage, has('data-caution'))));

  test('are all of them, in their order, hidden until a query names one', () => {
    assert.deepEqual(
      items.map((item) => attribute(item, 'data-caution')),
      cautions.map(({ id }) => id),
    );
    assert.ok(items.every(has('hidden')));
  });

  test('say the situation in full and lead to it', () => {
    const pageOf = new Map(known.cautions.map(({ id, page }) => [id, page]));
    for (const [number, caution] of cautions.entries()) {
      const { id } = caution;
      const [link, ...others] = elements(items[number]!, ({ tagName }) => tagName === 'a');
      assert.equal(others.length, 0, id);
      assert.equal(words(link!).toLowerCase(), typographic(situationOf(caution)).toLowerCase(), id);
      const { pathname, hash } = new URL(attribute(link!, 'href') ?? '', 'https://example.org/search/');
      assert.deepEqual([pathname.slice(1), hash], [pageOf.get(id), `#${id}`], id);
    }
  });

  test('say of each emergency, and of nothing else, to call now', () => {
    for (const [number, { id, level }] of cautions.entries())
      assert.equal(/call 112, 999 or 911 now/.test(words(items[number]!)), level === 'emergency', id);
  });
});
