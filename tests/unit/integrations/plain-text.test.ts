import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { plainText } from '../../../src/integrations/plain-text.ts';
import { folderUrl, runHook } from '../../support/fixtures/run-hook.ts';
import { withFolder } from '../../support/fixtures/temp-folder.ts';

const FILES = {
  'index.html': '<main><h1>Home</h1><a href="/faq/one/">One</a></main>',
  'faq/one/index.html': '<main><h1>One</h1></main>',
  '404.html': '<main><h1>Nothing</h1></main>',
};

/** The text of the home page after a build for a site, and what it logged. */
const written = (site?: string) =>
  withFolder(FILES, async (folder) => {
    const integration = plainText();
    await runHook(integration, 'astro:config:setup', { config: { site } });
    const log = await runHook(integration, 'astro:build:done', { dir: folderUrl(folder) });
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    return { log, home: read('index.txt'), one: read('faq/one/index.txt') };
  });

test('each page has its text beside it, with paths where nobody knows the address of the site', async () => {
  const { home, one, log } = await written();
  assert.match(home, /^\uFEFF# Home\n\nOne \(\/faq\/one\/\)\n\n---\n\nMassage for Migraine: \/\n/);
  assert.match(one, /^\uFEFF# One\n\n---\n\nMassage for Migraine: \/faq\/one\/\n/);
  assert.deepEqual(log.info, ['2 pages written as plain text']);
});

test('addresses are absolute, below the path of the site, where it is known', async () => {
  const { home } = await written('https://example.org/a');
  assert.match(home, /One \(https:\/\/example\.org\/a\/faq\/one\/\)/);
  assert.match(home, /Massage for Migraine: https:\/\/example\.org\/a\/\n/);
});
