import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist } from '../support/pages.ts';

/** Packages whose code is known to run in the browser. */
const SHIPPED = [
  'damerau-levenshtein',
  'minisearch',
  'pagefind',
  'stemmer',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

test('the built site lists the packages whose code it ships, each with its licence, and no others', () => {
  const text = readFileSync(join(dist, 'licences.txt'), 'utf8');
  const listed = [...text.matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \((.+)\)$/gm)].map(([, name, version, licence]) => ({
    name,
    version,
    licence,
  }));
  for (const name of SHIPPED)
    assert.ok(
      listed.some((entry) => entry.name === name),
      `${name} is not listed`,
    );
  for (const { name, version, licence } of listed) {
    const file = join(dist, `../node_modules/${name}/package.json`);
    assert.ok(existsSync(file), name);
    const installed = JSON.parse(readFileSync(file, 'utf8')) as { version: string; license: string };
    assert.deepEqual([version, licence], [installed.version, installed.license]);
    assert.match(licence!, /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)$/, `${name}: may the site pass its code on?`);
  }
  const [head, ...parts] = text.split(/^-{72}$/m);
  assert.equal(parts.length, listed.length, head);
  for (const part of parts) assert.match(part, /copyright/i, part);
  for (const name of ['astro', 'parse5', 'sharp', 'playwright'])
    assert.ok(!listed.some((entry) => entry.name === name), `${name} is not shipped`);
});
