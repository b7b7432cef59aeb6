import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { attribute, elements, readDocument, type Element } from '../fixtures/html.ts';
import { dist, pages } from '../fixtures/pages.ts';

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'srcset'];

/** Each address of a page with the element that holds it. */
function addressesOf(file: string): { element: Element; address: string }[] {
  return elements(readDocument(file)).flatMap((element) =>
    ADDRESSES.flatMap((name) => {
      const value = attribute(element, name);
      if (value === undefined) return [];
      const addresses = name === 'srcset' ? value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value];
      return addresses.map((address) => ({ element, address }));
    }),
  );
}

/** `https:`, `mailto:`, `//host`: whatever does not stay on the origin of the page. */
const leavesTheSite = (address: string) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

test('no page but 404, which finds the root by itself, has an address that starts at the root', () => {
  const problems = pages()
    .filter(({ path }) => path !== '404.html')
    .flatMap(({ path, file }) =>
      addressesOf(file)
        .filter(({ address }) => /^\/(?!\/)/.test(address))
        .map(({ address }) => `${path}: ${address}`),
    );
  assert.deepEqual(problems, []);
});

test('no style sheet or script names an address at the root', () => {
  const problems = globSync('{_astro/**,*}.{css,js}', { cwd: dist }).flatMap((path) => {
    const text = readFileSync(join(dist, path), 'utf8');
    return [
      ...text.matchAll(/url\(\s*["']?\/[^)]*\)|(?:import|from|fetch)\s*\(?\s*["'`]\/[^"'`]*|["'`]\/(?:_astro|pagefind)\b[^"'`]*/g),
    ].map(([found]) => `${path}: ${found}`);
  });
  assert.deepEqual(problems, []);
});

test('nothing is loaded from elsewhere: only links that a reader follows leave the site', () => {
  const problems = pages().flatMap(({ path, file }) =>
    addressesOf(file)
      .filter(({ element, address }) => element.tagName !== 'a' && leavesTheSite(address) && !isCanonical(element))
      .map(({ element, address }) => `${path}: <${element.tagName}> ${address}`),
  );
  const styles = globSync('**/*.css', { cwd: dist }).flatMap((path) =>
    [...readFileSync(join(dist, path), 'utf8').matchAll(/(?:@import\s+|url\(\s*)["']?(?:https?:|\/\/)[^"')]*/g)].map(
      ([found]) => `${path}: ${found}`,
    ),
  );
  assert.deepEqual([...problems, ...styles], []);
});

/** An address for machines, which no browser loads. */
const isCanonical = (element: Element) =>
  element.tagName === 'link' && ['canonical', 'license', 'alternate'].includes(attribute(element, 'rel') ?? '');

test('no page embeds a frame or asks for hints to another host', () => {
  const problems = pages().flatMap(({ path, file }) =>
    elements(
      readDocument(file),
      (element) =>
        ['iframe', 'embed', 'object', 'base', 'portal'].includes(element.tagName) ||
        /preconnect|dns-prefetch/.test(element.tagName === 'link' ? (attribute(element, 'rel') ?? '') : ''),
    ).map(({ tagName }) => `${path}: <${tagName}>`),
  );
  assert.deepEqual(problems, []);
});
