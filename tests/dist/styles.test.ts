import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { attributeOf, elementsOf } from '../../src/lib/html.ts';
import { pages } from '../support/pages.ts';

const SELECTED = /\.(?=[a-z])((?:[\w-]|\\.)+)/g;

/** The classes that a style sheet selects. */
const classesOf = (css: string): Set<string> =>
  new Set(
    [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{/g)].flatMap(([, selector = '']) =>
      [...selector.matchAll(SELECTED)].map(([, name]) => name!),
    ),
  );

const folder = new URL('../../src/styles/', import.meta.url);
const sheet = (path: string) => readFileSync(new URL(path, folder), 'utf8');

/** Classes that the styles of some page select on screen, before a script has run. */
const styled = new Set(
  ['base.css', 'utilities.css', ...readdirSync(new URL('blocks/', folder)).map((name) => `blocks/${name}`)].flatMap((path) => [
    ...classesOf(sheet(path)),
  ]),
);

describe('The styles in a page', () => {
  let read: { path: string; used: string[]; selected: Set<string> }[];
  before(() => {
    read = pages()
      .filter(({ path }) => path !== '404.html')
      .map(({ path, file }) => {
        const html = readFileSync(file, 'utf8');
        const used = new Set(elementsOf(html).flatMap((element) => attributeOf(element, 'class')?.split(/\s+/) ?? []));
        const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
        return { path, used: [...used], selected: classesOf(style) };
      });
  });

  test('are all that its elements need: a page names each block that it uses', () => {
    assert.ok(styled.size > 100, `${styled.size}`);
    const missing = read.flatMap(({ path, used, selected }) =>
      used.filter((name) => styled.has(name) && !selected.has(name)).map((name) => `${path}: .${name}`),
    );
    assert.deepEqual(missing, []);
  });
});
