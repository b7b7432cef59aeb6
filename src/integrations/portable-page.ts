/*
 * What a build needs to work from files (`file://`) and on hosts that do not answer for folders: addresses that name their
 * file, and classic scripts, for browsers load neither modules nor data from files.
 */
import { attributeOf, elementsOf, type Element } from '../utils/html.ts';
import { edited, type Edit } from './relative-address.ts';
import { leavesTheSite } from '../utils/urls.ts';

/** Attributes that can hold the address of a page. */
const PAGE_ATTRIBUTES = ['href', 'action'];

/** An address within the site that ends in a folder, with the name of the folder's page: `../faq/?q=1` → `../faq/index.html?q=1`. */
export function fileAddress(address: string): string {
  if (leavesTheSite(address)) return address;
  return address.replace(/^(?:\.\/)?((?:[^?#]*\/)?)(?=[?#]|$)/, (whole, folder: string) => (whole === '' ? whole : `${folder}index.html`));
}

/** The addresses of the modules that a page loads, as they stand in it; those in templates among them. */
export function moduleAddresses(html: string): string[] {
  return elementsOf(html)
    .filter(isModule)
    .flatMap((element) => attributeOf(element, 'src') ?? []);
}

/** The address of a module bundled as a classic script. Another name, because caches may hold the module under its own. */
export const classicAddress = (address: string): string => address.replace(/\.js$/, '.classic.js');

/**
 * A page whose addresses are relative, with addresses that name files and classic scripts instead of modules.
 * @param before addresses of further scripts, to run before the page's own
 */
export function portablePage(html: string, before: readonly string[] = []): string {
  const elements = elementsOf(html);
  return edited(html, [
    ...elements.flatMap((element) => (isModule(element) ? classicEdits(element) : addressEdits(element))),
    ...elements.filter(({ tagName }) => tagName === 'head').flatMap((head) => appendEdits(head, before.map(classicScript).join(''))),
  ]);
}

/** `404.html`, whose script makes its links: they name files too. */
export function portableNotFound(html: string): string {
  const links = elementsOf(html).find((element) => attributeOf(element, 'id') === 'home-link');
  const place = links?.sourceCodeLocation?.attrs?.['id']?.startOffset;
  if (place === undefined) throw new Error('404.html has no place for its links.');
  return edited(html, [{ start: place, end: place, text: 'data-index="index.html" ' }]);
}

/**
 * A classic script that hands files over to scripts of the page, which could not fetch them.
 * @param files the text of JSON files by their names
 */
export function handOver(files: Readonly<Record<string, string>>): string {
  const entries = Object.entries(files).map(([name, json]) => `${JSON.stringify(name)}:${json}`);
  return `globalThis.handedOver={${entries.join(',')}};\n`;
}

const isModule = (element: Element) => element.tagName === 'script' && attributeOf(element, 'type') === 'module';

function addressEdits(element: Element): Edit[] {
  return PAGE_ATTRIBUTES.flatMap((name) => {
    const address = attributeOf(element, name) ?? '';
    const changed = fileAddress(address);
    return changed === address ? [] : attributeEdit(element, name, `${name}="${escaped(changed)}"`);
  });
}

/** Deferred, a classic script runs when a module would: after the page is read, in the order of the page. */
function classicEdits(element: Element): Edit[] {
  const src = attributeOf(element, 'src');
  if (src === undefined) throw new Error('A module stands in a page itself, where no policy allows it.');
  return [...attributeEdit(element, 'type', 'defer'), ...attributeEdit(element, 'src', `src="${escaped(classicAddress(src))}"`)];
}

/** Puts a text in the place of an attribute. */
function attributeEdit({ sourceCodeLocation }: Element, name: string, text: string): Edit[] {
  const location = sourceCodeLocation?.attrs?.[name];
  return location ? [{ start: location.startOffset, end: location.endOffset, text }] : [];
}

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function appendEdits({ sourceCodeLocation }: Element, text: string): Edit[] {
  const end = sourceCodeLocation?.endTag?.startOffset;
  return end === undefined ? [] : [{ start: end, end, text }];
}

const classicScript = (address: string) => `<script defer src="${escaped(address)}"></script>`;
