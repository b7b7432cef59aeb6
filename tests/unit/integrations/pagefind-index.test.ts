import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { folderUrl, runHook } from '../../support/fixtures/run-hook.ts';
import { withFolder } from '../../support/fixtures/temp-folder.ts';

/** A stand-in for Pagefind that notes what is asked of it and fails where a test wants it to. */
const stub = {
  calls: [] as string[],
  failing: '',
  pages: 3,
  indexless: false,
  files: [
    'pagefind.js',
    'pagefind-entry.json',
    'wasm.en.pagefind',
    'pagefind-ui.js',
    'pagefind-ui.css',
    'pagefind-modular-ui.js',
    'pagefind-component-ui.css',
    'pagefind-highlight.js',
  ],
  answer(call: string, result: object = {}) {
    stub.calls.push(call);
    return Promise.resolve({ errors: stub.failing === call ? ['one thing', 'another'] : [], ...result });
  },
  index: new Proxy(
    {},
    {
      get: (_target, call: string) => (options: { outputPath?: string }) => {
        if (call === 'writeFiles' && options.outputPath) {
          mkdirSync(options.outputPath, { recursive: true });
          for (const name of stub.files) writeFileSync(join(options.outputPath, name), 'x');
        }
        return stub.answer(call, { page_count: stub.pages });
      },
    },
  ),
};
(globalThis as unknown as { pagefindStub: unknown }).pagefindStub = {
  createIndex: () => stub.answer('createIndex', stub.indexless ? {} : { index: stub.index }),
  close: () => Promise.resolve(stub.calls.push('close')),
};
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'pagefind'
      ? { url: 'data:text/javascript,export const { createIndex, close } = globalThis.pagefindStub', shortCircuit: true }
      : next(specifier, context),
});
const { searchIndex } = await import('../../../src/integrations/search-index.ts');

/** The names in the search folder after the index was made. */
const indexed = () =>
  withFolder({ 'index.html': '<main data-pagefind-body>x</main>' }, async (folder) => {
    const log = await runHook(searchIndex(), 'astro:build:done', { dir: folderUrl(folder) });
    return { log, names: readdirSync(join(folder, 'pagefind')).sort() };
  });

describe('The search index', () => {
  beforeEach(() => Object.assign(stub, { calls: [], failing: '', pages: 3, indexless: false }));

  test('is made of the built pages and its maker is closed', async () => {
    const { log } = await indexed();
    assert.deepEqual([stub.calls[0], stub.calls.at(-1)], ['createIndex', 'close']);
    assert.ok(stub.calls.indexOf('addDirectory') < stub.calls.indexOf('writeFiles'));
    assert.match(log.info.join(), /\b3 pages indexed/);
  });

  test('holds no interface that the site does not use', async () => {
    assert.deepEqual((await indexed()).names, ['pagefind-entry.json', 'pagefind.js', 'wasm.en.pagefind']);
  });

  for (const call of ['createIndex', 'addDirectory', 'writeFiles']) {
    test(`stops the build with what went wrong when ${call} fails, and its maker is closed`, async () => {
      stub.failing = call;
      await assert.rejects(indexed(), { message: 'Pagefind: one thing; another' });
      assert.equal(stub.calls.at(-1), 'close');
    });
  }

  test('stops the build when it would be empty', async () => {
    stub.pages = 0;
    await assert.rejects(indexed(), /found no page to index/);
    assert.equal(stub.calls.at(-1), 'close');
  });

  test('stops the build when none was made', async () => {
    stub.indexless = true;
    await assert.rejects(indexed(), /made no index/);
    assert.equal(stub.calls.at(-1), 'close');
  });
});
