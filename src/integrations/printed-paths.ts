import { attributeOf, type Element } from '../utils/html.ts';
import type { Edit } from './relative-address.ts';

/**
 * Links whose text is enough on paper: terms, which the text explains, the scale of certainty, and lists of titles that
 * would be twice as long with their paths.
 */
const WITHOUT_PATH = new Set(['term', 'claim__certainty', 'finding__certainty', 'bibliography__page', 'bibliography__pages']);

/**
 * Writes the path of each link to another page of ours beside its address, for the print style sheet: a
 * relative URL has no meaning on paper. Skips menus, other page chrome and downloads.
 * @param elements of a page whose addresses still start at the root of the site
 */
export function printedPaths(elements: readonly Element[]): Edit[] {
  return elements.flatMap((element) => {
    const path = attributeOf(element, 'href');
    const end = element.sourceCodeLocation?.attrs?.['href']?.endOffset;
    if (element.tagName !== 'a' || end === undefined || !path || !/^\/(?!\/)/.test(path) || !isPrinted(element)) return [];
    return [{ start: end, end, text: ` data-path="${path.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` }];
  });
}

/** True when a link is in the main region, outside of navigation, and needs its path. */
function isPrinted(link: Element): boolean {
  if (attributeOf(link, 'download') !== undefined) return false;
  for (let node: Element['parentNode'] = link; node && 'tagName' in node; node = node.parentNode) {
    if (node.tagName === 'main') return true;
    if (node.tagName === 'nav' || (attributeOf(node, 'class') ?? '').split(' ').some((name) => WITHOUT_PATH.has(name))) return false;
  }
  return false;
}
