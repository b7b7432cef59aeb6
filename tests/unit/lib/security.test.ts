import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentSecurityPolicy } from '../../../src/lib/security.ts';

const directives = new Map(contentSecurityPolicy.split('; ').map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]));

describe('The content security policy', () => {
  test('what it does not name is forbidden', () => {
    assert.deepEqual(directives.get('default-src'), ["'none'"]);
    assert.deepEqual(directives.get('base-uri'), ["'none'"]);
  });

  test('it names no other origin, no scheme and no wildcard', () => {
    for (const [name, sources] of directives)
      for (const source of sources) assert.match(source, /^'(?:none|self|wasm-unsafe-eval|sha256-[\w+/]+=*)'$/, name);
  });

  test('no inline code and no code made from text can run', () => {
    assert.ok(!contentSecurityPolicy.includes("'unsafe-inline'"));
    assert.ok(!contentSecurityPolicy.includes("'unsafe-eval'"));
  });

  test('each directive stands once', () => {
    assert.equal(directives.size, contentSecurityPolicy.split('; ').length);
  });
});
