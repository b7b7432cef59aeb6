import type { Half } from './evidence-picture.ts';

/** The halves of the picture as a reader knows them. */
export const sectionTitles: Record<Half['section'], string> = {
  'against nothing or waiting': 'Against nothing more, usual care or waiting',
  'against a dummy treatment': 'Against a dummy treatment',
};
