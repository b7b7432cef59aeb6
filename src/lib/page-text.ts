import { attributeOf, type Element } from './html.ts';
import { plainText, type WriteAddress } from './plain-text.ts';
import { site } from './site.ts';

/** Servers may send text files without naming their encoding; browsers then take it from this mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The text file of a built page: its main region, its address, and what the foot of every page says about the site.
 * Throws when the page has no main region.
 * @param path the file below `dist`: `faq/cortisol/index.html`
 */
export function pageText(elements: readonly Element[], path: string, address: WriteAddress): string {
  const main = elements.find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${path} has no main region.`);
  const foot = elements.filter((element) => element.tagName === 'p' && isInSiteFooter(element));
  const parts = [
    plainText(main, address),
    '---',
    `${site.name}: ${address(`/${path.replace(/index\.html$/, '')}`)}`,
    ...foot.map((element) => plainText(element, address)),
  ];
  return `${BYTE_ORDER_MARK}${parts.join('\n\n')}\n`;
}

function isInSiteFooter(element: Element): boolean {
  let node: Element['parentNode'] = element.parentNode;
  while (node && 'tagName' in node) {
    if (attributeOf(node, 'class') === 'site-footer') return true;
    node = node.parentNode;
  }
  return false;
}
