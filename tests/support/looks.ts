import type { Page } from 'playwright/test';
import type { ComfortSettings } from '../../src/lib/comfort.ts';

/** What decides the colours of a page: what the reader chose on `/comfort/`, and what the device says. */
export interface Look {
  theme?: ComfortSettings['theme'];
  colorScheme: 'light' | 'dark';
  forcedColors: 'none' | 'active';
}

/** Every set of colours that a page can have on a screen. */
export const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  dim: { theme: 'dim', colorScheme: 'light', forcedColors: 'none' },
  green: { theme: 'green', colorScheme: 'light', forcedColors: 'none' },
  'dark green': { theme: 'green', colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const satisfies Record<string, Look>;

/** Gives the open page other colours, as a choice in another tab and a change of the device's settings would. */
export async function showLook(page: Page, { theme, colorScheme, forcedColors }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors });
  await page.evaluate(
    (settings) => {
      localStorage.setItem('comfort', settings);
      dispatchEvent(new Event('storage'));
    },
    JSON.stringify(theme ? { theme } : {}),
  );
}
