import { knownSettings, readComfort, type ComfortSettings } from './comfort.ts';

/** Where they are kept, in `localStorage`, as JSON. `theme-init.js` reads it too and puts the settings on `<html>`. */
const KEY = 'comfort';

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
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readComfort(localStorage.getItem(KEY)), ...changes }));
  } catch {
    // Storage is blocked or full. A key that nobody could turn off for good is off.
    const detail: ComfortSettings = { ...shownComfort(), ...changes, shortcuts: 'off' };
    dispatchEvent(new CustomEvent('storage', { detail }));
    return false;
  }
  // Browsers tell other tabs only.
  dispatchEvent(new Event('storage'));
  return true;
}
