/**
 * Writes the hashes of every eight-word run of some texts, so that a test can tell whether the site copies from them
 * without the project holding them: `npm exec -- node tools/hash-source-runs.ts <file>… > tests/fixtures/source-runs.json`.
 */
import { readFileSync } from 'node:fs';
import { wordRuns } from './word-runs.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Name at least one text file.');
  process.exitCode = 1;
} else {
  const hashes = files.flatMap((file) => wordRuns(readFileSync(file, 'utf8')).map(({ hash }) => hash));
  console.log(JSON.stringify([...new Set(hashes)].sort(), undefined, 2));
}
