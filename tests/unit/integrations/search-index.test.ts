import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { SMALL_INDEX_BYTES } from '../../../src/components/search/fit.ts';
import { unpack, type PackedIndex } from '../../../src/components/search/small-index.ts';
import { unpackWords, type PackedWords } from '../../../src/components/search/words.ts';
import { folderUrl, runHook } from '../../fixtures/run-hook.ts';
import { withFolder, type Files } from '../../fixtures/temp-folder.ts';

/** A stand-in for Pagefind that notes what is asked of it and fails where a test wants it to. */
const stub = {
  calls: [] as string[],
  failing: '',
  pages: 3,
  indexless: false,
  script: 'x',
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
          for (const name of stub.files) writeFileSync(join(options.outputPath, name), name === 'pagefind.js' ? stub.script : 'x');
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

/** A built site of two pages, of which the search may find one, and the data of its search. */
const site = {
  'dist/search/index.html': '<main><h1>Search</h1><page-search data-index></page-search></main>',
  'dist/faq/aura/index.html': `<meta name="description" content="It is."><main data-pagefind-body data-pagefind-filter="section:Questions">
    <h1>Is it safe?</h1><h2 id="when">When</h2><p>Lavender.</p></main>`,
  'content/glossary.json': JSON.stringify([
    { id: 'aura', term: 'Aura', aliases: ['visual aura'], definition: 'Signs.', see: ['faq/aura'] },
  ]),
  'content/cautions.json': JSON.stringify([
    { id: 'thunderclap', level: 'emergency' },
    { id: 'front-of-neck', level: 'never' },
  ]),
  'content/search-terms.json': JSON.stringify([
    { id: 'throat', words: ['throat'], means: ['front of the neck'], warns: ['front-of-neck'] },
  ]),
};

/** The names in the folder of the full text after the index was made, and what the two files beside the search page hold. */
const indexed = (files: Files = site) =>
  withFolder(files, async (folder) => {
    const log = await runHook(searchIndex(folderUrl(join(folder, 'content'))), 'astro:build:done', {
      dir: folderUrl(join(folder, 'dist')),
    });
    const read = (name: string) => readFileSync(join(folder, 'dist/search', name), 'utf8');
    const [, version = ''] = /<page-search data-index="([0-9a-f]{8})">/.exec(read('index.html')) ?? [];
    return {
      log,
      version,
      names: readdirSync(join(folder, 'dist/pagefind')).sort(),
      small: read('small-index.json'),
      words: read('words.json'),
    };
  });

/** Whether an error says that the index failed, and has the reason as its cause. */
const isCausedBy = (reason: RegExp) => (error: unknown) => {
  const { message, cause } = error as Error;
  assert.match(message, /search index could not be made/);
  assert.match((cause as Error).message, reason);
  return true;
};

describe('The search index', () => {
  beforeEach(() => Object.assign(stub, { calls: [], failing: '', pages: 3, indexless: false, script: 'x' }));

  test('is refused when the words take too many bytes', async () => {
    const words = Array.from({ length: 2000 }, (_, index) => createHash('sha256').update(`${index}`).digest('hex'));
    const terms = JSON.stringify([{ id: 'throat', words, means: ['front of the neck'], warns: ['front-of-neck'] }]);
    await assert.rejects(
      indexed({ ...site, 'content/search-terms.json': terms }),
      /search-terms\.json takes \d+ bytes compressed; at most/,
    );
  });

  test('is made of the built pages and its maker is closed', async () => {
    const { log } = await indexed();
    assert.deepEqual([stub.calls[0], stub.calls.at(-1)], ['createIndex', 'close']);
    assert.ok(stub.calls.indexOf('addDirectory') < stub.calls.indexOf('writeFiles'));
    assert.match(log.info.join(), /\b3 pages indexed/);
  });

  test('holds no interface that the site does not use', async () => {
    assert.deepEqual((await indexed()).names, ['pagefind-entry.json', 'pagefind.js', 'wasm.en.pagefind']);
  });

  test('has beside it a small index of the pages that the search may find', async () => {
    const { small, log } = await indexed();
    const { pages, terms } = unpack(JSON.parse(small) as PackedIndex);
    const question = {
      path: 'faq/aura/',
      title: 'Is it safe?',
      section: 'Questions',
      text: 'It is.',
      keywords: [],
      headings: [{ title: 'When', id: 'when' }],
      isInFullText: true,
    };
    assert.deepEqual(pages.at(-1), question);
    assert.ok(!pages.some(({ path }) => path === 'search/'));
    assert.deepEqual(terms, [{ id: 'aura', term: 'Aura', aliases: ['visual aura'], see: ['faq/aura/'] }]);
    assert.ok(brotliCompressSync(small).length <= SMALL_INDEX_BYTES);
    assert.match(log.info.join(), new RegExp(`${pages.length} of them in the small index of ${brotliCompressSync(small).length} bytes`));
  });

  test('has a version that changes with any page and with Pagefind, and with nothing else', async () => {
    const { version } = await indexed();
    assert.match(version, /^[0-9a-f]{8}$/);
    assert.equal((await indexed()).version, version);
    const changed = { ...site, 'dist/research/studies/index.html': '<main data-pagefind-body>A study.</main>' };
    const others = [
      (await indexed(changed)).version,
      (await indexed({ ...changed, 'dist/research/studies/index.html': '<main>' })).version,
    ];
    stub.script = 'another Pagefind';
    others.push((await indexed()).version);
    assert.equal(new Set([version, ...others]).size, 4);
  });

  test('has beside it what is known of words: everyday ones, where each caution stands, and those of the texts', async () => {
    assert.deepEqual(unpackWords(JSON.parse((await indexed()).words) as PackedWords), {
      groups: [{ words: ['throat'], means: ['front of the neck'], warns: ['front-of-neck'] }],
      cautions: [
        { id: 'thunderclap', page: 'when-to-get-help/', isEmergency: true },
        { id: 'front-of-neck', page: 'precautions/when-not-to-have-a-massage/', isEmergency: false },
      ],
      others: ['lavender'],
    });
  });

  for (const call of ['createIndex', 'addDirectory', 'writeFiles']) {
    test(`stops the build with what went wrong when ${call} fails, and its maker is closed`, async () => {
      stub.failing = call;
      await assert.rejects(indexed(), isCausedBy(/^Pagefind: one thing; another$/));
      assert.equal(stub.calls.at(-1), 'close');
    });
  }

  test('stops the build when it would be empty', async () => {
    stub.pages = 0;
    await assert.rejects(indexed(), isCausedBy(/found no page to index/));
    assert.equal(stub.calls.at(-1), 'close');
  });

  test('stops the build when none was made', async () => {
    stub.indexless = true;
    await assert.rejects(indexed(), isCausedBy(/made no index/));
    assert.equal(stub.calls.at(-1), 'close');
  });
});
