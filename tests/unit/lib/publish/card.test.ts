import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { CARD_COLOURS, CARD_FONT, type CardWords } from '../../../../src/lib/publish/card.ts';
import { paintCard } from '../../../../src/lib/publish/paint-card.ts';
import { pngHeader } from '../../../support/png.ts';

const file = createRequire(import.meta.url).resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff');
const fonts = [{ name: CARD_FONT, data: readFileSync(file), weight: 400, style: 'normal' } as const];
const mark = `data:image/svg+xml;base64,${readFileSync('public/favicon.svg', 'base64')}`;
const words: CardWords = { title: 'Does massage help?', section: 'Research', siteName: 'Massage for Migraine', mark };

const paint = async (changed: Partial<CardWords> = {}) => {
  const missing: string[] = [];
  const png = await paintCard({ ...words, ...changed }, fonts, (characters) => missing.push(characters));
  return { png, missing };
};

/** Whether a part of the picture has anything but paper in it. */
async function isInked(
  png: Buffer,
  { left = 0, top = 0, width = 1200, height = 630 }: Partial<Record<'left' | 'top' | 'width' | 'height', number>>,
) {
  // Statistics are of the picture as it is read, so the part is a picture of its own.
  const part = await sharp(png).extract({ left, top, width, height }).greyscale().png().toBuffer();
  const { channels } = await sharp(part).stats();
  return channels[0]!.max - channels[0]!.min > 8;
}

describe('The social image of a page', () => {
  test('is a PNG of 1200 × 630 with a palette, of 25 kB at most', async () => {
    const { png, missing } = await paint({ title: 'W'.repeat(8).concat(' ').repeat(8).trim().slice(0, 70) });
    assert.deepEqual(pngHeader(png), { width: 1200, height: 630, hasPalette: true });
    assert.ok(png.length <= 25_000, `${png.length} bytes`);
    assert.deepEqual(missing, []);
  });

  test('has the same bytes each time, and others for other words', async () => {
    const [{ png: one }, { png: two }, { png: other }, { png: elsewhere }] = [
      await paint(),
      await paint(),
      await paint({ title: 'Does massage hurt?' }),
      await paint({ section: 'Precautions' }),
    ];
    assert.ok(one.equals(two));
    assert.ok(!one.equals(other));
    assert.ok(!one.equals(elsewhere));
  });

  for (const title of [
    'Massage after botulinum toxin injections now',
    'Recommendations when migraine accompanies menopause or pregnancy',
    'Should women whose migraine accompanies menopause recommend massage among common medicines',
  ]) {
    test(`keeps a title of ${title.length} characters off its margins and off the line above the name of the site`, async () => {
      const { png } = await paint({ title });
      assert.ok(await isInked(png, { top: 200, height: 200 }), 'the title is there');
      assert.ok(!(await isInked(png, { top: 122, height: 8 })), 'nothing between section and title');
      assert.ok(!(await isInked(png, { top: 464, height: 8 })), 'nothing above the line');
      assert.ok(!(await isInked(png, { left: 0, width: 80 })), 'left margin');
      assert.ok(!(await isInked(png, { left: 1120, width: 80 })), 'right margin');
    });
  }

  test('tells which characters the typeface lacks', async () => {
    const { missing } = await paint({ title: 'Massage 按摩' });
    assert.deepEqual(missing.join(''), '按摩');
  });

  test('has the light colours of the site', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    const mark = readFileSync('public/favicon.svg', 'utf8');
    for (const [name, colour] of Object.entries(CARD_COLOURS)) assert.ok((tokens + mark).includes(colour), name);
  });
});
