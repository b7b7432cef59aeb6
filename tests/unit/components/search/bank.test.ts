import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { sections } from '../../../../src/navigation.ts';
import { pathToFileURL } from 'node:url';
import { readSearchContent } from '../../../../src/components/search/read-content.ts';
import { wordsIn } from '../../../../src/components/search/words.ts';
import { parseJson } from '../../../../src/utils/json.ts';

const content = readSearchContent(pathToFileURL('src/content/'));
const key = (text: string) => wordsIn(text).join(' ');
const lists = [
  ...[...content.asked].map(([path, texts]) => [`asked/${path}`, texts] as const),
  ...[...content.said].map(([id, texts]) => [`cautions/${id}`, texts] as const),
  ['calm', content.calm] as const,
  ...content.conditions.map(({ id, asked }) => [`conditions ${id}`, asked] as const),
];
/** A caution that refers to all others. */
const GENERAL = 'any-warning-sign';

describe('The bank of questions', () => {
  test('asks for each page in 40 ways or more, and says each caution in 60', () => {
    assert.ok(content.asked.size > 110);
    for (const [path, texts] of content.asked) assert.ok(texts.length >= 40, `${path}: ${texts.length}`);
    for (const { id } of content.cautions)
      assert.ok((content.said.get(id)?.length ?? 0) >= (id === GENERAL ? 20 : 60), `${id}: ${content.said.get(id)?.length}`);
  });

  test('has the calm sentences and the standing illnesses', () => {
    assert.ok(content.calm.length >= 1000);
    assert.ok(content.conditions.flatMap(({ asked }) => asked).length >= 200);
  });

  test('names cautions and pages that exist', () => {
    const ids = new Set(content.cautions.map(({ id }) => id));
    for (const id of content.said.keys()) assert.ok(ids.has(id), id);
    for (const path of content.asked.keys()) {
      const page = path.replace(/\/$/, '');
      const files = [
        `src/content/${page}.mdx`,
        `src/content/pages/${page}.mdx`,
        `src/pages/${page}.astro`,
        `src/pages/${page}/index.astro`,
      ];
      assert.ok(files.some((file) => existsSync(file)) || sections.some(({ id }) => id === page), path);
    }
  });

  test('has no phrase twice', () => {
    const first = new Map<string, string>();
    const twice = lists.flatMap(([name, texts]) =>
      texts.flatMap((text) => {
        const other = first.get(key(text));
        first.set(key(text), name);
        return other === undefined ? [] : [`${text}: ${other}, ${name}`];
      }),
    );
    assert.deepEqual(twice, []);
  });

  test('has no query of the measuring set', () => {
    const set = parseJson(readFileSync('tests/fixtures/search/questions.json', 'utf8')) as Record<string, { query: string }[]>;
    const queries = new Set(
      Object.values(set)
        .flat()
        .map(({ query }) => key(query)),
    );
    assert.ok(queries.size > 200);
    assert.deepEqual(
      lists.flatMap(([, texts]) => texts).filter((text) => queries.has(key(text))),
      [],
    );
  });
});
