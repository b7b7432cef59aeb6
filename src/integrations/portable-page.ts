/*
 * What a build needs to work from files (`file://`) and on hosts that do not serve `index.html` for folders: URLs of
 * files, and classic scripts, because browsers load neither modules nor JSON from `file://`.
 */
import { attributeOf, elementsOf, type Element } from '../utils/html.ts';
import { edited, type Edit } from './relative-address.ts';
import { leavesTheSite } from '../utils/urls.ts';

/** Attributes that can contain the URL of a page. */
const PAGE_ATTRIBUTES = ['href', 'action'];

/** An address within the site that ends in a folder, with the name of the folder's page: `../faq/?q=1` → `../faq/index.html?q=1`. */
export function fileAddress(address: string): string {
  if (leavesTheSite(address)) return address;
  return address.replace(/^(?:\.\/)?((?:[^?#]*\/)?)(?=[?#]|$)/, (whole, folder: string) => (whole === '' ? whole : `${folder}index.html`));
}

/** Returns the URLs of the modules that a page loads, as written in it, in `<template>` too. */
export function moduleAddresses(html: string): string[] {
  return elementsOf(html)
    .filter(isModule)
    .flatMap((element) => attributeOf(element, 'src') ?? []);
}

/** The address of a module bundled as a classic script. Renamed, because caches may contain the module under its own name. */
export const classicAddress = (address: string): string => address.replace(/\.js$/, '.classic.js');

/**
 * Returns a page whose URLs are relative, with URLs of files and classic scripts instead of modules.
 * @param before addresses of further scripts, to run before the page's own
 */
export function portablePage(html: string, before: readonly string[] = []): string {
  const elements = elementsOf(html);
  return edited(html, [
    ...elements.flatMap((element) => (isModule(element) ? classicEdits(element) : addressEdits(element))),
    ...elements.filter(({ tagName }) => tagName === 'head').flatMap((head) => appendEdits(head, before.map(classicScript).join(''))),
  ]);
}

/** Returns `404.html` with the attribute that makes its script link to files. */
export function portableNotFound(html: string): string {
  const links = elementsOf(html).find((element) => attributeOf(element, 'id') === 'home-link');
  const place = links?.sourceCodeLocation?.attrs?.['id']?.startOffset;
  if (place === undefined) throw new Error('404.html has no place for its links.');
  return edited(html, [{ start: place, end: place, text: 'data-index="index.html" ' }]);
}

/**
 * Returns a classic script that embeds files for scripts of the page, which cannot fetch from `file://`.
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

/** Replaces a module by a deferred classic script, which runs at the same time: after parsing, in document order. */
function classicEdits(element: Element): Edit[] {
  const src = attributeOf(element, 'src');
  if (src === undefined) throw new Error('A module stands in a page itself, where no policy allows it.');
  return [...attributeEdit(element, 'type', 'defer'), ...attributeEdit(element, 'src', `src="${escaped(classicAddress(src))}"`)];
}

/** Replaces an attribute by a text. */
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
