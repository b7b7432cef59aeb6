/** What a reader chose about the way the pages look and work. What is not set is as the site has it. */
export interface ComfortSettings {
  /** Keys without Ctrl, Alt or Command that do something: `/` for the search. */
  shortcuts?: 'off' | undefined;
}

/** Where they are kept, in `localStorage`, as JSON. `before-paint.js` reads it too and puts the settings on `<html>`. */
const KEY = 'comfort';

/** The settings that this browser keeps; nothing where it keeps none for the site, so that none can be chosen. */
export function comfortSettings(): ComfortSettings | undefined {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as ComfortSettings;
  } catch (error) {
    // What is not ours is written anew with the next choice.
    return error instanceof SyntaxError ? {} : undefined;
  }
}

/** Changes settings, here and in other tabs, and leaves the others; `undefined` puts one back to what the site has. */
export function changeComfort(changes: ComfortSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...comfortSettings(), ...changes }));
  } catch {
    // Storage is blocked or full: everything stays as it is.
  }
  // Browsers tell other tabs only.
  dispatchEvent(new Event('storage'));
}
