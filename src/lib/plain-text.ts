/**
 * The text of a built page without its markup: headings as in Markdown, one line a paragraph, rows of tables as lists of
 * named cells, citations as `[1, 2]`, and the address of each link behind its words.
 */
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, textOf, type Element } from './html.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Writes an address within the site out: `/faq/` or `https://example.org/faq/`. */
export type WriteAddress = (path: string) => string;

const NO_TEXT = new Set('script style template noscript svg form fieldset button input select label textarea dialog'.split(' '));
const BLOCKS = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ' +
    'ol p pre section summary table ul'
  ).split(' '),
);
/** What helps to use the page or to read its drawings, and says nothing by itself. */
const FURNITURE = ['references__back', 'references__files', 'picture__legend'];
/** Links to the place that explains a word: their address would stand in the middle of a sentence. */
const EXPLAINING_LINKS = ['term', 'claim__certainty', 'finding__certainty'];

const hasOneOf = (element: Element, names: readonly string[]): boolean => {
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/);
  return names.some((name) => classes.includes(name));
};

const isElement = (node: Node, name?: string): node is Element => adapter.isElementNode(node) && (!name || node.tagName === name);
const childElements = (element: Element, name: string): Element[] => element.childNodes.filter((node) => isElement(node, name));

const isDrawing = (element: Element) => attributeOf(element, 'role') === 'img';

/** A drawing as those hear it who do not see it: by its label, or by its title and description. */
function drawingWords(drawing: Element): string {
  const label = attributeOf(drawing, 'aria-label');
  const parts = [...childElements(drawing, 'title'), ...childElements(drawing, 'desc')].map((element) =>
    textOf(element).replace(/\.$/, ''),
  );
  return `Picture: ${label ?? `${parts.join('. ')}.`}`;
}

/** Whether readers of the page do not get to see or hear the element. */
function isSilent(element: Element): boolean {
  return (
    (NO_TEXT.has(element.tagName) && !isDrawing(element)) ||
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    attributeOf(element, 'role') === 'status' ||
    hasOneOf(element, FURNITURE) ||
    (element.tagName === 'nav' && linksIn(element).every((link) => isWithinPage(attributeOf(link, 'href'))))
  );
}

const linksIn = (element: Element): Element[] =>
  element.childNodes.flatMap((node) => (isElement(node) ? [...(node.tagName === 'a' ? [node] : []), ...linksIn(node)] : []));
const isWithinPage = (href: string | undefined) => href?.startsWith('#') ?? true;

/** The text of an element. Each line is a paragraph, a heading, an item or a row; an empty line stands between blocks. */
export function plainText(element: Element, address: WriteAddress): string {
  return new Writer(address).blocksIn(element).join('\n\n');
}

class Writer {
  private readonly address: WriteAddress;

  constructor(address: WriteAddress) {
    this.address = address;
  }

  /** The blocks inside an element; text between them is a block of its own. */
  blocksIn(parent: Element): string[] {
    const blocks: string[] = [];
    let inline = '';
    const endInline = () => {
      if (inline.trim()) blocks.push(tidy(inline));
      inline = '';
    };
    for (const node of parent.childNodes) {
      if (!isElement(node) || !this.isBlock(node)) {
        inline += this.inline(node);
        continue;
      }
      endInline();
      blocks.push(...this.block(node));
    }
    endInline();
    return blocks;
  }

  private isBlock(element: Element): boolean {
    return BLOCKS.has(element.tagName) || isDrawing(element) || element.childNodes.some((node) => isElement(node) && this.isBlock(node));
  }

  private block(element: Element): string[] {
    if (isSilent(element)) return [];
    if (isDrawing(element)) return [drawingWords(element)];
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level) {
      const isEntryOfList = isElement(element.parentNode as Node, 'li');
      return [`${isEntryOfList ? '' : `${'#'.repeat(Number(level))} `}${tidy(this.inlineIn(element))}`];
    }
    if (element.tagName === 'ul' || element.tagName === 'ol') return this.list(element);
    if (element.tagName === 'dl') return this.descriptions(element);
    if (element.tagName === 'table') return this.table(element);
    if (element.tagName === 'blockquote') return this.blocksIn(element).map((block) => block.replace(/^/gm, '> '));
    return this.blocksIn(element);
  }

  /** A list as one block. References are counted as the text counts them: `[1]`. */
  private list(list: Element): string[] {
    const isReferences = isElement(list.parentNode as Node) && hasOneOf(list.parentNode as Element, ['references']);
    const marker = (n: number) => (isReferences ? `[${n}]` : `${n}.`);
    const items = childElements(list, 'li')
      .filter((item) => !isSilent(item))
      .map((item, index) => hanging(list.tagName === 'ol' ? marker(index + 1) : '-', this.blocksIn(item)));
    return joined(items);
  }

  private descriptions(list: Element): string[] {
    const lines: string[] = [];
    // Each pair may have a box of its own.
    const parts = list.childNodes.flatMap((node) => (isElement(node, 'div') ? node.childNodes : [node]));
    for (const node of parts) {
      if (!isElement(node)) continue;
      const text = this.blocksIn(node).join(' ');
      if (node.tagName === 'dt') lines.push(`- ${text}:`);
      else if (lines.length > 0) lines[lines.length - 1] += lines.at(-1)?.endsWith(':') ? ` ${text}` : `; ${text}`;
    }
    return joined(lines);
  }

  /** A table as its caption and one item a row; each cell stands behind the name of its column. */
  private table(table: Element): string[] {
    const caption = childElements(table, 'caption').flatMap((element) => this.blocksIn(element));
    const rows = ['thead', 'tbody', 'tfoot'].flatMap((part) => childElements(table, part).flatMap((group) => childElements(group, 'tr')));
    const cellsOf = (row: Element) => row.childNodes.filter((node) => isElement(node, 'th') || isElement(node, 'td')) as Element[];
    const isHead = (row: Element) => isElement(row.parentNode as Node, 'thead');
    const names = rows
      .filter(isHead)
      .flatMap(cellsOf)
      .map((cell) => this.cell(cell));
    const items = rows
      .filter((row) => !isHead(row) && !isSilent(row))
      .map((row) => {
        const cells = cellsOf(row).map((cell, index) => ({ name: names[index], text: this.cell(cell) }));
        return hanging(
          '-',
          cells.filter(({ text }) => text).map(({ name, text }) => (name ? `${name}: ${text}` : text)),
        );
      });
    return [...(caption.length > 0 ? [`Table: ${caption.join(' ')}`] : []), ...joined(items)];
  }

  /** A cell on one line. */
  private cell(cell: Element): string {
    return this.blocksIn(cell)
      .flatMap((block) => block.split('\n'))
      .map((line) => line.trim().replace(/^- /, ''))
      .filter(Boolean)
      .map((line, index, lines) => (index < lines.length - 1 && !/[.!?:;]$/.test(line) ? `${line}.` : line))
      .join(' ');
  }

  private inlineIn(element: Element): string {
    return element.childNodes.map((node) => this.inline(node)).join('');
  }

  private inline(node: Node): string {
    if (adapter.isTextNode(node)) return node.value.replace(/\s+/g, ' ');
    if (!isElement(node) || isSilent(node)) return '';
    if (node.tagName === 'br') return ' ';
    if (node.tagName === 'img') return attributeOf(node, 'alt') ?? '';
    const words = this.inlineIn(node);
    return node.tagName === 'a' ? this.link(node, words) : words;
  }

  private link(link: Element, words: string): string {
    const href = attributeOf(link, 'href');
    if (!href || isWithinPage(href) || hasOneOf(link, EXPLAINING_LINKS)) return words;
    const target = href.startsWith('/') && !href.startsWith('//') ? this.address(href) : href.replace(/^mailto:/, '');
    if (target === words.trim() || target === words.trim().replace(/^doi:/, 'https://doi.org/')) return words.replace(words.trim(), target);
    return words.replace(/\s*$/, (end) => ` (${target})${end}`);
  }
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** An item whose first block stands behind its marker and whose others stand below, set in. */
function hanging(marker: string, blocks: readonly string[]): string {
  const indent = ' '.repeat(marker.length + 1);
  return `${marker} ${blocks.join('\n').replaceAll('\n', `\n${indent}`)}`;
}

/** Items as one block, with empty lines between them where one takes several lines. */
function joined(items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [items.join(items.some((item) => item.includes('\n')) ? '\n\n' : '\n')];
}
