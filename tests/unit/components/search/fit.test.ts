import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { fit, fitWords, SMALL_INDEX_BYTES, type FittedIndex } from '../../../../src/components/search/fit.ts';
import { pack, unpack, type PackedIndex, type SmallIndex } from '../../../../src/components/search/small-index.ts';
import { unpackWords, type PackedWords, type Words } from '../../../../src/components/search/words.ts';
import { page, sample, sampleWords } from './sample.ts';

const letters = (seed: number) => Array.from({ length: 5 }, (_, index) => ((seed + 7) ** (index + 3) % 46_656).toString(36)).join('');
/** Forty pages of two headings each, of letters that hardly compress. */
const many: SmallIndex = {
  pages: Array.from({ length: 40 }, (_, number) =>
    page(`science/${letters(number)}/`, letters(number + 100), {
      text: letters(number + 200),
      headings: [1, 2].map((place) => ({ title: letters(number + place * 1000), id: letters(number + place * 2000) })),
    }),
  ),
  terms: sample().terms,
};
const read = ({ json }: FittedIndex) => unpack(JSON.parse(json) as PackedIndex);
const headingsIn = (fitted: FittedIndex) => read(fitted).pages.map(({ headings }) => headings.length);
const whole = fit(many, Infinity);
/** Without headings and pages. */
const least = fit({ ...many, pages: [] }, Infinity).bytes;
const limits = Array.from({ length: 12 }, (_, step) => Math.ceil(least + ((whole.bytes - least) * step) / 11));

describe('The index as a file of limited size', () => {
  test('is whole where it fits', () => {
    assert.deepEqual(JSON.parse(whole.json), JSON.parse(JSON.stringify(pack(many))));
    assert.equal(whole.pages, 40);
    assert.deepEqual(fit(many, whole.bytes), whole);
  });

  test('is never above its limit, and says its size', () => {
    for (const limit of limits) {
      const fitted = fit(many, limit);
      assert.ok(fitted.bytes <= limit, `${fitted.bytes} of ${limit}`);
      assert.equal(fitted.bytes, brotliCompressSync(fitted.json).length);
    }
  });

  test('loses headings before pages, those of the last pages first', () => {
    const fitted = fit(many, whole.bytes - 40);
    assert.equal(fitted.pages, 40);
    const counts = headingsIn(fitted);
    const kept = counts.filter((count) => count > 0).length;
    assert.ok(kept > 0 && kept < 40, String(kept));
    assert.deepEqual(counts, [...Array<number>(kept).fill(2), ...Array<number>(40 - kept).fill(0)]);
  });

  test('loses the last pages when no headings are left', () => {
    const fitted = fit(many, Math.round(least * 2));
    assert.ok(fitted.pages > 0 && fitted.pages < 40, String(fitted.pages));
    assert.deepEqual(
      read(fitted).pages.map(({ path }) => path),
      many.pages.slice(0, fitted.pages).map(({ path }) => path),
    );
    assert.ok(headingsIn(fitted).every((count) => count === 0));
  });

  test('keeps the glossary', () => assert.equal(read(fit(many, Math.round(least * 1.5))).terms.length, 3));

  test('holds no less when it may be larger', () => {
    const held = limits
      .map((limit) => fit(many, limit))
      .map((fitted) => [fitted.pages, headingsIn(fitted).reduce((sum, count) => sum + count, 0)]);
    for (const [index, [pages, headings]] of held.entries()) {
      const [before = 0, headingsBefore = 0] = held[index - 1] ?? [];
      assert.ok(pages! >= before && headings! >= headingsBefore, `${String(held[index - 1])}, then ${pages}, ${headings}`);
    }
    assert.deepEqual(held.at(-1), [40, 80]);
  });

  test('has the limit that readers on a slow line need', () => assert.equal(SMALL_INDEX_BYTES, 32_000));
});

describe('What is known of words as a file of limited size', () => {
  const others = Array.from({ length: 60 }, (_, number) => letters(number).replace(/\d/g, ''));
  const words: Words = { ...sampleWords(), others: [...new Set(others)] };
  const readWords = (limit: number) => unpackWords(JSON.parse(fitWords(words, limit).json) as PackedWords);
  const { bytes } = fitWords(words, Infinity);
  const fewest = fitWords({ ...words, others: [] }, Infinity).bytes;

  test('is whole where it fits', () => assert.deepEqual(readWords(bytes), { ...words, others: words.others.toSorted() }));

  test('is never above its limit, loses the last words for spelling and nothing else', () => {
    for (const share of [0, 0.3, 0.6, 0.9]) {
      const limit = Math.ceil(fewest + share * (bytes - fewest));
      const fitted = fitWords(words, limit);
      const read = readWords(limit);
      assert.ok(fitted.bytes <= limit && fitted.bytes === brotliCompressSync(fitted.json).length, `${fitted.bytes} of ${limit}`);
      assert.ok(read.others.length < words.others.length);
      assert.deepEqual(read, { ...words, others: words.others.slice(0, read.others.length).toSorted() });
    }
    assert.ok(readWords(Math.ceil((fewest + bytes) / 2)).others.length > 0);
  });
});
