import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { builtFiles } from '../../../src/lib/built-files.ts';
import { makeFullTextStable } from '../../../src/lib/stable-full-text.ts';
import { withFolder } from '../../support/fixtures/temp-folder.ts';

/** Texts shorter than 256 bytes, lists shorter than 24 items and numbers below 65,536, in CBOR. */
function cbor(item: unknown): Buffer {
  if (Array.isArray(item)) return Buffer.concat([Buffer.from([0x80 + item.length]), ...item.map(cbor)]);
  if (typeof item === 'number') return item < 24 ? Buffer.from([item]) : Buffer.from([0x19, item >> 8, item & 255]);
  const text = Buffer.from(String(item));
  return Buffer.concat([text.length < 24 ? Buffer.from([0x60 + text.length]) : Buffer.from([0x78, text.length]), text]);
}

const packed = (item: unknown) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), cbor(item)]));
const LONG = 'a section whose name is longer than a head';

/** The files of an index, as Pagefind writes them, after they were made stable. */
const stable = (hash: string, values: readonly unknown[]) =>
  withFolder({}, async (folder) => {
    mkdirSync(join(folder, 'filter'));
    writeFileSync(join(folder, `filter/en-gb_${hash}.pf_filter`), packed(['section', values]));
    writeFileSync(join(folder, `pagefind.en-gb_${hash}beefff.pf_meta`), packed(['1.5.2', [['section', `en-gb_${hash}`]]]));
    writeFileSync(join(folder, 'pagefind-entry.json'), JSON.stringify({ languages: { 'en-gb': { hash: `en-gb_${hash}beefff` } } }));
    await makeFullTextStable(folder);
    return Object.fromEntries(builtFiles(folder, '').map(({ path, file }) => [path, readFileSync(file).toString('latin1')]));
  });

test('The files of the full text are the same in whatever order its filters were written', async () => {
  const values = [
    ['Safety', [1, 2]],
    ['Migraine', [300]],
    [LONG, [7]],
    ['FAQ', []],
  ] as const;
  const one = await stable('abc1234', values);
  assert.deepEqual(await stable('9999999', values.toReversed()), one);
  assert.deepEqual(Object.keys(one).length, 3);
});

test('They name each other, and hold what they held', async () => {
  const files = await stable('abc1234', [
    ['Safety', [1, 2]],
    ['Migraine', [300]],
  ]);
  const read = (path: string) => gunzipSync(Buffer.from(files[path]!, 'latin1')).subarray('pagefind_dcd'.length);
  const [filter, entry, meta] = Object.keys(files) as [string, string, string];
  const name = /en-gb_[0-9a-f]{7}/.exec(filter)![0];
  assert.notEqual(name, 'en-gb_abc1234');
  assert.deepEqual(
    read(filter),
    cbor([
      'section',
      [
        ['Safety', [1, 2]],
        ['Migraine', [300]],
      ].toSorted((a, b) => Buffer.compare(cbor(a), cbor(b))),
    ]),
  );
  assert.deepEqual(read(meta), cbor(['1.5.2', [['section', name]]]));
  assert.deepEqual(JSON.parse(files[entry]!), { languages: { 'en-gb': { hash: meta.replace(/^pagefind\.|\.pf_meta$/g, '') } } });
});

test('A file of another kind is refused', async () => {
  await withFolder({ 'pagefind-entry.json': '{"languages":{}}' }, async (folder) => {
    mkdirSync(join(folder, 'filter'));
    writeFileSync(join(folder, 'filter/en-gb_abc1234.pf_filter'), gzipSync('something else'));
    await assert.rejects(makeFullTextStable(folder), /no file of Pagefind/);
    assert.equal(readdirSync(join(folder, 'filter')).length, 1);
  });
});
