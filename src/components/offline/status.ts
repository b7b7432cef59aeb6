import type { Hindrance } from './messages.ts';

/** What the status line says, each in a sentence or two. */
export const offlineStatus = {
  starting: 'Keeping the site. This can take a minute. Please leave this page open.',
  progress: (kept: number, of: number): string => `Keeping ${kept} of ${of} files.`,
  /** @param room megabytes in words */
  kept: (room: string): string => `Kept: ${room}. All pages and the search work without a connection.`,
  removed: 'Removed. This device no longer keeps the site.',
  newerInUse: 'The newer copy is in use.',
  notRemoved: 'It could not be removed. You can remove the data of this site in the settings of your browser.',
} as const;

/** Why nothing, or not all, could be kept, and what to do. */
export const failures: Readonly<Record<Hindrance, string>> = {
  connection: 'The connection broke off. What was loaded stays for the next try. Press the button again when you are connected.',
  room: 'There is not enough room on this device, or the browser allows no more. The site could not be kept.',
  changed: 'Some files were not as expected. The site may be changing right now. Please try again later.',
  refused: 'This browser did not allow it. It may be a private window, or one that keeps no data of sites.',
};
