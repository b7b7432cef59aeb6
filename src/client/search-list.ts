import type { ExcerptPart } from '../lib/search-excerpt.ts';
import type { FoundPage } from '../lib/search-results.ts';

/** The list item of a page that was found; its first link leads to the page. Texts never become markup. */
export function resultItem({ url, title, section, excerpt, headings }: FoundPage): HTMLLIElement {
  const item = element('li', 'search-result', [
    element('h3', 'search-result__title', [link(url, title)]),
    element('p', 'search-result__section', [section]),
    element('p', 'search-result__excerpt', excerpt.map(excerptNode)),
  ]);
  if (headings.length > 0) {
    const list = element(
      'ul',
      '',
      headings.map((heading) => element('li', '', [link(heading.url, heading.title)])),
    );
    list.setAttribute('role', 'list');
    item.append(element('div', 'search-result__inside', [element('span', '', ['Inside: ']), list]));
  }
  return item;
}

const excerptNode = ({ text, marked }: ExcerptPart): string | HTMLElement => (marked ? element('mark', '', [text]) : text);

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = element('a', '', [text]);
  anchor.href = url;
  return anchor;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
