import type { Page } from 'playwright/test';

/** Where the focus is after a key, and what is wrong with the way it is shown. */
export interface Stop {
  /** The place of the element among all elements of the page; -1 when nothing has the focus. */
  place: number;
  /** Its tag, class and first words, for messages. */
  name: string;
  problems: string[];
}

/** The places, in the order of the document, of all elements that Tab has to reach as the page is now shown. */
export function tabStops(page: Page): Promise<{ place: number; name: string }[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('*')];
    const isStop = (element: HTMLElement) =>
      element.matches('a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]') &&
      element.tabIndex >= 0 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      // Tab goes to the chosen one of a group; arrows move inside.
      !(element.matches('[type="radio"]:not(:checked)') && element.closest('fieldset')?.querySelector('[type="radio"]:checked'));
    return all.flatMap((element, place) =>
      isStop(element) ? [{ place, name: `${element.tagName.toLowerCase()}.${element.className} ${element.innerText.slice(0, 30)}` }] : [],
    );
  });
}

/** Tells of the element that has the focus: whether its outline can be seen, and whether anything lies over it. */
export function focusedStop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { place: -1, name: '', problems: [] };
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const linear = (channel: number) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
    const light = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channels(colour);
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const contrast = (a: string, b: string) => {
      const [low, high] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
      return (high + 0.05) / (low + 0.05);
    };
    /** The colour behind an element: of the nearest box that has one. */
    const behind = (start: Element | null) => {
      for (let at = start; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (channels(backgroundColor)[3] !== 0) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };

    const problems: string[] = [];
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const width = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    if (width < 2) problems.push(`its outline is ${width} px wide`);
    const ratio = contrast(outlineColor, behind(element.parentElement));
    if (ratio < 3) problems.push(`its outline has a contrast of ${ratio.toFixed(1)}`);

    const box = element.getClientRects()[0];
    if (!box || box.width * box.height === 0) problems.push('it has no size');
    else {
      // The middle of what the window shows of it: a table may be taller than the window.
      const middle = (start: number, end: number, most: number) => (Math.max(start, 0) + Math.min(end, most)) / 2;
      const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
      const top = document.elementFromPoint(x, y);
      if (box.right < 0 || box.left > innerWidth || box.bottom < 0 || box.top > innerHeight) problems.push('it is not in the window');
      else if (!top || !(element.contains(top) || top.contains(element))) problems.push(`<${top?.tagName.toLowerCase()}> lies over it`);
    }
    return {
      place: [...document.querySelectorAll('*')].indexOf(element),
      name: `${element.tagName.toLowerCase()}.${element.className} ${element.innerText.slice(0, 30)}`,
      problems,
    };
  });
}
