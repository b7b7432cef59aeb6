import type { Element } from '../utils/html.ts';

/** A new text for a stretch of another. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Attributes that hold one address. */
const ADDRESS_ATTRIBUTES = new Set(['href', 'src', 'action', 'poster']);

/** Whether an address starts at the root of this site: one slash, not two. */
const isRootAbsolute = (address: string) => /^\/(?!\/)/.test(address);

/**
 * A root-absolute address as seen from a page.
 * @param address `/faq/?q=1#top`
 * @param pagePath the page's path below the root: `self-care/heat-and-cold/index.html`
 */
export function relativeAddress(address: string, pagePath: string): string {
  if (!isRootAbsolute(address)) return address;
  const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/s.exec(address) ?? [];
  const from = pagePath.split('/').slice(0, -1);
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const relative = '../'.repeat(from.length - shared) + to.slice(shared).join('/');
  return (relative === '' ? './' : relative) + rest;
}

/** A text after edits, none of which may overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: value } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, start), value);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** What makes every root-absolute address of a page relative, as edits of its text. */
export function editsOf(elements: readonly Element[], pagePath: string): Edit[] {
  return elements.flatMap((element) => editsOfElement(element, pagePath));
}

function editsOfElement({ attrs, sourceCodeLocation }: Element, pagePath: string): Edit[] {
  return attrs.flatMap(({ name, value }) => {
    const location = sourceCodeLocation?.attrs?.[name];
    const changed = relativeValue(name, value, pagePath);
    if (!location || changed === value) return [];
    const text = `${name}="${changed.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    return [{ start: location.startOffset, end: location.endOffset, text }];
  });
}

/** The value of an attribute with its addresses made relative. */
function relativeValue(name: string, value: string, pagePath: string): string {
  if (ADDRESS_ATTRIBUTES.has(name)) return relativeAddress(value, pagePath);
  return name === 'srcset' ? relativeSrcset(value, pagePath) : value;
}

/** Each candidate is an address, which may hold commas but does not end in one, and perhaps a size. */
function relativeSrcset(srcset: string, pagePath: string): string {
  return srcset.replace(
    /([^\s,](?:\S*[^\s,])?)([^,]*,?)/g,
    (_match, address: string, size: string) => relativeAddress(address, pagePath) + size,
  );
}

/** Makes root-absolute `url(…)` of a style sheet relative to it. */
export function makeStylesRelative(css: string, stylePath: string): string {
  return css.replace(
    /url\(\s*(["']?)(\/(?!\/)[^)"'\s]*)\1\s*\)/g,
    (_match, quote: string, address: string) => `url(${quote}${relativeAddress(address, stylePath)}${quote})`,
  );
}
