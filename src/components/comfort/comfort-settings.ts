import { knownSettings, readComfort, type ComfortSettings } from './comfort.ts';

/** Where they are kept, in `localStorage`, as JSON. `theme-init.js` reads it too and puts the settings on `<html>`. */
const KEY = 'comfort';

/** Changes that could not be stored. They hold for this page, and are stored with the next change that can be. */
let unstored: ComfortSettings = {};

/** The settings in force on this page. */
export function shownComfort(): ComfortSettings {
  return knownSettings({ ...document.documentElement.dataset });
}

/** Whether this browser keeps settings for the site, so that they hold on other pages too. */
export function keepsComfort(): boolean {
  try {
    localStorage.getItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/**
 * Changes settings, here and in other tabs, and leaves the others; `undefined` puts one back to what the site has.
 * @returns whether the change is kept; where it is not, it holds for this page only
 */
export function changeComfort(changes: ComfortSettings): boolean {
  unstored = { ...unstored, ...changes };
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readComfort(localStorage.getItem(KEY)), ...unstored }));
  } catch {
    // Storage is blocked or full. A key that nobody could turn off for good is off.
    const detail: ComfortSettings = { ...shownComfort(), ...changes, shortcuts: 'off' };
    dispatchEvent(new CustomEvent('storage', { detail }));
    return false;
  }
  unstored = {};
  // Browsers send the event to other tabs only.
  dispatchEvent(new CustomEvent('storage', { detail: null }));
  return true;
}
