import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstHits, GROUP, MergedList } from '../../../../src/components/search/merged-list.ts';
import type { Hit, SmallAnswer } from '../../../../src/components/search/small-answer.ts';
import { page } from './sample.ts';

/** Hits that hold so much of the query; the page `a3/` is named `a3`. */
const hits = (letter: string, count: number, coverage = 1, rest: Partial<Hit> = {}): Hit[] =>
  Array.from({ length: count }, (_, index) => ({
    ...page(`${letter}${index}/`, `${letter}${index}`),
    isAnswer: false,
    coverage,
    ...rest,
  }));
const answer = (...found: Hit[][]): SmallAnswer => ({
  hits: found.flat(),
  text: 'aura',
  isCorrected: false,
  cautions: [],
  missing: [],
});
/** Pages of the full text, which note that they were loaded. */
const pagesOf = (names: readonly string[], loaded: string[] = []) =>
  names.map((name) => ({
    path: `${name}/`,
    load: () => {
      loaded.push(name);
      return name.startsWith('broken')
        ? Promise.reject(new Error('gone'))
        : Promise.resolve({ url: `/${name}/`, content: `${name} and aura`, meta: { title: name }, locations: [2], sub_results: [] });
    },
  }));
const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`);
/** The paths of a whole list, group by group. */
async function groups(list: MergedList): Promise<string[][]> {
  const all: string[][] = [];
  while (list.hasMore) all.push((await list.take()).map(({ path }) => path));
  return all;
}

describe('The hits that are shown at once', () => {
  test('are those with all words, at most a group', () => {
    assert.equal(firstHits([...hits('a', 14), ...hits('b', 3, 0.6)]).length, GROUP);
    assert.deepEqual(firstHits([...hits('a', 2), ...hits('b', 3, 0.6)]), hits('a', 2));
  });

  test('are a few of the likeliest when none has all words', () => {
    const some = hits('b', 9, 0.6);
    const shown = firstHits(some);
    assert.ok(shown.length > 0 && shown.length < GROUP);
    assert.deepEqual(shown, some.slice(0, shown.length));
  });

  test('are none where nothing was found', () => assert.deepEqual(firstHits([]), []));
});

describe('The list of both indexes', () => {
  test('begins with what is shown, in its order, whatever the full text puts first', async () => {
    const small = answer(hits('a', 4), hits('b', 3, 0.5));
    const list = new MergedList(small, pagesOf(['z0', 'a3', 'b2', 'a0']), '/');
    const [first] = await groups(list);
    assert.deepEqual(first, ['a0/', 'a1/', 'a2/', 'a3/', 'z0/', 'b2/', 'b0/', 'b1/']);
    assert.deepEqual(
      first?.slice(0, 4),
      firstHits(small.hits).map(({ path }) => path),
    );
  });

  test('has no page twice', async () => {
    const list = new MergedList(answer(hits('a', 12), hits('b', 5, 0.5)), pagesOf(['a2', 'a11', 'b0', 'z0', 'b4', 'a0']), '/');
    const all = (await groups(list)).flat();
    assert.equal(new Set(all).size, all.length);
    assert.equal(all.length, 12 + 5 + 1);
    assert.equal(list.length, all.length);
  });

  test('comes in groups of ten, the first of which fills up what is shown', async () => {
    const list = new MergedList(answer(hits('a', 4)), pagesOf(numbered('z', 25)), '/');
    list.skip(4);
    assert.deepEqual(
      (await groups(list)).map(({ length }) => length),
      [6, 10, 9],
    );
  });

  test('does not hold what was skipped again', async () => {
    const list = new MergedList(answer(hits('a', 3)), pagesOf(['a1', 'z0']), '/');
    list.skip(3);
    assert.deepEqual(await groups(list), [['z0/']]);
    list.skip(99);
    assert.equal(list.hasMore, false);
    assert.deepEqual(await list.take(), []);
  });

  test('is that of the full text where the small index could not be loaded', async () => {
    const list = new MergedList(undefined, pagesOf(['z0', 'z1']), '/');
    assert.deepEqual(await groups(list), [['z0/', 'z1/']]);
  });

  test('is that of the small index where the full text could not be searched', async () => {
    assert.deepEqual(await groups(new MergedList(answer(hits('a', 2)), [], '/')), [['a0/', 'a1/']]);
  });

  test('is empty where nothing was found', () => {
    const list = new MergedList(answer(), [], '/');
    assert.deepEqual([list.length, list.hasMore], [0, false]);
  });

  test('tells glossary entries and pages without a full text apart from all pages', async () => {
    const entries = [...hits('g', 1, 1, { path: 'glossary/#aura' }), ...hits('s', 1)];
    assert.deepEqual(await groups(new MergedList(answer(entries), pagesOf(['z0']), '/')), [['glossary/#aura', 's0/', 'z0/']]);
  });

  test('loads the pages of a group only', async () => {
    const loaded: string[] = [];
    const list = new MergedList(answer(hits('a', 4)), pagesOf(numbered('z', 25), loaded), '/');
    list.skip(4);
    assert.deepEqual(loaded, []);
    await list.take();
    assert.deepEqual(loaded, numbered('z', 6));
  });

  test('rejects when a page cannot be loaded, and does not go on without it', async () => {
    const list = new MergedList(answer(hits('a', 4)), pagesOf(['z0', 'broken1', 'z2']), '/');
    list.skip(4);
    await assert.rejects(list.take(), /gone/);
    await assert.rejects(list.take(), /gone/);
    assert.ok(list.hasMore);
  });

  test('shows the short answer of a question that only the full text puts among the best', async () => {
    const small = answer(hits('a', 1), hits('b', 1, 0.5, { isAnswer: true, text: 'Yes, it is.' }));
    const list = new MergedList(small, pagesOf(['b0']), '/');
    const [, second] = await list.take();
    assert.equal(second?.isAnswer, true);
    assert.deepEqual(second.text, [{ text: 'Yes, it is.', marked: false }]);
  });
});
