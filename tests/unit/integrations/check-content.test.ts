import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { checkContent } from '../../../src/integrations/check-content.ts';
import { filesOf, pageAt, validTree } from '../../fixtures/content-tree.ts';
import { folderUrl, runHook } from '../../fixtures/run-hook.ts';
import { withFolder, type Files } from '../../fixtures/temp-folder.ts';

// The routes of the site have real dates; on this day none of them is due.
beforeEach(() => (process.env['BUILD_DAY'] = '2026-11-30'));

/** Waits until `read` returns something, at most so many milliseconds. */
async function waitFor<T>(read: () => T[], timeout: number): Promise<T[]> {
  const end = Date.now() + timeout;
  for (;;) {
    const result = read();
    if (result.length > 0) return result;
    assert.ok(Date.now() < end, `nothing within ${timeout} ms`);
    await setTimeout(20);
  }
}

const setUp = (files: Files, command: string) =>
  withFolder(files, (folder) =>
    runHook(checkContent(), 'astro:config:setup', { command, config: { root: folderUrl(folder) }, addWatchFile: () => {} }),
  );

const finish = (files: Files) => withFolder(files, (folder) => runHook(checkContent(), 'astro:build:done', { dir: folderUrl(folder) }));

/** Returns content with two mistakes, which `sentences` report. */
function twoMistakes(): Files {
  const tree = validTree();
  pageAt(tree, 'understanding/what-it-is').data['checked'] = '2026-02-31';
  pageAt(tree, 'science/muscles').data['references'] = ['smith-2020', 'nobody-1999'];
  return filesOf(tree);
}
const sentences = [
  'src/content/understanding/what-it-is.mdx: checked: found "2026-02-31"; expected a day that exists.',
  'src/content/science/muscles.mdx: references: found "nobody-1999"; expected an id from references.json.',
];

describe('Before a build', () => {
  test('good content passes without a word', async () => {
    assert.deepEqual(await setUp(filesOf(validTree()), 'build'), { info: [], warn: [] });
  });

  test('bad content stops it with one error that reports each problem in one sentence', async () => {
    await assert.rejects(setUp(twoMistakes(), 'build'), { message: ['The content has 2 problems:', ...sentences].join('\n  ') });
  });

  test('a bad body stops it', async () => {
    const tree = validTree();
    pageAt(tree, 'science/muscles').body += '\n# A second title\n';
    await assert.rejects(setUp(filesOf(tree), 'build'), {
      message: /^The content has 1 problem:\n {2}src\/content\/science\/muscles\.mdx: body, line \d+: found a heading of level 1;/,
    });
  });

  test('a page whose check is due is warned of, and the build goes on', async () => {
    const tree = validTree();
    pageAt(tree, 'science/muscles').data['nextCheck'] = '2025-02-10';
    assert.deepEqual(await setUp(filesOf(tree), 'build'), {
      info: [],
      warn: ['src/content/science/muscles.mdx: the check against its sources is due since 10 February 2025.'],
    });
  });

  test('a static route whose check is due is listed too', async () => {
    process.env['BUILD_DAY'] = '2990-01-01';
    const { warn } = await setUp(filesOf(validTree()), 'build');
    const due = warn.map((line) => line.replace(/ since .*/, ''));
    for (const path of ['/now/', '/when-to-get-help/', '/research/', '/about/evidence/'])
      assert.ok(due.includes(`${path}: the check against its sources is due`), path);
  });

  test('one problem is counted as one', async () => {
    const tree = validTree();
    pageAt(tree, 'science/muscles').data['order'] = 0;
    await assert.rejects(setUp(filesOf(tree), 'build'), { message: /^The content has 1 problem:\n {2}\S.*$/ });
  });
});

describe('While somebody writes', () => {
  test('bad content is logged and stops nothing', async () => {
    assert.deepEqual(await setUp(twoMistakes(), 'dev'), { info: [], warn: sentences });
  });

  test('what is wrong is logged within two seconds of an edit, once, and so is that it is mended', () =>
    withFolder(filesOf(validTree()), async (folder) => {
      const watcher = Object.assign(new EventEmitter(), { add: () => {} });
      const log = await runHook(checkContent(), 'astro:server:setup', { server: { config: { root: folder }, watcher, environments: {} } });
      const logged = (kind: 'warn' | 'info') => waitFor(() => log[kind].splice(0), 2000);
      const page = join(folder, 'src/content/faq/does-it-help.mdx');
      const before = readFileSync(page, 'utf8');
      const save = (text: string) => {
        writeFileSync(page, text);
        watcher.emit('all', 'change', page);
        watcher.emit('all', 'change', page);
      };
      save(`${before}\n# A second title\n`);
      const [warning, ...others] = await logged('warn');
      assert.match(warning!, /^src\/content\/faq\/does-it-help\.mdx: body, line \d+: found a heading of level 1;/);
      assert.deepEqual(others, []);
      save(before);
      assert.deepEqual(await logged('info'), ['1 problem mended, 0 left.']);
      assert.deepEqual(log.warn, []);
    }));

  test('an edit of a data file has the pages compiled anew, for the remark plugins put its citations into them', () =>
    withFolder(filesOf(validTree()), async (folder) => {
      const modules = ['/x/src/content/faq/a.mdx?import', '/x/src/content/claims.json', '/x/src/pages/now.astro'];
      const invalidated: unknown[] = [];
      const moduleGraph = {
        idToModuleMap: new Map(modules.map((id) => [id, id])),
        invalidateModule: (module: unknown) => invalidated.push(module),
      };
      const watcher = Object.assign(new EventEmitter(), { add: () => {} });
      await runHook(checkContent(), 'astro:server:setup', {
        server: { config: { root: folder }, watcher, environments: { ssr: { moduleGraph } } },
      });
      watcher.emit('all', 'change', join(folder, 'src/content/claims.json'));
      assert.deepEqual(invalidated, [modules[0]]);
    }));

  test('commands that build nothing read no content', async () => {
    assert.deepEqual(await setUp({}, 'preview'), { info: [], warn: [] });
  });
});

describe('After a build', () => {
  test('pages whose links all lead somewhere pass', async () => {
    assert.deepEqual(await finish({ 'index.html': '<a href="/now/#a">x</a>', 'now/index.html': '<p id="a">x</p>' }), {
      info: [],
      warn: [],
    });
  });

  test('links to nothing stop it with one sentence for each, without duplicates', async () => {
    const files = {
      'index.html': '<a href="/now/#b">x</a><a href="/now/#b">y</a><a href="/faq/">z</a>',
      'now/index.html': '<p id="a">x</p>',
    };
    await assert.rejects(finish(files), {
      message: [
        'The content has 2 problems:',
        'dist/index.html: link: found "/now/#b", whose fragment names nothing on that page; expected the id of a heading or element.',
        'dist/index.html: link: found "/faq/", which leads nowhere; expected the address of a page or file of the site.',
      ].join('\n  '),
    });
  });
});
