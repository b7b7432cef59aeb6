import { defaultTreeAdapter as adapter } from 'parse5';
import { attributeOf, textOf, type Element } from '../html.ts';

/** What changed on one day, as the page of changes tells it. */
export interface Correction {
  /** YYYY-MM-DD, which is also the fragment of its heading. */
  day: string;
  /** Its heading: `20 November 2026`. */
  title: string;
  text: string;
}

/** The entries of the page of changes: each heading whose id is a day, with the text up to the next heading. */
export function corrections(elements: readonly Element[]): Correction[] {
  return elements
    .filter((element) => element.tagName === 'h2' && /^\d{4}-\d{2}-\d{2}$/.test(attributeOf(element, 'id') ?? ''))
    .map((heading) => ({ day: attributeOf(heading, 'id') ?? '', title: textOf(heading), text: textBelow(heading) }));
}

function textBelow(heading: Element): string {
  const siblings = (heading.parentNode?.childNodes ?? []).filter((node) => adapter.isElementNode(node));
  const after = siblings.slice(siblings.indexOf(heading) + 1);
  const end = after.findIndex(({ tagName }) => /^h[12]$/.test(tagName));
  return (end < 0 ? after : after.slice(0, end)).map(textOf).join(' ');
}
