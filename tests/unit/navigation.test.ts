import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { articleSections, faqGroupTitles, section, sections } from '../../src/navigation.ts';
import { faqGroups } from '../../src/content-model/schemas/pages.ts';
import { KEBAB } from '../../src/content-model/schemas/fields.ts';

describe('Sections', () => {
  test('each has an address, a short name, a title and a description of its own', () => {
    for (const field of ['id', 'name', 'title', 'description'] as const) {
      const values = sections.map((entry) => entry[field]);
      assert.ok(values.every((value) => value.trim() !== ''));
      assert.equal(new Set(values).size, sections.length, field);
    }
    for (const { id } of sections) assert.match(id, KEBAB);
  });

  test('a section is found by its id', () => {
    for (const entry of sections) assert.equal(section(entry.id), entry);
  });

  test('practices and questions are the only sections whose pages are not articles', () => {
    const articles: readonly string[] = articleSections;
    assert.deepEqual(
      sections.map(({ id }) => id).filter((id) => !articles.includes(id)),
      ['practices', 'faq'],
    );
  });

  test('every group of questions that a page can name has its title', () => {
    assert.deepEqual(Object.keys(faqGroupTitles), [...faqGroups]);
  });
});
