import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';
import { icons, makeIcon } from '../../../tools/icons.ts';
import { pngHeader } from '../../support/png.ts';

/** The PNG in a file: an ICO has it behind its 22 bytes of directory. */
const png = (file: string, bytes: Buffer) => (file.endsWith('.ico') ? bytes.subarray(22) : bytes);
const pixels = (image: Buffer) => sharp(image).ensureAlpha().raw().toBuffer();

/** Another processor may round the edge of a curve another way. */
const ROUNDING = 4;

for (const icon of icons) {
  test(`${icon.file} is what the tool makes of the drawing`, async () => {
    const committed = readFileSync(`public/${icon.file}`);
    const [ours, made] = await Promise.all([committed, await makeIcon(icon)].map((bytes) => pixels(png(icon.file, bytes))));
    assert.equal(ours!.length, icon.size ** 2 * 4);
    assert.equal(ours!.length, made!.length);
    assert.ok(ours!.every((value, index) => Math.abs(value - made![index]!) <= ROUNDING));
    assert.deepEqual(pngHeader(png(icon.file, committed)), { width: icon.size, height: icon.size, hasPalette: true });
  });

  test(`${icon.file} ${icon.isFull ? 'fills its square' : 'has round corners'}`, async () => {
    const corner = (await pixels(png(icon.file, readFileSync(`public/${icon.file}`))))[3];
    assert.equal(corner, icon.isFull ? 255 : 0);
  });
}

test('the ICO file is an icon of one image whose place and size its directory names', () => {
  const ico = readFileSync('public/favicon.ico');
  assert.deepEqual([...ico.subarray(0, 6)], [0, 0, 1, 0, 1, 0]);
  assert.deepEqual([ico[6], ico[7]], [32, 32]);
  assert.equal(ico.readUInt32LE(18), 22);
  assert.equal(ico.readUInt32LE(14), ico.length - 22);
});

test('the drawing of the maskable icon stays within the circle that every mask leaves', async () => {
  const { data, info } = await sharp('public/icon-maskable-512.png').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const ground = data.subarray(0, 3);
  for (let at = 0; at < data.length; at += 3) {
    const [x, y] = [(at / 3) % info.width, Math.floor(at / 3 / info.width)];
    const isDrawn = Math.abs(data[at]! - ground[0]!) > 16;
    if (isDrawn) assert.ok(Math.hypot(x - 256, y - 256) < 512 * 0.4, `${x}, ${y}`);
  }
});
