import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { folderUrl, runHook } from '../../fixtures/run-hook.ts';
import { withFolder, type Files } from '../../fixtures/temp-folder.ts';

/** A stub of Pagefind; tests set its errors. */
const stub = { errors: [] as string[], pages: 3, isClosed: false };
(globalThis as unknown as { pagefindStub: unknown }).pagefindStub = {
  createIndex: () =>
    Promise.resolve({
      errors: [],
      index: {
        addDirectory: () => Promise.resolve({ errors: stub.errors, page_count: stub.pages }),
        writeFiles: ({ outputPath }: { outputPath: string }) => {
          mkdirSync(outputPath, { recursive: true });
          for (const name of ['pagefind.js', 'pagefind-ui.js', 'wasm.unknown.pagefind']) writeFileSync(join(outputPath, name), 'x');
          return Promise.resolve({ errors: [] });
        },
      },
    }),
  close: () => Promise.resolve((stub.isClosed = true)),
};
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'pagefind'
      ? { url: 'data:text/javascript,export const { createIndex, close } = globalThis.pagefindStub', shortCircuit: true }
      : next(specifier, context),
});
const { searchIndex } = await import('../../../src/integrations/search-index.ts');

const json = (value: unknown) => JSON.stringify(value);
const site: Files = {
  'dist/search/index.html':
    '<main><page-search data-quick-index="true" data-caution-index="true" data-full-text="true"></page-search></main>',
  'dist/faq/aura/index.html':
    '<form class="site-search" data-quick-index data-caution-index></form><main data-pagefind-body data-pagefind-filter="section:Questions"><h1>Is it safe?</h1></main>',
  'content/glossary.json': json([{ id: 'aura', term: 'Aura', aliases: [], definition: 'Signs.', see: [] }]),
  'content/cautions.json': json([{ id: 'thunderclap', level: 'emergency', situation: 'A sudden headache' }]),
  'content/search/asked/faq/aura.json': json({ asked: ['aura ok', 'ok with aura'] }),
  'content/search/cautions/thunderclap.json': json({ said: ['sudden headache', 'headache all of a sudden'] }),
  'content/search/calm.json': json(['a calm day']),
  'content/search/conditions.json': json([]),
  'content/search/synonyms.json': json([{ words: ['shimmer'], means: ['aura'] }]),
  'content/search/weights.json': json({ ranker: 1, fields: 0, help: 1, cutOff: 0.2, danger: 0.5, dangerInPart: 0.8, precaution: 0.2 }),
};

const indexed = (files: Files = site) =>
  withFolder(files, async (folder) => {
    await runHook(searchIndex(folderUrl(join(folder, 'content'))), 'astro:build:done', { dir: folderUrl(join(folder, 'dist')) });
    const read = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');
    return {
      names: readdirSync(join(folder, 'dist/_astro')).sort(),
      fullText: readdirSync(join(folder, 'dist/pagefind')),
      search: read('search/index.html'),
      page: read('faq/aura/index.html'),
    };
  });

describe('The search index', () => {
  beforeEach(() => Object.assign(stub, { errors: [], pages: 3, isClosed: false }));

  test('has files with a hash of their content, named in the pages, and only what is used of Pagefind', async () => {
    const { names, fullText, search, page } = await indexed();
    const [caution, quick] = names;
    assert.match(caution!, /^caution-index\.[0-9a-f]{8}\.json$/);
    assert.match(
      search,
      new RegExp(`data-quick-index="_astro/${quick}" data-caution-index="_astro/${caution}" data-full-text="[0-9a-f]{8}"`),
    );
    assert.ok(page.includes(`data-quick-index="_astro/${quick}"`));
    assert.deepEqual(fullText, ['pagefind.js']);
    const changed = await indexed({ ...site, 'content/search/asked/faq/aura.json': json({ asked: ['aura ok', 'aura fine'] }) });
    assert.notEqual(changed.names[1], quick);
    assert.deepEqual((await indexed()).names, names);
  });

  for (const [reason, change] of [
    ['one thing; another', { errors: ['one thing', 'another'] }],
    ['Pagefind found no page to index.', { pages: 0 }],
  ] as const)
    test(`reports the cause when it fails: ${reason}`, async () => {
      Object.assign(stub, change);
      await assert.rejects(indexed(), ({ message, cause }: Error) => {
        assert.equal(message, 'The search index could not be made.');
        return (cause as Error).message === reason;
      });
      assert.ok(stub.isClosed);
    });
});
