import type { Picture } from './picture.ts';

/** Light and dark that alternate evenly. */
export interface Stripes {
  /** Where one goes to meet the next. */
  direction: 'across' | 'down';
  /** CSS pixels from one to the next. */
  period: number;
  /** The point where the piece that was looked at begins. */
  x: number;
  y: number;
  /** How many follow one another. */
  pairs: number;
  /** How far the light swings around its mean, as a share of it. */
  swing: number;
}

/** What readers report, in CSS pixels. */
const SHORTEST = 6;
const LONGEST = 47;
const FEWEST_PAIRS = 6;
/** Points that one spectrum is made of: room for the fewest pairs of the longest period. */
const SPAN = 288;
/** Points of the transform, the rest of them zero, so that a period between two waves is not missed. */
const SIZE = 512;
/** Lines or columns that are taken together. */
const STRIP = 8;
/** Fainter stripes than these are not seen. */
const LEAST_SWING = 0.03;
/** How far a wave stands out among its neighbours. An edge has all waves alike; n lines at equal distances have one n times as strong. */
const STANDS_OUT = 4;
/** Waves that a window of this span leaves to the wave itself. */
const OWN_WAVES = 4;

const hann = Float64Array.from({ length: SPAN }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / SPAN));
const cosine = Float64Array.from({ length: SIZE }, (_, i) => Math.cos((2 * Math.PI * i) / SIZE));
const sine = Float64Array.from({ length: SIZE }, (_, i) => Math.sin((2 * Math.PI * i) / SIZE));

/** The stripes in a picture: the spectra of its lines and columns, piece by piece. */
export function findStripes({ width, height, light }: Picture): Stripes[] {
  const found: Stripes[] = [];
  const look = (direction: Stripes['direction'], along: number, beside: number, lightAt: (along: number, beside: number) => number) => {
    for (let start = 0; start + STRIP <= beside; start += STRIP) {
      const line = Float64Array.from({ length: along }, (_, at) => {
        let sum = 0;
        for (let next = 0; next < STRIP; next += 1) sum += lightAt(at, start + next);
        return sum / STRIP;
      });
      for (const first of starts(along)) {
        const wave = strongestWave(line.subarray(first, first + SPAN));
        const place = direction === 'across' ? { x: first, y: start } : { x: start, y: first };
        if (wave) found.push({ direction, ...place, ...wave });
      }
    }
  };
  look('across', width, height, (x, y) => light[y * width + x]!);
  look('down', height, width, (y, x) => light[y * width + x]!);
  return found.filter((one) => one.pairs >= 2 * FEWEST_PAIRS || found.some((other) => isBeside(one, other)));
}

/** Whether a strip has the same stripes as the one next to it. Six small things in a row, such as buttons, are narrower. */
function isBeside(one: Stripes, other: Stripes): boolean {
  const [along, beside] = one.direction === 'across' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  return (
    other.direction === one.direction &&
    other[along] === one[along] &&
    Math.abs(other[beside] - one[beside]) === STRIP &&
    Math.abs(other.period - one.period) <= 0.05 * one.period
  );
}

/** Pieces that overlap by half, and one that ends where the line ends. */
function starts(length: number): number[] {
  const last = length - SPAN;
  const even = Array.from({ length: Math.max(0, Math.floor(last / (SPAN / 2)) + 1) }, (_, index) => (index * SPAN) / 2);
  return last > 0 && last % (SPAN / 2) !== 0 ? [...even, last] : even;
}

/** The evenly repeated wave of a piece, if there is one. */
function strongestWave(piece: Float64Array): Pick<Stripes, 'period' | 'pairs' | 'swing'> | undefined {
  const mean = piece.reduce((sum, value) => sum + value, 0) / SPAN;
  const around = piece.map((value) => value / mean - 1);
  if (mean === 0 || around.every((value) => Math.abs(value) < LEAST_SWING)) return undefined;
  const swings = spectrum(around.map((value, index) => value * hann[index]!));
  for (let waves = Math.floor(SIZE / LONGEST); waves <= Math.ceil(SIZE / SHORTEST); waves += 1) {
    const swing = swings[waves]!;
    if (swing < LEAST_SWING || swing < swings[waves - 1]! || swing < swings[waves + 1]!) continue;
    const neighbours = [0, 1, 2, 3, 4, 5]
      .map((more) => OWN_WAVES + more)
      .flatMap((away) => [swings[Math.abs(waves - away)]!, swings[waves + away]!])
      .sort((a, b) => a - b);
    const period = SIZE / waves;
    if (swing < STANDS_OUT * neighbours[neighbours.length / 2]!) continue;
    const inStep = pairs(around, period);
    if (inStep >= FEWEST_PAIRS) return { period: Math.round(period * 10) / 10, pairs: inStep, swing };
  }
  return undefined;
}

/** In how many periods of a piece, one after the other, its wave swings in step with the whole. */
function pairs(piece: Float64Array, period: number): number {
  const swings = Array.from({ length: Math.floor(SPAN / period) }, (_, index) => {
    const from = Math.round(index * period);
    const one = piece.subarray(from, Math.round((index + 1) * period));
    const mean = one.reduce((sum, value) => sum + value, 0) / one.length;
    const part = (turn: (angle: number) => number) =>
      (2 / one.length) * one.reduce((sum, value, at) => sum + (value - mean) * turn((2 * Math.PI * (from + at)) / period), 0);
    return [part(Math.cos), part(Math.sin)] as const;
  });
  const [re, im] = swings.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0] as const);
  let [longest, run] = [0, 0];
  for (const [c, d] of swings) {
    run = (c * re + d * im) / Math.hypot(re, im) >= LEAST_SWING ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** How far each wave swings, by the number of times it fits into the piece: the Fourier transform, radix 2. */
function spectrum(piece: Float64Array): Float64Array {
  const real = new Float64Array(SIZE);
  const imaginary = new Float64Array(SIZE);
  const bits = Math.log2(SIZE);
  for (let i = 0; i < SIZE; i += 1) {
    let mirrored = 0;
    for (let bit = 0; bit < bits; bit += 1) mirrored |= ((i >> bit) & 1) << (bits - 1 - bit);
    real[mirrored] = piece[i] ?? 0;
  }
  for (let size = 2; size <= SIZE; size *= 2) {
    const half = size / 2;
    const step = SIZE / size;
    for (let start = 0; start < SIZE; start += size) {
      for (let k = 0; k < half; k += 1) {
        const [a, b] = [start + k, start + k + half];
        const [c, s] = [cosine[k * step]!, sine[k * step]!];
        const [re, im] = [real[b]! * c + imaginary[b]! * s, imaginary[b]! * c - real[b]! * s];
        real[b] = real[a]! - re;
        imaginary[b] = imaginary[a]! - im;
        real[a]! += re;
        imaginary[a]! += im;
      }
    }
  }
  // Half of a real wave stands at each end of the spectrum, and the window halves it once more.
  return Float64Array.from({ length: SIZE / 2 + 1 }, (_, waves) => (4 * Math.hypot(real[waves]!, imaginary[waves]!)) / SPAN);
}
