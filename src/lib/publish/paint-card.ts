import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { card, CARD, type CardWords } from './card.ts';

/**
 * Paints a card as a PNG with a palette. The letters become paths before anything is painted, so that the fonts of the
 * machine play no part.
 * @param onMissing is told the characters that no font has; they are left out
 */
export async function paintCard(words: CardWords, fonts: Font[], onMissing: (characters: string) => void): Promise<Buffer> {
  const svg = await satori(card(words), {
    ...CARD,
    fonts,
    loadAdditionalAsset: (_code, characters) => {
      onMissing(characters);
      return Promise.resolve([]);
    },
  });
  // Two inks and their edges: 16 colours are enough, and more effort saves no bytes.
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 }).toBuffer();
}
