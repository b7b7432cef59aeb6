import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { forgetWords, rememberedWords, rememberWords } from '../../../src/client/remember-words.ts';

const SEARCH = 'http://localhost/a/b/search/?q=nausea+at+night&section=Safety';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  const globals = { sessionStorage, location: new URL(SEARCH), document: { baseURI: SEARCH } };
  for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true });
});

afterEach(() => {
  for (const name of ['sessionStorage', 'location', 'document']) Reflect.deleteProperty(globalThis, name);
});

describe('The words handed over to the page of a result', () => {
  test('wait under the key that the page reads, with its path and the way back', () => {
    rememberWords('../faq/nausea/#at-night', ['nausea', 'vomiting']);
    assert.deepEqual(JSON.parse(kept.get('search-words')!), {
      path: '/a/b/faq/nausea/',
      words: ['nausea', 'vomiting'],
      back: '?q=nausea+at+night&section=Safety',
    });
  });

  test('are each named once, and small words not at all', () => {
    rememberWords('../x/', ['at', 'nausea', 'the', 'nausea', 'in the morning'], '?q=x');
    assert.deepEqual(rememberedWords(), { path: '/a/b/x/', words: ['nausea', 'in the morning'], back: '?q=x' });
  });

  test('take the place of those before them, even if there are none', () => {
    rememberWords('../x/', ['nausea']);
    rememberWords('../y/', ['what', 'is']);
    assert.equal(kept.size, 0);
  });

  test('can be forgotten', () => {
    rememberWords('../x/', ['nausea']);
    forgetWords();
    assert.equal(kept.size, 0);
  });

  test('are not kept, without an error, where storage is blocked', () => {
    const getter = mock.fn(() => {
      throw new Error('blocked');
    });
    Object.defineProperty(globalThis, 'sessionStorage', { get: getter, configurable: true });
    rememberWords('../x/', ['nausea']);
    assert.equal(getter.mock.callCount(), 1);
  });
});
