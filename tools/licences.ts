/** Writes `public/licences.txt`: `npm exec -- node tools/licences.ts`. A test compares it with what is installed. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages whose code reaches the browser, sorted. */
const SHIPPED = [
  'minisearch',
  'pagefind',
  'stemmer',
  'valibot',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

const entries = SHIPPED.map((name) => {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license: string };
  return `${name} ${version} (${license})\n\n${textsIn(folder).join('\n\n')}\n`;
});

const head = 'The scripts of this site hold code from these packages, each under its own licence.\n';
writeFileSync('public/licences.txt', [head, ...entries].join(`\n${'-'.repeat(72)}\n\n`));

/** Returns the licence texts of a package; Pagefind has a folder of them. */
function textsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^licen[cs]e/i.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const files = entry.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
      return files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
    });
}
