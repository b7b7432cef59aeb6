/**
 * What a reader can choose about the way the pages look and work. Only what differs from the site's own way has a value. Each
 * stands as a data attribute of its name on the root element; `theme-init.js` holds the same list.
 */
export const comfortValues = {
  theme: ['light', 'dark', 'dim', 'green'],
  text: ['large', 'larger', 'largest'],
  spacing: ['wide', 'wider'],
  lines: ['short', 'shorter'],
  drawings: ['off'],
  /** Keys without Ctrl, Alt or Command that do something: `/` for the search. */
  shortcuts: ['off'],
} as const;

export type ComfortName = keyof typeof comfortValues;

/** What a reader chose. What is not set is as the site, or the system, has it. */
export type ComfortSettings = { [Name in ComfortName]?: (typeof comfortValues)[Name][number] | undefined };

/** The known settings in whatever is given; everything else is left out. */
export function knownSettings(given: unknown): ComfortSettings {
  const values = Object.entries(Object(given) as Record<string, unknown>);
  return Object.fromEntries(
    values.filter(
      ([name, value]) => Object.hasOwn(comfortValues, name) && (comfortValues[name as ComfortName] as readonly unknown[]).includes(value),
    ),
  );
}

/** The settings in a text that was kept; none where it holds what is not ours. */
export function readComfort(text: string | null): ComfortSettings {
  try {
    return knownSettings(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}
