/** A page in the list of results. */
export interface Result {
  /** Address below the site's root. */
  path: string;
  title: string;
  section: string;
  /** The passage that answers, in runs: every second one has words of the query and is marked. */
  passage: string[];
  /** Places inside the page that answer too. */
  inside: { title: string; id: string }[];
}

/**
 * Returns the list item of a page; its first link leads to the page. Texts never become markup.
 * @param root the address of the site's root
 */
export function resultItem({ path, title, section, passage, inside }: Result, root: URL): HTMLLIElement {
  const item = element('li', 'search-result', [
    element('h3', 'search-result__title', [link(path, title, root)]),
    element('p', 'search-result__section', [section]),
    element(
      'p',
      'search-result__passage',
      passage.map((run, index) => (index % 2 === 1 ? element('mark', '', [run]) : run)),
    ),
  ]);
  if (inside.length > 0) {
    const page = path.replace(/#.*/, '');
    const links = inside.map((place) => element('li', '', [link(`${page}#${place.id}`, place.title, root)]));
    const list = element('ul', '', links);
    list.setAttribute('role', 'list');
    item.append(element('div', 'search-result__inside', ['Inside: ', list]));
  }
  return item;
}

function link(path: string, text: string, root: URL): HTMLAnchorElement {
  const anchor = element('a', '', [text]);
  const { pathname, hash } = new URL(path, root);
  // In a build for reading from a disk, addresses name the file of a page.
  const end = document.querySelector<HTMLAnchorElement>('a[rel="home"]')!.pathname.endsWith('/index.html') ? '/index.html' : '/';
  anchor.href = pathname.replace(/\/$/, end) + hash;
  return anchor;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

const TITLE_LINK = '.search-result__title a';

/** Moves the focus with the arrow keys between the field and the results. Returns true when the key was used. */
export function moveFocus(
  { key, target, isComposing, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  field: HTMLElement,
  list: HTMLElement,
): boolean {
  if (isComposing || altKey || ctrlKey || metaKey || shiftKey) return false;
  const stops = [field, ...list.querySelectorAll<HTMLElement>(TITLE_LINK)];
  const item = (target as Element).closest('.search-result');
  const here = stops.indexOf(item?.querySelector<HTMLElement>(TITLE_LINK) ?? (target as HTMLElement));
  const next = here < 0 ? undefined : { ArrowDown: stops[here + 1], ArrowUp: stops[here - 1], Escape: here > 0 ? field : undefined }[key];
  next?.focus();
  return next !== undefined;
}
