/** An element of an XML document: its name, its attributes, and all the text in it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const ATTRIBUTES = String.raw`(?:\s+${NAME}="[^"<]*")*`;
const TOKEN = new RegExp(String.raw`<\?xml${ATTRIBUTES}\s*\?>|<(/?)(${NAME})(${ATTRIBUTES})\s*(/?)>|([^<]+)`, 'y');
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&([^;\s]*;)?/g, (found, name?: string) => {
    const character = ENTITIES[name?.slice(0, -1) ?? ''];
    if (!character) throw new Error(`"${found}" is no entity of XML`);
    return character;
  });
}

/**
 * Reads a document of elements, attributes and text, which is all that feeds and sitemaps hold. Throws an `Error` when it
 * is not well formed.
 */
export function parseXml(document: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < document.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(document);
    if (!match) throw new Error(`no XML at "${document.slice(at, at + 40)}"`);
    const [token, closing, name = '', attributes = '', single, text] = match;
    if (text !== undefined) for (const element of open) element.text += unescaped(text);
    else if (token.startsWith('<?')) continue;
    else if (closing) {
      if (open.length < 2 || open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else {
      const pairs = [...attributes.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)]);
      const element = { name, attributes: Object.fromEntries(pairs) as Record<string, string>, text: '', children: [] };
      open.at(-1)!.children.push(element);
      if (!single) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  if (top.children.length !== 1) throw new Error('not one root');
  return top.children[0]!;
}

/** Every element below one that has a name, in document order. */
export function byName(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...byName(child, name)]);
}
