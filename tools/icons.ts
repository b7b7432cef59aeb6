/**
 * Makes the icons of `public/` from `public/favicon.svg`: `npm exec -- node tools/icons.ts`. The files are committed, so
 * that a build needs none of this; a test compares them with what stands here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const folder = new URL('../public/', import.meta.url);

/** An icon: its pixels on a side, and whether it fills its square because the system cuts the corners itself. */
interface Icon {
  file: string;
  size: number;
  isFull?: true;
}

export const icons: readonly Icon[] = [
  { file: 'favicon.ico', size: 32 },
  { file: 'apple-touch-icon.png', size: 180, isFull: true },
  { file: 'icon-192.png', size: 192 },
  { file: 'icon-512.png', size: 512 },
  // The drawing stays within the middle four fifths, which every mask leaves.
  { file: 'icon-maskable-512.png', size: 512, isFull: true },
];

/** An icon as the bytes of its file. */
export async function makeIcon({ file, size, isFull }: Icon): Promise<Buffer> {
  const svg = readFileSync(new URL('favicon.svg', folder), 'utf8');
  const drawing = isFull ? svg.replace(/ rx="\d+"/, '') : svg;
  const { width } = await sharp(Buffer.from(drawing)).metadata();
  const png = await sharp(Buffer.from(drawing), { density: (72 * size) / width })
    .resize(size, size)
    .png({ palette: true, colours: 32, dither: 0, compressionLevel: 9 })
    .toBuffer();
  return file.endsWith('.ico') ? inIco(png, size) : png;
}

/** An ICO file that holds one PNG: a header, one entry of its directory, the image. */
function inIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const icon of icons) writeFileSync(new URL(icon.file, folder), await makeIcon(icon));
