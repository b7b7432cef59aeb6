/** The zones of head, neck and shoulders, as cautions and the self-massage name them. */
export const zones = [
  'shoulders',
  'back of the skull',
  'back of the neck',
  'sides of the neck',
  'front of the neck',
  'temples',
  'cheeks',
  'scalp',
  'forehead',
] as const;

export type Zone = (typeof zones)[number];
