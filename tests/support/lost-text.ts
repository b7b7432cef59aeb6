import type { Page } from 'playwright/test';

/** What a reader does to a page beyond what the page itself offers. */
export const READERS_TEXT = {
  /** The size of text that a browser's settings give, as WCAG 1.4.4 names it. */
  larger: ':root { font-size: 200% !important }',
  /** The least that WCAG 1.4.12 asks of a page to bear. */
  spaced:
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
} as const;

/** What waits for its layout until it comes near the screen has one. */
const ALL_LAID_OUT = '* { content-visibility: visible !important; }';

/** Puts a style sheet above those of the page. It is made by script, because the page's security policy refuses inline styles. */
export async function restyle(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules + ALL_LAID_OUT);
}

/**
 * What a reader can no longer read of the page as it is shown: a page that scrolls sideways, text that its own box cuts off,
 * text that stands outside of the page, and text that lies over other text or over a control. One sentence for each.
 */
export function lostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) problems.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);

    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    /** Text for those who listen is cut off on purpose. */
    const isForEarsOnly = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) if (getComputedStyle(at).clipPath !== 'none') return true;
      return false;
    };

    for (const element of document.body.querySelectorAll<HTMLElement>('*:not(svg *, select, option, input)')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutsAcross = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      const cutsDown = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
      if ((!cutsAcross && !cutsDown) || !isShown(element) || isForEarsOnly(element)) continue;
      // A wide table scrolls by itself, by keyboard too.
      if (!cutsDown && overflowX === 'auto' && element.tabIndex === 0) continue;
      problems.push(`${nameOf(element)} cuts off its content`);
    }

    interface Piece {
      words: string;
      element: Element;
      /** Whether it is the box of a control or a drawing, which may hold words of its own. */
      isBox: boolean;
      top: number;
      bottom: number;
      left: number;
      right: number;
    }
    const pieces: Piece[] = [];
    const add = (words: string, element: Element, rect: DOMRect, isBox: boolean) => {
      // Boxes of text reach beyond the letters.
      const inset = isBox ? 0 : rect.height / 4;
      const [top, bottom] = [rect.top + inset, rect.bottom - inset];
      if (rect.width >= 2 && bottom - top >= 2) pieces.push({ words, element, isBox, top, bottom, left: rect.left, right: rect.right });
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement!;
      if (words === '' || parent.closest('script, style, template, noscript, option, svg') || !isShown(parent) || isForEarsOnly(parent))
        continue;
      // The skip link waits above the page until it has the focus.
      if (parent.closest('.skip-link')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) add(words.slice(0, 40), parent, rect, false);
    }
    for (const control of document.body.querySelectorAll('input, select, button, svg'))
      if (isShown(control)) add(nameOf(control), control, control.getBoundingClientRect(), true);

    for (const { words, left, right, element } of pieces) {
      const scrolls = element.closest('.table-scroll') !== null;
      if (!scrolls && (left < -1 || right > root.clientWidth + 1)) problems.push(`"${words}" stands outside of the page`);
    }
    pieces.sort((a, b) => a.top - b.top);
    for (const [index, piece] of pieces.entries())
      for (let other = index + 1; other < pieces.length && pieces[other]!.top < piece.bottom - 1; other += 1) {
        const under = pieces[other]!;
        if (under.left >= piece.right - 1 || piece.left >= under.right - 1) continue;
        const holds = (a: Piece, b: Piece) => a.isBox && a.element.contains(b.element);
        if (holds(piece, under) || holds(under, piece)) continue;
        problems.push(`"${piece.words}" lies over "${under.words}"`);
      }
    return [...new Set(problems)];
  });
}
