import type { Page } from 'playwright/test';

/** Waits until a page has what it loads after its first paint: the script of every page, which ran, and the styles of paper. */
export async function afterPaint(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      customElements.get('read-aloud') !== undefined &&
      document.head.querySelector('link[rel="stylesheet"]') !== null &&
      [...document.head.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet?.disabled === false),
  );
}
