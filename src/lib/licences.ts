import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from './built-files.ts';
import { parseJson } from './json.ts';

/** The licence of a package whose code the site ships. */
export interface PackageLicence {
  name: string;
  version: string;
  /** The short name of the licence: `MIT`. */
  licence: string;
  /** Its text, with the names of those who hold the rights. */
  text: string;
}

/** The folder of the package that a module belongs to, or `undefined` for a module of our own or of the bundler. */
export function packageFolder(module: string): string | undefined {
  return /^[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module.replaceAll('\\', '/'))?.[0];
}

/** Reads the licence of an installed package. Throws where it has none: then nobody may pass its code on. */
export function readLicence(folder: string): PackageLicence {
  const { name, version, license } = parseJson(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string | undefined>;
  const text = licenceFiles(folder).map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
  if (!name || !version || !license || text.length === 0)
    throw new Error(`${folder}: found no licence; expected its name in package.json and its text in a file.`);
  return { name, version, licence: license, text: text.join('\n\n') };
}

/** `LICENSE`, `license.txt`, and everything in a folder of that name. */
function licenceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^licen[cs]e(?:\.(?:txt|md))?$/i.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? builtFiles(path, '').map(({ file }) => file) : [path];
    });
}

/** The list of packages with the text of each licence, for people. */
export function licencesText(packages: readonly PackageLicence[]): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const entries = sorted.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`);
  return ['The scripts of this site hold code from these packages, each under its own licence.\n', ...entries].join(
    `\n${'-'.repeat(72)}\n\n`,
  );
}
