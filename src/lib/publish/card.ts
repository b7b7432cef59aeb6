/**
 * The picture that other sites show beside a link to a page: what stands on it, and where. Nothing here reads files or
 * paints; the integration does.
 */

/** Pixels, the size that services ask for. */
export const CARD = { width: 1200, height: 630 } as const;

/** The light colours of `tokens.css`. */
export const CARD_COLOURS = { page: '#f5f0e6', text: '#2d2a26', quiet: '#4d4840', line: '#cfc5b2', mark: '#1f4d49' } as const;

export const CARD_FONT = 'Source Serif 4';

/** The name of the picture, in the folder of its page. */
export const CARD_FILE = 'card.png';

export interface CardWords {
  title: string;
  /** The section that the page belongs to; empty for pages of none. */
  section: string;
  siteName: string;
  /** The site's mark as a `data:` address. */
  mark: string;
}

/** An element as satori takes it. */
export interface CardElement {
  type: string;
  props: { style: Record<string, string | number>; children?: CardElement[] | string; src?: string; width?: number; height?: number };
}

const box = (style: Record<string, string | number>, children: CardElement[] | string): CardElement => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The size of a title by its length, so that a question of 90 characters, the longest there can be, still fits. */
function titleSize({ length }: string): number {
  if (length <= 44) return 84;
  return length <= 64 ? 68 : 56;
}

/** The card of a page: its section, its title, and at the foot the name of the site. */
export function card({ title, section, siteName, mark }: CardWords): CardElement {
  const foot = [
    { type: 'img', props: { src: mark, width: 56, height: 56, style: {} } },
    box({ marginLeft: 24, fontSize: 36, color: CARD_COLOURS.text }, siteName),
  ];
  return box(
    {
      ...CARD,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '72px 88px 64px',
      backgroundColor: CARD_COLOURS.page,
      fontFamily: CARD_FONT,
    },
    [
      box({ height: 48, fontSize: 34, color: CARD_COLOURS.quiet }, section),
      box({ flexGrow: 1, alignItems: 'center', fontSize: titleSize(title), lineHeight: 1.2, color: CARD_COLOURS.text }, title),
      box({ paddingTop: 32, borderTop: `2px solid ${CARD_COLOURS.line}`, alignItems: 'center' }, foot),
    ],
  );
}
