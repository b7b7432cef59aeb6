import type { Result } from './result.ts';
import type { ExcerptPart } from './excerpt.ts';

/**
 * The list item of a page that was found; its first link leads to the page. Texts never become markup.
 * @param root the address of the site's root
 */
export function resultItem({ path, title, section, text, isAnswer, headings }: Result, root: URL): HTMLLIElement {
  const item = element('li', 'search-result', [
    element('h3', 'search-result__title', [link(path, title, root)]),
    element('p', 'search-result__section', [section]),
  ]);
  if (text.length > 0) item.append(element('p', isAnswer ? 'search-result__answer' : 'search-result__excerpt', text.map(textNode)));
  if (headings.length > 0) {
    const list = element(
      'ul',
      '',
      headings.map((heading) => element('li', '', [link(heading.path, heading.title, root)])),
    );
    list.setAttribute('role', 'list');
    item.append(element('div', 'search-result__inside', [element('span', '', ['Inside: ']), list]));
  }
  return item;
}

const textNode = ({ text, marked }: ExcerptPart): string | HTMLElement => (marked ? element('mark', '', [text]) : text);

function link(path: string, text: string, root: URL): HTMLAnchorElement {
  const anchor = element('a', '', [text]);
  const { pathname, hash } = new URL(path, root);
  anchor.href = pathname.replace(/\/$/, namesFiles() ? '/index.html' : '/') + hash;
  return anchor;
}

/** Whether addresses name the file of a page, as in a build for reading from a disk. */
const namesFiles = (): boolean => document.querySelector<HTMLAnchorElement>('a[rel="home"]')!.pathname.endsWith('/index.html');

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
