const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What the header of a PNG says: its pixels, and whether it has a palette. Throws when it is no PNG. */
export function pngHeader(png: Buffer): { width: number; height: number; hasPalette: boolean } {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), hasPalette: png[25] === 3 };
}
