import type { Caution } from './content.ts';

const labels: Record<Caution['level'], string> = {
  emergency: 'Emergency',
  urgent: 'Get help today',
  soon: 'See a doctor soon',
  stop: 'No massage',
  ask: 'Ask first, go lightly',
  never: 'Never',
};

/** A level in words, shown above each caution. */
export const cautionLabel = (level: Caution['level']): string => labels[level];
