import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
interface Edit {
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

/**
 * Makes every root-absolute address of a page relative. Only the values change: the rest of the text keeps its bytes,
 * so hashes of inline styles and scripts stay valid.
 */
export function makeAddressesRelative(html: string, pagePath: string): string {
  const edits: Edit[] = [];
  const visit = (node: Node) => {
    if (adapter.isElementNode(node)) {
      for (const { name, value } of node.attrs) {
        const location = node.sourceCodeLocation?.attrs?.[name];
        if (!location) continue;
        const changed = ADDRESS_ATTRIBUTES.has(name)
          ? relativeAddress(value, pagePath)
          : name === 'srcset'
            ? relativeSrcset(value, pagePath)
            : value;
        if (changed !== value)
          edits.push({
            start: location.startOffset,
            end: location.endOffset,
            text: `${name}="${changed.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
          });
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if ('content' in node) visit(node.content);
  };
  // Without scripting, so that <noscript> holds elements and not text.
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: value }) => text.slice(0, start) + value + text.slice(end), html);
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
