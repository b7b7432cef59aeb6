import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { checkContent } from '../../../src/integrations/check-content.ts';
import { filesOf, pageAt, validTree } from '../../fixtures/content-tree.ts';
import { folderUrl, runHook } from '../../fixtures/run-hook.ts';
import { withFolder, type Files } from '../../fixtures/temp-folder.ts';

// The routes of the site have real dates; on this day none of them is due.
beforeEach(() => (process.env['BUILD_DAY'] = '2026-11-30'));

const setUp = (files: Files, command: string) =>
  withFolder(files, (folder) =>
    runHook(checkContent(), 'astro:config:setup', { command, config: { root: folderUrl(folder) }, addWatchFile: () => {} }),
  );

const finish = (files: Files) => withFolder(files, (folder) => runHook(checkContent(), 'astro:build:done', { dir: folderUrl(folder) }));

/** Content with two mistakes, and the sentences that tell them. */
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

  test('bad content stops it with one error that tells each problem in one sentence', async () => {
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
    assert.deepEqual(warn.map((line) => line.replace(/ since .*/, '')).sort(), [
      '/about/: the check against its sources is due',
      '/about/evidence/: the check against its sources is due',
      '/accessibility/: the check against its sources is due',
      '/comfort/: the check against its sources is due',
      '/now/: the check against its sources is due',
      '/privacy/: the check against its sources is due',
      '/research/: the check against its sources is due',
      '/research/studies/: the check against its sources is due',
      '/when-to-get-help/: the check against its sources is due',
    ]);
  });

  test('one problem is counted as one', async () => {
    const tree = validTree();
    pageAt(tree, 'science/muscles').data['order'] = 0;
    await assert.rejects(setUp(filesOf(tree), 'build'), { message: /^The content has 1 problem:\n {2}\S.*$/ });
  });
});

describe('While somebody writes', () => {
  test('bad content is told and stops nothing', async () => {
    assert.deepEqual(await setUp(twoMistakes(), 'dev'), { info: [], warn: sentences });
  });

  test('a change of a data file starts the server anew, for the remark plugins have read it', () =>
    withFolder(filesOf(validTree()), async (folder) => {
      const watched: string[] = [];
      await runHook(checkContent(), 'astro:config:setup', {
        command: 'dev',
        config: { root: folderUrl(folder) },
        addWatchFile: (file: URL) => watched.push(file.pathname.slice(folderUrl(folder).pathname.length)),
      });
      for (const name of Object.keys(validTree().data)) assert.ok(watched.includes(`src/content/${name}.json`), name);
    }));

  test('what is wrong in a page is told when it is saved, each mistake once', () =>
    withFolder(filesOf(validTree()), async (folder) => {
      const watcher = new EventEmitter();
      const log = await runHook(checkContent(), 'astro:server:setup', { server: { config: { root: folder }, watcher } });
      const page = join(folder, 'src/content/faq/does-it-help.mdx');
      appendFileSync(page, '\n# A second title\n');
      watcher.emit('all', 'change', page);
      watcher.emit('all', 'change', page);
      assert.equal(log.warn.length, 1);
      assert.match(log.warn[0]!, /^src\/content\/faq\/does-it-help\.mdx: body, line \d+: found a heading of level 1;/);
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

  test('links to nothing stop it with one sentence for each, told once', async () => {
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
