import type { Browser, Page } from 'playwright/test';
import { linear } from './tokens.ts';

/** How much light a picture gives. */
export interface Light {
  /** The mean of all points, from 0 for black to 1 for white, in thousandths so that failures read well. */
  mean: number;
  /** Points of pure white. */
  white: number;
}

const LIGHT_OF_CHANNEL = Array.from({ length: 256 }, (_, channel) => linear(channel));

/** A blank page of each browser, which decodes pictures. */
const readers = new WeakMap<Browser, Promise<Page>>();

/** Reads a PNG, in base64, in a page of its own: the browser decodes it. */
export async function readLight(browser: Browser, png: string): Promise<Light> {
  if (!readers.has(browser)) readers.set(browser, browser.newPage());
  const reader = await readers.get(browser)!;
  return reader.evaluate(
    async ([data, share]) => {
      const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
      const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none' });
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data: points } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      let [sum, white] = [0, 0];
      for (let at = 0; at < points.length; at += 4) {
        const [red, green, blue] = [points[at]!, points[at + 1]!, points[at + 2]!];
        sum += 0.2126 * share[red]! + 0.7152 * share[green]! + 0.0722 * share[blue]!;
        if (red + green + blue === 765) white += 1;
      }
      return { mean: Math.round((sum / (points.length / 4)) * 1000) / 1000, white };
    },
    [png, LIGHT_OF_CHANNEL] as const,
  );
}

/** What the window of a page shows. Quicker than Playwright's own picture, which waits for fonts and packs it small. */
export async function lightOf(page: Page): Promise<Light> {
  // A page is loaded before it is painted, and what is not painted has no picture.
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  await session.detach();
  return readLight(page.context().browser()!, data);
}
