import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { beforeEach, describe, test } from 'node:test';
import { FullText } from '../../../../src/components/search/full-text.ts';
import type { PagefindModule } from '../../../../src/components/search/pagefind.ts';

const ROOT = new URL('https://site.invalid/');

/** A stand-in for Pagefind that notes what is searched for, and calls a test back at each search. */
const stub = { asked: [] as (string | null)[], loaded: 0, onSearch: () => {} };
const page = { id: 'a', score: 1, data: () => Promise.reject(new Error('No page is loaded here.')) };
const pagefindModule: PagefindModule = {
  createInstance: () => ({
    search(text) {
      stub.asked.push(text);
      stub.onSearch();
      return Promise.resolve({ results: [page] });
    },
  }),
};
Object.assign(globalThis, { pagefindStub: { createInstance: () => (stub.loaded++, pagefindModule.createInstance({})) } });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith(ROOT.href)
      ? { url: 'data:text/javascript,export const { createInstance } = globalThis.pagefindStub', shortCircuit: true }
      : next(specifier, context),
});

const query = { text: 'neck pain massage', section: '', asTyped: false };
const known = { isOnPages: () => true, fullTextPaths: [] };

describe('A search of the full text', () => {
  beforeEach(() => Object.assign(stub, { asked: [], loaded: 0, onSearch: () => {} }));

  test('asks for each word and then for all of them', async () => {
    const { hasAllWords } = await new FullText(ROOT, 'v').find(query, known, new AbortController().signal);
    assert.deepEqual(stub.asked, ['neck', 'pain', 'massage', query.text]);
    assert.ok(hasAllWords);
  });

  test('asks for nothing more once it is aborted, and what it loaded serves the next', async () => {
    const fullText = new FullText(ROOT, 'v');
    const controller = new AbortController();
    stub.onSearch = () => controller.abort();
    await assert.rejects(fullText.find(query, known, controller.signal), { name: 'AbortError' });
    assert.deepEqual(stub.asked, ['neck']);
    stub.onSearch = () => {};
    await fullText.find(query, known, new AbortController().signal);
    assert.equal(stub.loaded, 1);
  });
});
