/**
 * What a reader can choose about the look and the keys of the pages. Each value is a data attribute of its name on the root
 * element, and none there is the default. `theme-init.js` has the same list and the same storage.
 */
export const comfortValues = {
  theme: ['light', 'dark', 'dim', 'green'],
  text: ['large', 'larger', 'largest'],
  spacing: ['wide', 'wider'],
  lines: ['short', 'shorter'],
  drawings: ['off'],
  /** Keys without Ctrl, Alt or Command: `/` for the search. */
  shortcuts: ['off'],
} as const;

export type ComfortName = keyof typeof comfortValues;

/** `undefined` is the default of the site or the system. */
export type ComfortSettings = { [Name in ComfortName]?: (typeof comfortValues)[Name][number] | undefined };

/** The key in `localStorage`; the value is JSON. */
const KEY = 'comfort';

/** Changes that could not be stored. They are stored with the next change that can be. */
let unstored: ComfortSettings = {};

/** Returns the known settings in any value. */
function knownSettings(given: unknown): ComfortSettings {
  const isKnown = ([name, value]: [string, unknown]) =>
    Object.hasOwn(comfortValues, name) && (comfortValues[name as ComfortName] as readonly unknown[]).includes(value);
  return Object.fromEntries(Object.entries(Object(given) as Record<string, unknown>).filter(isKnown));
}

/** Returns the settings in a stored text; none where it is not JSON. */
export function readComfort(text: string | null): ComfortSettings {
  try {
    return knownSettings(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** Returns the settings of this page. */
export const currentComfort = (): ComfortSettings => knownSettings({ ...document.documentElement.dataset });

/** True when this browser stores settings for the site, so that they apply to other pages too. */
export function canStoreComfort(): boolean {
  try {
    localStorage.getItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/**
 * Changes settings, here and in other tabs.
 * @returns true when they are stored; else they apply to this page only
 */
export function changeComfort(changes: ComfortSettings): boolean {
  unstored = { ...unstored, ...changes };
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readComfort(localStorage.getItem(KEY)), ...unstored }));
  } catch {
    // Storage is blocked or full. A key that cannot be turned off for good is off.
    const detail: ComfortSettings = { ...currentComfort(), ...changes, shortcuts: 'off' };
    dispatchEvent(new CustomEvent('storage', { detail }));
    return false;
  }
  unstored = {};
  // Browsers fire the event in other tabs only.
  dispatchEvent(new CustomEvent('storage', { detail: null }));
  return true;
}
