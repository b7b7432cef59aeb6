import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pagePolicy } from '../../../../../src/components/site/head/csp.ts';

const ofFiles = pagePolicy();
const directives = new Map(ofFiles.split('; ').map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]));

describe('The content security policy', () => {
  test('what it does not name is forbidden', () => {
    assert.deepEqual(directives.get('default-src'), ["'none'"]);
    assert.deepEqual(directives.get('base-uri'), ["'none'"]);
  });

  test('it names no other origin, no scheme and no wildcard', () => {
    for (const [name, sources] of directives)
      for (const source of sources) assert.match(source, /^'(?:none|self|script|wasm-unsafe-eval|sha256-[\w+/]+=*)'$/, name);
  });

  test('no inline code and no code made from text can run', () => {
    assert.ok(!ofFiles.includes("'unsafe-inline'"));
    assert.ok(!ofFiles.includes("'unsafe-eval'"));
  });

  test('no text becomes markup or code: no script may make an exception', () => {
    assert.deepEqual(directives.get('require-trusted-types-for'), ["'script'"]);
    assert.deepEqual(directives.get('trusted-types'), ["'none'"]);
  });

  test('with a script in the page, it allows that text and nothing else besides', () => {
    // printf 'let x;' | openssl dgst -sha256 -binary | base64
    const hash = "'sha256-0d16uaq56s5GjNyUV+TVNe6kCw90XFh4MjUbyKmlPjs='";
    assert.equal(pagePolicy({ scripts: ['let x;'] }), ofFiles.replace("script-src 'self'", `script-src 'self' ${hash}`));
    assert.ok(pagePolicy({ scripts: ['let x;'] }).includes(hash));
  });

  test('a page that loads nothing from files is allowed what it holds and nothing else', () => {
    const policy = pagePolicy({ scripts: ['let x;'], styles: ['a{}'], isSelfContained: true });
    assert.match(policy, /; script-src 'sha256-0d16uaq56s5GjNyUV\+TVNe6kCw90XFh4MjUbyKmlPjs='; style-src 'sha256-[\w+/]+='; /);
  });

  test('a page that starts the service worker may make its address a trusted one, and is bound by all else', () => {
    const policy = pagePolicy({ scripts: ['let x;'], startsWorker: true });
    const other = pagePolicy({ scripts: ['let x;'] });
    assert.equal(policy, other.replace("trusted-types 'none'", 'trusted-types offline').replace("worker-src 'none'", "worker-src 'self'"));
    assert.ok(policy.includes('; trusted-types offline'));
    assert.ok(policy.includes("require-trusted-types-for 'script'"));
  });

  test('a page may start no worker and run no WebAssembly unless it says so', () => {
    assert.deepEqual(directives.get('worker-src'), ["'none'"]);
    assert.ok(!ofFiles.includes('wasm-unsafe-eval'));
    assert.equal(pagePolicy({ runsWasm: true }), ofFiles.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"));
  });

  test('each directive stands once', () => {
    assert.equal(directives.size, ofFiles.split('; ').length);
  });
});
