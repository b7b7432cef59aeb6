import type { Page } from 'playwright/test';
import sharp from 'sharp';
import { linear } from './tokens.ts';

/** How much light each point of a picture gives, 0 for black to 1 for white, row by row. */
export interface Picture {
  width: number;
  height: number;
  light: Float32Array;
  /** Points of pure white. */
  white: number;
}

const share = Float32Array.from({ length: 256 }, (_, channel) => linear(channel));

/** Reads a PNG. */
export async function readPicture(png: Buffer): Promise<Picture> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const light = new Float32Array(info.width * info.height);
  let white = 0;
  for (let point = 0, at = 0; point < light.length; point += 1, at += 3) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    light[point] = 0.2126 * share[red]! + 0.7152 * share[green]! + 0.0722 * share[blue]!;
    if (red + green + blue === 765) white += 1;
  }
  return { width: info.width, height: info.height, light, white };
}

/** The mean of all points, in thousandths of white, so that failures read well. */
export function meanLight({ light }: Picture): number {
  return Math.round((light.reduce((sum, value) => sum + value, 0) / light.length) * 1000) / 1000;
}

/** What the window of a page shows. Quicker than Playwright's own, which waits for fonts and packs the picture small. */
export async function takePicture(page: Page): Promise<Picture> {
  // A page is loaded before it is painted, and what is not painted has no picture.
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  await session.detach();
  return readPicture(Buffer.from(data, 'base64'));
}
