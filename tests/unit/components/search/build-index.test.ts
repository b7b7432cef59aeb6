import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildSmallIndex, otherWords } from '../../../../src/components/search/build-index.ts';
import type { PageRecord } from '../../../../src/components/search/read-page.ts';
import { sections } from '../../../../src/navigation.ts';
import { page } from './sample.ts';

const record = (path: string, title: string, rest: Partial<PageRecord> = {}): PageRecord => ({
  ...page(path, title),
  fullText: '',
  ...rest,
});
const glossary = [{ id: 'aura', term: 'Aura', aliases: ['visual aura'], definition: 'Signs.', see: ['science/light'] }];

describe('The small index of the built pages', () => {
  test('has a page for each section, and each page', () => {
    const { pages } = buildSmallIndex([record('science/light/', 'Light', { fullText: 'All of it.' })], glossary);
    assert.deepEqual(
      pages.map(({ path }) => path),
      [...sections.map(({ id }) => `${id}/`), 'science/light/'],
    );
    assert.ok(!JSON.stringify(pages).includes('All of it'));
  });

  test('has safety and questions before the rest, which may not fit', () => {
    const records = ['Science', 'Questions', 'Safety', 'Research'].map((section) => record(`${section}/`, section, { section }));
    const paths = buildSmallIndex(records, []).pages.map(({ path }) => path);
    assert.deepEqual(paths.slice(-4), ['Safety/', 'Questions/', 'Science/', 'Research/']);
  });

  test('has the glossary entries instead of the headings of their page', () => {
    const headings = [{ title: 'Aura', id: 'aura' }];
    const index = buildSmallIndex([record('glossary/', 'Glossary', { headings }), record('now/', 'Now', { headings })], glossary);
    assert.deepEqual(index.pages.find(({ path }) => path === 'glossary/')?.headings, []);
    assert.deepEqual(index.pages.find(({ path }) => path === 'now/')?.headings, headings);
    assert.deepEqual(index.terms, [{ id: 'aura', term: 'Aura', aliases: ['visual aura'], see: ['science/light/'] }]);
  });
});

describe('The words for spelling', () => {
  const records = [
    record('a/', 'Lavender', { fullText: 'Lavender cushions, a cushion; 12345 b12345 and it. Pressed. Zeppelin.' }),
    record('b/', 'B', { fullText: 'Cushion, zeppelins' }),
  ];

  test('are those of the texts that the index does not hold, the shortest of each kind, those of more pages first', () => {
    assert.deepEqual(otherWords(buildSmallIndex(records, []), records), ['cushion', 'zeppelin', 'pressed']);
  });
});
