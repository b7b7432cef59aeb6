import { spokenText } from './spoken-text.ts';
import { rowText, tableStart } from './table-text.ts';

/** A part of the page that is read in one go and marked while it is. */
export interface Passage {
  element: Element;
  /** What is said. */
  text: string;
}

/** What helps to use the page or leads elsewhere, and what only the eye needs. */
const NOT_READ =
  'nav, .references, .review, .actions__link, .common-claim__pages, .offline-reading, form, fieldset, button, .read-aloud, comfort-form, ' +
  '.paper-only, template, script, style, noscript, svg:not([role="img"]), [hidden], [aria-hidden="true"], [role="status"]';
/** Elements that stand within a line of text; all others begin a passage of their own. */
const WITHIN_LINES = 'a, abbr, b, bdi, br, cite, code, data, dfn, em, i, kbd, mark, q, s, small, span, strong, sub, sup, time, u, var, wbr';
/** Lists of steps: their numbers tell something. */
const STEP = 'ol:not([role="list"]) > li';

/** What is read of a region, in the order of the page. */
export function passagesIn(region: Element): Passage[] {
  const passages: Passage[] = [];
  /** The number of a step, which belongs to its first words. */
  let number = '';

  const add = (element: Element, text: string) => {
    const spoken = spokenText(text);
    if (!/[\p{L}\p{N}]/u.test(spoken)) return;
    passages.push({ element, text: number + spoken });
    number = '';
  };
  const read = (element: Element) => {
    if (element.matches(NOT_READ)) return;
    if (element.matches('.help-link')) return add(element, helpText(element));
    if (element.matches('[role="img"]')) return add(element.closest('figure') ?? element, pictureText(element));
    if (element instanceof HTMLTableElement) return void passages.push(...tablePassages(element));
    if (element.matches(STEP)) number = `Step ${stepNumber(element)}: `;
    let line = '';
    for (const node of element.childNodes) {
      if (!(node instanceof Element) || node.matches(WITHIN_LINES)) {
        line += textOf(node);
        continue;
      }
      add(element, line);
      line = '';
      read(node);
    }
    add(element, line);
  };

  read(region);
  return passages;
}

/** The text of a node that stands in a line, or of a cell, without what is not read. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(NOT_READ)) return '';
  const text = [...node.childNodes].map(textOf).join('');
  return node.matches(WITHIN_LINES) ? text : ` ${text} `;
}

function stepNumber(item: Element): number {
  const list = item.parentElement as HTMLOListElement;
  return list.start + [...list.children].indexOf(item);
}

/** The warning of every page: a listener cannot see that its end is a link. */
const helpText = (line: Element) => `${line.firstChild!.textContent!} See the page: ${line.querySelector('a')!.textContent}.`;

/** A drawing as those hear it who do not see it. */
function pictureText(picture: Element): string {
  const words = [...picture.children]
    .filter(({ tagName }) => tagName === 'title' || tagName === 'desc')
    .map(({ textContent }) => textContent);
  const [title = picture.getAttribute('aria-label') ?? '', ...description] = words;
  return `Drawing: ${[title, ...description].map((text) => text.replace(/\.$/, '')).join('. ')}.`;
}

function tablePassages(table: HTMLTableElement): Passage[] {
  const name = table.caption ?? table.closest('[aria-label]')?.getAttribute('aria-label') ?? '';
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => spokenText(textOf(cell)));
  const rows = [...table.tBodies].flatMap(({ rows }) => [...rows]).filter(({ hidden }) => !hidden);
  return [
    { element: table, text: tableStart(spokenText(typeof name === 'string' ? name : textOf(name)), rows.length) },
    ...rows.map((row) => ({
      element: row,
      text: rowText(
        columns,
        [...row.cells].map((cell) => spokenText(textOf(cell))),
      ),
    })),
  ];
}
