/** Neck, shoulders and chest around x = 0, from the front or from behind. The outline is open below. */
export const BUST = 'M-70 150L-67 122C-62 102 -46 101 -30 94C-17 88 -14 82 -14 62H14C14 82 17 88 30 94C46 101 62 102 67 122L70 150';

/** A head with ears from the front; from behind its lower end is the edge of the skull. */
export const HEAD = 'M0 2C19 2 29 17 28 35C34 31 36 43 27 50C23 65 13 76 0 76C-13 76 -23 65 -27 50C-36 43 -34 31 -28 35C-29 17 -19 2 0 2Z';
export const BACK_OF_HEAD =
  'M0 2C19 2 29 17 28 35C34 31 36 43 27 50C24 58 20 64 14 68C6 71 -6 71 -14 68C-20 64 -24 58 -27 50C-36 43 -34 31 -28 35C-29 17 -19 2 0 2Z';

/** Closed eyes, eyebrows, nose and mouth of the head from the front. */
export const FEATURES =
  'M-17 38C-14 41 -10 41 -7 38M17 38C14 41 10 41 7 38M-18 31C-14 28 -10 28 -6 30M18 31C14 28 10 28 6 30M-1 41C-3 46 -5 50 -1 51M-6 61C-3 63 3 63 6 61';
