import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withPolicy } from '../../../src/integrations/page-policy.ts';

/** A page with something in its head, and its policy. */
const page = (head = '', body = '') => `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const policyOf = (head = '', body = '') =>
  /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(withPolicy(page(head, body), 'x'))![1]!;
const directivesOf = (policy: string) =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]));

const LOADS = '<script type="module" src="a.js"></script><link rel="stylesheet" media="print" href="a.css">';
// printf 'let x;' | openssl dgst -sha256 -binary | base64
const HASH = "'sha256-0d16uaq56s5GjNyUV+TVNe6kCw90XFh4MjUbyKmlPjs='";

const ofFiles = policyOf(LOADS);
const directives = directivesOf(ofFiles);

describe('The content security policy of a page', () => {
  test('comes before all that it is about, after the encoding', () => {
    assert.match(
      withPolicy(page(LOADS), 'x'),
      /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><script/,
    );
  });

  test('forbids what it does not name', () => {
    assert.deepEqual(directives.get('default-src'), ["'none'"]);
    assert.deepEqual(directives.get('base-uri'), ["'none'"]);
  });

  test('names no other origin, no scheme, no wildcard and no unsafe keyword', () => {
    for (const policy of [ofFiles, policyOf(LOADS, '<page-search></page-search><offline-reading></offline-reading>')])
      for (const [name, sources] of directivesOf(policy))
        for (const source of sources) assert.match(source, /^(?:'(?:none|self|script|wasm-unsafe-eval|sha256-[\w+/]+=*)'|offline)$/, name);
    assert.equal(directives.size, ofFiles.split('; ').length);
  });

  test('turns no text into markup or code', () => {
    assert.deepEqual(directives.get('require-trusted-types-for'), ["'script'"]);
    assert.deepEqual(directives.get('trusted-types'), ["'none'"]);
  });

  test('allows each inline script and style by its hash, and data blocks need none', () => {
    const own = directivesOf(
      policyOf(`<script>let x;</script><style>let x;</style><script type="application/ld+json">{}</script>${LOADS}`),
    );
    assert.deepEqual(own.get('script-src'), ["'self'", HASH]);
    assert.deepEqual(own.get('style-src'), ["'self'", HASH]);
  });

  test('allows files only to a page that loads some', () => {
    const own = directivesOf(policyOf('<script>let x;</script>'));
    assert.deepEqual(own.get('script-src'), [HASH]);
    assert.deepEqual(own.get('style-src'), ["'none'"]);
  });

  test('allows the service worker, whose address is a trusted type, only where the page offers it', () => {
    const policy = policyOf(LOADS, '<offline-reading></offline-reading>');
    assert.equal(
      policy,
      ofFiles.replace("trusted-types 'none'", 'trusted-types offline').replace("worker-src 'none'", "worker-src 'self'"),
    );
    assert.notEqual(policy, ofFiles);
  });

  test('allows WebAssembly only to the search', () => {
    const policy = policyOf(LOADS, '<page-search></page-search>');
    assert.equal(policy, ofFiles.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"));
    assert.notEqual(policy, ofFiles);
  });
});

describe('A build stops', () => {
  for (const [name, markup] of [
    ['an inline handler', '<a onclick="x()">a</a>'],
    ['a style attribute', '<p style="color: red">a</p>'],
    ['either in a template', '<template><p style="color: red">a</p></template>'],
  ] as const)
    test(`at ${name}`, () =>
      assert.throws(() => withPolicy(page('', markup), 'faq/index.html'), /^Error: faq\/index\.html: .+ blocks the attribute/));

  test('at a page without a place for its policy', () => {
    assert.throws(() => withPolicy('<title>a</title>', 'faq/index.html'), /^Error: faq\/index\.html has no <meta charset>/);
  });
});
