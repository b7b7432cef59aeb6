import { attribute, childrenOf, isBlock, isElement, isText, type Node } from './html.ts';

const INLINE = new Set('a abbr b cite code dfn em i kbd mark q small span strong sub sup time'.split(' '));

/** Marks the edge of an inline element in running text; stands in no text of ours. */
const EDGE = '\u{E000}';

/**
 * The places below a node where a word and an inline element touch: `word<a>link</a>`, `</em>word`, `word.<span>[1]</span>`.
 * Punctuation may follow an element at once; before one, only an opening mark, a dash or a slash may stand.
 */
export function gluedWords(node: Node): string[] {
  const found: string[] = [];
  // A letter, a digit or a closing mark; the edges of elements; a letter, a digit or an opening bracket.
  for (const block of runningTexts(node))
    for (const match of block.matchAll(/[\p{L}\p{N}.,;:!?)\]”]\u{E000}+[\p{L}\p{N}[(“]/gu)) {
      const around = block.slice(Math.max(0, match.index - 30), match.index + 32);
      found.push(around.replaceAll(EDGE, '|').replace(/\s+/g, ' ').trim());
    }
  return found;
}

/** The running text of each block, with a mark at each edge of an inline element. */
function runningTexts(node: Node): string[] {
  const blocks: string[] = [];
  let text = '';
  const flush = () => {
    if (text.trim()) blocks.push(text);
    text = '';
  };
  const collect = (current: Node): void => {
    if (isText(current)) text += current.value;
    else if (isElement(current)) {
      if (['script', 'style', 'template'].includes(current.tagName) || attribute(current, 'hidden') !== undefined) return;
      const edge = INLINE.has(current.tagName) ? EDGE : '';
      if (isBlock(current)) flush();
      text += edge;
      current.childNodes.forEach(collect);
      text += edge;
      if (isBlock(current)) flush();
    } else childrenOf(current).forEach(collect);
  };
  collect(node);
  flush();
  return blocks;
}
