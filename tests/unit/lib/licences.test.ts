import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { licencesText, packageFolder, readLicence } from '../../../src/lib/licences.ts';
import { withFolder } from '../../support/fixtures/temp-folder.ts';

describe('The package of a module', () => {
  const cases: Record<string, string | undefined> = {
    '/p/node_modules/minisearch/dist/es/index.js': '/p/node_modules/minisearch',
    '/p/node_modules/@a/b/index.js': '/p/node_modules/@a/b',
    '/p/node_modules/a/node_modules/b/x/y.js': '/p/node_modules/a/node_modules/b',
    'C:\\p\\node_modules\\a\\index.js': 'C:/p/node_modules/a',
    '/p/src/client/search.ts': undefined,
    '\0rolldown/runtime.js': undefined,
  };
  for (const [module, folder] of Object.entries(cases)) test(JSON.stringify(module), () => assert.equal(packageFolder(module), folder));
});

describe('The licence of a package', () => {
  const about = (fields: object) => JSON.stringify({ name: 'a', version: '1.0.0', license: 'MIT', ...fields });

  test('is read with its text, whatever the file is called', async () => {
    for (const file of ['LICENSE', 'license.md', 'LICENCE.txt', 'LICENSE/LICENSE'])
      await withFolder({ 'package.json': about({}), [file]: 'Copyright A\r\n' }, (folder) =>
        assert.deepEqual(readLicence(folder), { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Copyright A' }),
      );
  });

  test('must be there, by name and text', async () => {
    await withFolder({ 'package.json': about({}) }, (folder) => assert.throws(() => readLicence(folder), /found no licence/));
    await withFolder({ 'package.json': about({ license: undefined }), LICENSE: 'x' }, (folder) =>
      assert.throws(() => readLicence(folder), /found no licence/),
    );
  });
});

test('The list names each package with its licence and text, by alphabet', () => {
  const licence = { version: '1.0.0', licence: 'MIT' };
  const text = licencesText([
    { name: 'b', ...licence, text: 'By B' },
    { name: 'a', ...licence, text: 'By A' },
  ]);
  assert.match(text, /^The scripts [^]*\na 1\.0\.0 \(MIT\)\n\nBy A\n[^]*\nb 1\.0\.0 \(MIT\)\n\nBy B\n$/);
});
