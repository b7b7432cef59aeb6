import { markedWords } from '../lib/marked-words.ts';
import { forgetWords, rememberedWords } from './remember-words.ts';

/** The name of the marks in style sheets: `::highlight(searched)`. */
const NAME = 'searched';
/** What is not read as text of the page. */
const NOT_TEXT = 'nav, script, style, noscript, title, desc, [hidden]';

/**
 * Marks the words of a search in the main region and makes the line above it work. The marks are painted by the browser
 * over the text, so nothing is added to the page and nothing moves.
 */
function markSearchedWords(): void {
  const { words, back } = rememberedWords();
  const main = document.querySelector('main')!;
  const nodes = textNodes(main);
  const ranges = markedWords(
    nodes.map(({ data }) => data),
    words,
  ).map(
    ({ text, start, end }) =>
      new StaticRange({ startContainer: nodes[text]!, startOffset: start, endContainer: nodes[text]!, endOffset: end }),
  );
  CSS.highlights.set(NAME, new Highlight(...ranges));

  const line = document.querySelector('.search-marks')!;
  line.querySelector('a')!.search = back;
  line.querySelector('button')!.addEventListener('click', () => {
    CSS.highlights.delete(NAME);
    forgetWords();
    delete document.documentElement.dataset['marked'];
    main.focus({ preventScroll: true });
  });
  addEventListener('hashchange', keepMarked);
}

/** A link within the page makes a new entry of the history: Back and Forward are to show the marks there too. */
function keepMarked(): void {
  if (document.documentElement.dataset['marked'] !== undefined)
    history.replaceState({ ...(history.state as object | null), isMarked: true }, '');
}

function textNodes(main: Element): Text[] {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    return (node as Element).matches(NOT_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

markSearchedWords();
