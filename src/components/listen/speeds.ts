/** A speed of the voice. */
export interface Speed {
  /** What readers are told. */
  name: string;
  /** Times the voice's own speed, as `SpeechSynthesisUtterance.rate` counts. */
  rate: number;
}

/** The speeds, slowest first. */
export const speeds: readonly Speed[] = [
  { name: 'slowest', rate: 0.6 },
  { name: 'slow', rate: 0.8 },
  { name: 'normal', rate: 1 },
  { name: 'fast', rate: 1.25 },
  { name: 'fastest', rate: 1.5 },
];

/** The place of the speed that a voice begins with. */
export const NORMAL = 2;

/** The place of the next slower (`-1`) or faster (`1`) speed; the same where there is none. */
export const nextSpeed = (place: number, step: -1 | 1): number => Math.min(Math.max(place + step, 0), speeds.length - 1);
