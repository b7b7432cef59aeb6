import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStripes } from '../../support/stripes.ts';
import { meanLight, type Picture } from '../../support/picture.ts';

const SIZE = 360;

/** A square picture whose light is told point by point. */
function picture(lightAt: (x: number, y: number) => number): Picture {
  const light = Float32Array.from({ length: SIZE * SIZE }, (_, point) => lightAt(point % SIZE, Math.floor(point / SIZE)));
  return { width: SIZE, height: SIZE, light, white: 0 };
}

const kinds = (stripes: ReturnType<typeof findStripes>) => [...new Set(stripes.map(({ direction }) => direction))];

for (const period of [6, 8, 12, 15.6, 20, 24, 32, 40, 47]) {
  test(`stripes of ${period} px are found, across and down`, () => {
    const zebra = (at: number) => (at % period < period / 2 ? 0.8 : 0.7);
    for (const [direction, found] of [
      ['across', findStripes(picture((x) => zebra(x)))],
      ['down', findStripes(picture((_, y) => zebra(y)))],
    ] as const) {
      assert.deepEqual(kinds(found), [direction]);
      assert.ok(
        found.some((stripes) => Math.abs(stripes.period - period) < period * 0.1),
        JSON.stringify(found[0]),
      );
    }
  });
}

test('thin rules in even distances are found, and so is a dotted one', () => {
  assert.deepEqual(kinds(findStripes(picture((_, y) => (y % 36 === 0 ? 0.1 : 0.8)))), ['down']);
  assert.deepEqual(kinds(findStripes(picture((x, y) => (y > 100 && y < 103 && x % 8 < 4 ? 0.1 : 0.8)))), ['across']);
});

test('one edge, a box, a few rules and what cannot be seen are no stripes', () => {
  const none: ((x: number, y: number) => number)[] = [
    () => 0.5,
    (_, y) => (y < 100 ? 0.8 : 0.1),
    (x, y) => (x > 50 && x < 200 && y > 40 && y < 90 ? 0.1 : 0.8),
    (_, y) => ([60, 101, 142, 183].includes(y) ? 0.1 : 0.8),
    (_, y) => ([20, 83, 130, 201, 300, 340].includes(y) ? 0.1 : 0.8),
    (_, y) => (y % 20 < 10 ? 0.8 : 0.79),
    // Seven small boxes, one below the other.
    (x, y) => (x > 18 && x < 24 && y % 40 < 20 && y < 280 ? 0.1 : 0.8),
    // Longer and shorter than what readers report.
    (_, y) => (y % 120 < 60 ? 0.8 : 0.4),
    (_, y) => (y % 2 === 0 ? 0.8 : 0.4),
  ];
  for (const lightAt of none) assert.deepEqual(findStripes(picture(lightAt)), [], String(lightAt));
});

test('the mean of a picture is that of its points', () => {
  assert.equal(meanLight(picture((x) => (x < SIZE / 4 ? 1 : 0))), 0.25);
});
