import { spokenText } from './spoken-text.ts';

/** A sentence, or a part of a long one, and the element that is marked while it is spoken. */
export interface Utterance {
  element: Element;
  text: string;
}

/** Some voices of browsers fall silent after about 15 seconds; this many characters take less even when read slowly. */
const MAX_LENGTH = 180;

/** The end of a sentence: a full stop with what closes after it, before a space and what can begin the next one. */
const SENTENCE_END = /([.!?][”’")\]]*) +(?=[“‘"(]?[\p{Lu}\p{N}])/gu;

/** Navigation, forms and controls, and what is for the eye only. */
const NOT_READ =
  'nav, .references, .review, .actions__link, .common-claim__pages, .offline-reading, form, fieldset, button, .read-aloud, comfort-form, ' +
  '.paper-only, template, script, style, noscript, svg:not([role="img"]), [hidden], [aria-hidden="true"], [role="status"]';
const INLINE = 'a, abbr, b, bdi, br, cite, code, data, dfn, em, i, kbd, mark, q, s, small, span, strong, sub, sup, time, u, var, wbr';
/** Items whose numbers are read. */
const STEP = 'ol:not([role="list"]) > li';

/** Returns what is read of a region, in document order. */
export function utterancesIn(region: Element): Utterance[] {
  const utterances: Utterance[] = [];
  /** The number of a step, which is read with its first words. */
  let number = '';

  const add = (element: Element, text: string) => {
    if (!isSpeakable(text)) return;
    utterances.push(...sentences(number + text).map((sentence) => ({ element, text: sentence })));
    number = '';
  };
  const read = (element: Element) => {
    if (element.matches(NOT_READ)) return;
    if (element.matches('.help-link')) return add(element, spokenText(helpText(element)));
    if (element.matches('[role="img"]')) return add(element.closest('figure') ?? element, spokenText(pictureText(element)));
    if (element instanceof HTMLTableElement) return readTable(element);
    if (element.matches(STEP)) number = `Step ${stepNumber(element)}: `;
    let line = '';
    for (const node of element.childNodes) {
      if (!(node instanceof Element) || node.matches(INLINE)) {
        line += textOf(node);
        continue;
      }
      add(element, spokenText(line));
      line = '';
      read(node);
    }
    add(element, spokenText(line));
  };
  const readTable = (table: HTMLTableElement) => {
    const name = table.caption ? textOf(table.caption) : (table.closest('[aria-label]')?.getAttribute('aria-label') ?? '');
    const columns = [...(table.tHead?.rows[0]?.cells ?? [])].map(spokenCell);
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.hidden);
    add(table, tableStart(spokenText(name), rows.length));
    for (const row of rows) add(row, rowText(columns, [...row.cells].map(spokenCell)));
  };

  read(region);
  return utterances;
}

/** Returns the text of a node inside a line, or of a cell, without what is not read. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(NOT_READ)) return '';
  const text = [...node.childNodes].map(textOf).join('');
  return node.matches(INLINE) ? text : ` ${text} `;
}

const spokenCell = (cell: Element): string => spokenText(textOf(cell));

function stepNumber(item: Element): number {
  const list = item.parentElement as HTMLOListElement;
  return list.start + [...list.children].indexOf(item);
}

/** The end of the sentence is a link, which a listener cannot see. */
const helpText = (line: Element) => `${line.firstChild!.textContent!} See the page: ${line.querySelector('a')!.textContent}.`;

/** Returns the accessible name and description of a drawing. */
function pictureText(picture: Element): string {
  const words = [...picture.querySelectorAll(':scope > :is(title, desc)')].map(({ textContent }) => textContent);
  const [title = picture.getAttribute('aria-label') ?? '', ...description] = words;
  return `Drawing: ${[title, ...description].map((text) => text.replace(/\.$/, '')).join('. ')}.`;
}

/**
 * Returns the sentence before a table: its name and number of rows.
 * @param name may begin with "Table:"; may be empty
 */
export function tableStart(name: string, rows: number): string {
  const words = name.replace(/^Table: */, '');
  return withFullStop(`Table with ${rows} ${rows === 1 ? 'row' : 'rows'}${words && `: ${words}`}`);
}

/** Returns a row of a table: each cell after the name of its column, the first alone, for it names the row; no empty cells and dashes. */
export function rowText(columns: readonly string[], cells: readonly string[]): string {
  return cells
    .map((cell, index) => ({ cell, column: index > 0 && columns[index] }))
    .filter(({ cell }) => isSpeakable(cell))
    .map(({ cell, column }) => withFullStop(column ? `${column}: ${cell}` : cell))
    .join(' ');
}

const withFullStop = (text: string) => (/[.!?:]$/.test(text) ? text : `${text}.`);

/** True when there is a letter or a figure. Some voices never return from a text without one. */
const isSpeakable = (text: string) => /[\p{L}\p{N}]/u.test(text);

/**
 * Splits a text into sentences, and long ones between commas: a voice that was stopped goes on at the beginning of one.
 * @param text as `spokenText` returns it: without abbreviations that end in a full stop
 */
export const sentences = (text: string): string[] => text.replace(SENTENCE_END, '$1\n').split('\n').flatMap(splitLong).filter(isSpeakable);

function splitLong(sentence: string): string[] {
  if (sentence.length <= MAX_LENGTH) return [sentence];
  const start = sentence.slice(0, MAX_LENGTH + 1);
  const ends = [/^.*[;:] /, /^.*, /, /^.* /].map((end) => end.exec(start)?.[0].length ?? 0);
  // A first part of a few words would sound broken off.
  const cut = ends.find((end) => end > MAX_LENGTH / 3) ?? MAX_LENGTH;
  return [sentence.slice(0, cut).trimEnd(), ...splitLong(sentence.slice(cut).trimStart())];
}
