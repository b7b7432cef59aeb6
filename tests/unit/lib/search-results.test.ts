import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PagefindPage } from '../../../src/lib/pagefind.ts';
import { foundPage, matchOf } from '../../../src/lib/search-results.ts';

const page = (given: Partial<PagefindPage> = {}): PagefindPage => ({
  url: '/faq/aura/',
  content: 'Massage and aura. Nausea can come with it.',
  meta: { title: 'Massage and aura', section: 'Questions', keywords: 'zigzag lines' },
  locations: [2],
  sub_results: [],
  ...given,
});

const part = (id: string | undefined, ...scores: number[]) => ({
  url: id === undefined ? '/faq/aura/' : `/faq/aura/#${id}`,
  title: id ?? 'Massage and aura',
  ...(id !== undefined && { anchor: { id } }),
  weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
});

describe('A page that was found', () => {
  test('shows title, section and address', () => {
    const { url, title, section } = foundPage(page());
    assert.deepEqual({ url, title, section }, { url: '/faq/aura/', title: 'Massage and aura', section: 'Questions' });
  });

  test('shows the three headings that hold most, in the order of the page', () => {
    const sub_results = [part(undefined, 900), part('one', 1), part('two', 5), part('three', 2, 2), part('four', 9)];
    assert.deepEqual(
      foundPage(page({ sub_results })).headings.map(({ title }) => title),
      ['two', 'three', 'four'],
    );
  });

  test('has no headings when only the part before them was found', () => {
    assert.deepEqual(foundPage(page({ sub_results: [part(undefined, 1)] })).headings, []);
  });

  test('survives missing metadata', () => assert.equal(foundPage(page({ meta: {} })).title, ''));
});

describe('A query compared with what was found', () => {
  const cases: [what: string, text: string, missing: string[], similar: boolean][] = [
    ['a word of the text', 'nausea', [], true],
    ['a word of the title', 'aura', [], true],
    ['a keyword', 'zigzag', [], true],
    ['another form of a word', 'massaging', [], true],
    ['a short word in the plural', 'auras', [], true],
    ['the beginning of a word, still being typed', 'nau', [], true],
    ['accents and capitals', 'NAUSÉA', [], true],
    ['only small words', 'how is it', [], true],
    ['a misspelt word', 'nausia', ['nausia'], true],
    ['a word that is nowhere', 'anaemia', ['anaemia'], false],
    ['a known and an unknown word', 'massage xyzzy', ['xyzzy'], true],
    ['mostly unknown words', 'massage pizza football', ['pizza', 'football'], false],
  ];
  for (const [what, text, missing, similar] of cases)
    test(`${what}: “${text}”`, () => assert.deepEqual(matchOf(text, [page()]), { missing, similar }));

  test('is answered by any of the pages', () => {
    assert.deepEqual(matchOf('aura cortisol', [page(), page({ content: 'Cortisol' })]).missing, []);
  });
});
