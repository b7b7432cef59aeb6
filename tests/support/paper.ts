import type { Page } from 'playwright/test';
import { getDocumentProxy } from 'unpdf';

/** Sizes of paper as Playwright names them. */
export type PaperSize = 'A4' | 'Letter';

/** In points. */
export const PAPER_WIDTHS: Readonly<Record<PaperSize, number>> = { A4: 595.28, Letter: 612 };

/** A run of text on a sheet. Lengths are in points; `x` and `y` are where its first line begins, `y` from the foot of the sheet. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** The size of its letters as they are drawn. */
  size: number;
  /** The kind of heading that it belongs to, `H1` to `H3`, by the tags of the document. */
  heading?: string | undefined;
}

/** One side of paper: its text in the order of the page, without what the margins hold. */
export interface Sheet {
  width: number;
  height: number;
  runs: Run[];
}

const MM = 72 / 25.4;

/** The margins that `print.css` gives, in points. Leaflets have narrower ones. */
export const marginsOf = (isLeaflet: boolean) =>
  isLeaflet ? { side: 11 * MM, top: 9 * MM, bottom: 11 * MM } : { side: 18 * MM, top: 16 * MM, bottom: 18 * MM };

/** Prints what the page shows and reads the sheets back. */
export async function print(page: Page, format: PaperSize): Promise<Sheet[]> {
  const pdf = await page.pdf({ format, tagged: true });
  const file = await getDocumentProxy(new Uint8Array(pdf));
  const isLeaflet = await page.evaluate(() => document.body.matches(':has(.leaflet)'));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const sheet = await file.getPage(number);
    const headings = new Map<string, string>();
    collectHeadings(await sheet.getStructTree(), headings);
    const { items } = await sheet.getTextContent({ includeMarkedContent: true });
    const [, , width = 0, height = 0] = sheet.view;
    sheets.push({ width, height, runs: runsOf(items, headings).filter(({ y }) => y >= marginsOf(isLeaflet).bottom - 2) });
  }
  await file.loadingTask.destroy();
  return sheets;
}

type Tree = { role?: string; children?: Tree[]; type?: string; id?: string } | null;

/** The ids of marked content inside headings, each with the role of its heading. */
function collectHeadings(node: Tree, found: Map<string, string>, heading?: string): void {
  if (!node) return;
  if (node.type === 'content' && node.id && heading) found.set(node.id, heading);
  const within = heading ?? (/^H[1-3]$/.test(node.role ?? '') ? node.role : undefined);
  for (const child of node.children ?? []) collectHeadings(child, found, within);
}

type Item = { type: string; id?: string } | { str: string; transform: number[]; width: number; hasEOL: boolean };

function runsOf(items: readonly Item[], headings: ReadonlyMap<string, string>): Run[] {
  const runs: Run[] = [];
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id);
      continue;
    }
    const heading = open.map((id) => headings.get(id ?? '')).find(Boolean);
    const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform;
    const size = Math.hypot(skew, scale);
    const last = runs.at(-1);
    // What stands elsewhere is another word, even where the file says nothing of a new line.
    if (last && item.str !== '' && (Math.abs(last.y - y) > size / 2 || Math.abs(last.x + last.width - x) > size)) last.text += ' ';
    if (item.str !== '') runs.push({ text: item.str, x, y, width: item.width, size, heading });
    if (item.hasEOL && runs.length > 0) runs.at(-1)!.text += ' ';
  }
  return runs;
}

/** Text without what breaks lines, to be searched in. */
export const packed = (text: string): string => text.replace(/\s+/g, '');

/** All text of the sheets, without spaces. */
export const packedText = (sheets: readonly Sheet[]): string => packed(sheets.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
