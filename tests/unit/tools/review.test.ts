import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('`npm run review` lists static routes beside content files', () => {
  const { stdout } = spawnSync(process.execPath, ['tools/review.ts'], {
    encoding: 'utf8',
    env: { ...process.env, BUILD_DAY: '2990-01-01' },
  });
  assert.match(stdout, /^\/now\/: due since /m);
  assert.match(stdout, /^\/when-to-get-help\/: due since /m);
  assert.match(stdout, /^src\/content\/faq\/cortisol\.mdx: due since /m);
});
