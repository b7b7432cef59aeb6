import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hashedFolders } from '../../src/components/offline/precache-manifest.ts';
import { policyOf } from '../../src/integrations/page-policy.ts';
import { elementsOf } from '../../src/utils/html.ts';
import { cacheControl, headerPolicy, responseHeaders } from '../fixtures/response-headers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');

const FILES = [
  'public/_headers',
  'deploy/nginx.conf',
  'deploy/apache.conf',
  'deploy/htaccess',
  'deploy/lighttpd.conf',
  'deploy/caddy.conf',
];

for (const path of FILES)
  describe(path, () => {
    test('holds each header and each rule for caches exactly', () => {
      // On one line, after its name, with nothing before or behind it but quotes and the server's own words.
      const lines = textOf(path).split('\n');
      const holds = (name: string, value: string) =>
        lines.some((line) => {
          const [before = '', after] = line.split(value, 2);
          return after !== undefined && before.includes(name) && /^"?(?: always)?[;,]?$/.test(after);
        });
      const missing = responseHeaders.filter(({ name, value }) => !holds(name, value)).map(({ name }) => name);
      assert.deepEqual(missing, []);
      for (const folder of hashedFolders) assert.ok(textOf(path).includes(folder), folder);
      assert.ok(textOf(path).includes(cacheControl.hashed));
      assert.ok(textOf(path).includes(cacheControl.other));
    });
  });

describe('the policy in the headers', () => {
  const directives = new Map(headerPolicy.split('; ').map((directive) => [directive.split(' ')[0], directive]));

  test('leaves scripts and styles to the pages, which allow some of their own by hash', () => {
    assert.deepEqual(
      ['default-src', 'script-src', 'script-src-elem', 'style-src', 'style-src-elem'].filter((name) => directives.has(name)),
      [],
    );
  });

  test('forbids nothing that pages allow', () => {
    const pageDirectives = policyOf(elementsOf('<offline-reading></offline-reading>')).split('; ');
    const added = [...directives.values()].filter((directive) => !pageDirectives.includes(directive));
    assert.deepEqual(added, ["object-src 'none'", "frame-src 'none'", "frame-ancestors 'none'"]);
  });

  test('names each directive once', () => {
    assert.equal(directives.size, headerPolicy.split('; ').length);
  });
});

test('no value of a header holds what the servers’ files would have to escape', () => {
  for (const { name, value } of responseHeaders) assert.doesNotMatch(value, /["\\$%{}\n]/, name);
});
