import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BuiltPages, readPages } from '../../../src/utils/built-pages.ts';
import { attributeOf } from '../../../src/utils/html.ts';
import { withFolder, type Files } from '../../fixtures/temp-folder.ts';

const site: Files = {
  'index.html': '<p id="home">x</p>',
  'faq/one/index.html': '<p id="one">x</p>',
  '404.html': '<p id="lost">x</p>',
  'notes.txt': '<p id="none">x</p>',
};
const paths = ['404.html', 'faq/one/index.html', 'index.html'];

const idsIn = ({ elements }: Parameters<Parameters<typeof readPages>[1]>[0]) =>
  elements.flatMap((element) => attributeOf(element, 'id') ?? []);

describe('The built pages', () => {
  test('are read in the order of their paths', () =>
    withFolder(site, (dist) => {
      assert.deepEqual(
        readPages(dist, ({ path }) => path),
        paths,
      );
    }));

  test('give each step what it takes, whichever asks first', () =>
    withFolder(site, (dist) => {
      const pages = new BuiltPages();
      const names = pages.reader(({ path }) => path);
      const ids = pages.reader(idsIn);
      assert.deepEqual(ids(dist), [['lost'], ['one'], ['home']]);
      assert.deepEqual(names(dist), paths);
    }));

  test('are read once for all steps', () =>
    withFolder(site, (dist) => {
      const pages = new BuiltPages();
      const names = pages.reader(({ path }) => path);
      const ids = pages.reader(idsIn);
      names(dist);
      for (const path of paths) rmSync(join(dist, path));
      assert.deepEqual(ids(dist), [['lost'], ['one'], ['home']]);
    }));

  test('are read anew after the next build', () =>
    withFolder(site, (dist) => {
      const names = new BuiltPages().reader(({ path }) => path);
      names(dist);
      rmSync(join(dist, '404.html'));
      assert.deepEqual(names(dist), paths.slice(1));
    }));

  test('are read anew in another folder', () =>
    withFolder(site, (first) =>
      withFolder({ 'a.html': '' }, (second) => {
        const pages = new BuiltPages();
        const [one, other] = [pages.reader(({ path }) => path), pages.reader(({ path }) => path)];
        one(first);
        assert.deepEqual(other(second), ['a.html']);
      }),
    ));

  test('are let go as soon as every step has read them', () =>
    withFolder(site, async (dist) => {
      setFlagsFromString('--expose-gc');
      const collectGarbage = runInNewContext('gc') as () => void;
      const held: WeakRef<object>[] = [];
      const pages = new BuiltPages();
      const names = pages.reader(({ path, elements }) => {
        held.push(new WeakRef(elements));
        return path;
      });
      names(dist);
      // A turn of the event loop ends what a WeakRef keeps alive.
      await turn();
      collectGarbage();
      const alive = held.filter((ref) => ref.deref() !== undefined).length;
      assert.deepEqual([held.length, alive], [3, 0]);
    }));
});
