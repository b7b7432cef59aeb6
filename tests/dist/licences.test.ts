import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { dist } from '../fixtures/pages.ts';

const text = readFileSync(join(dist, 'licences.txt'), 'utf8');
const listed = [...text.matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \((.+)\)$/gm)].map(([, name = '', version, licence]) => ({
  name,
  version,
  licence,
}));

/** The packages that browser code imports, by itself or through modules of the project. */
function importedByBrowserCode(): Set<string> {
  const packages = new Set<string>();
  const components = globSync('src/**/*.astro').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const files = [
    'src/components/offline/service-worker.ts',
    ...components.flatMap(({ file, text }) =>
      [...text.matchAll(/^ *import '(\.[^']+\.ts)';/gm)].map(([, specifier = '']) => join(dirname(file), specifier)),
    ),
  ];
  const seen = new Set(files);
  for (const file of files)
    for (const [, types, specifier = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export|\}) ?(type )?(?:[^;'"]* from )?'([^'"]+)';/gm,
    )) {
      if (types) continue;
      if (!specifier.startsWith('.')) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0]);
      else if (!seen.has(join(dirname(file), specifier))) files.push(join(dirname(file), specifier));
      seen.add(join(dirname(file), specifier));
    }
  return packages;
}

test('every package whose code reaches the browser is listed, and no other', () => {
  // Pagefind's script is copied, and workbox-core comes with the other Workbox packages.
  const shipped = new Set([...importedByBrowserCode(), 'pagefind', 'workbox-core']);
  assert.ok(shipped.size > 5);
  assert.deepEqual(
    listed.map(({ name }) => name),
    [...shipped].sort(),
  );
});

test('each is listed with the version that is installed, its licence and the text of it', () => {
  for (const { name, version, licence } of listed) {
    const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string; license: string };
    assert.deepEqual([version, licence], [installed.version, installed.license], `${name}: run tools/licences.ts`);
    assert.match(licence!, /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)$/, `${name}: may the site pass its code on?`);
  }
  const [, ...parts] = text.split(/^-{72}$/m);
  assert.equal(parts.length, listed.length);
  for (const part of parts) assert.match(part, /copyright/i, part);
});
