/** A small head in profile that lies with its crown to the left and its face up, around (0, 0). The outline is open at the neck. */
export const HEAD_LYING =
  'M21.1 -4.7C19.8 -6.8 19.8 -9.4 19.8 -11.4C20 -15.1 19 -16.9 16.6 -16.9C15.1 -16.9 13.5 -17.7 11.7 -17.7C9.9 -17.7 8.8 -18.7 8.1 -19.8C6.8 -20.8 3.4 -18.2 -0.3 -16.6C-1.8 -16.6 -3.4 -16.9 -4.9 -16.9C-14.3 -16.9 -19.5 -9.9 -19.5 0C-19.5 10.1 -12.2 17.4 -2.3 17.4C2.3 17.4 5.5 15.6 9.1 14C12.5 13 16.9 12.5 21.1 12.5';

/** Closed eye and ear of the head that lies. */
export const FEATURES_LYING = 'M-1 -13.5C1.5 -13 2.5 -11 1.5 -9M9 2C5 -2 0 1 1 5C2.5 8.5 7.5 8 9 4';
