import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VFile } from 'vfile';
import { remarkClaims } from '../../../src/markdown/remark-claims.ts';
import { parseMdx, type walk } from '../../../src/content-model/mdx.ts';

/** The kinds of nodes around each claim of a body, outermost first, and what the claim itself holds. */
function placesOfClaims(body: string): string[] {
  const tree = parseMdx(body);
  remarkClaims()(tree, { data: {} } as VFile);
  const places: string[] = [];
  const visit = (node: Parameters<typeof walk>[0], above: string[]) => {
    if (!('children' in node)) return;
    if ('name' in node && node.name === 'Claim')
      places.push([...above, node.type, node.children.map(({ type }) => type).join('+')].join(' '));
    for (const child of node.children) visit(child, [...above, node.type]);
  };
  visit(tree, []);
  return places;
}

/** A block by itself, as MDX makes of every claim that is a paragraph by itself. */
const claim = (words: string, indent = '') => ['<Claim certainty="low" against="waiting">', words, '</Claim>'].join(`\n${indent}`);

test('a claim that is a paragraph by itself stays one', () => {
  assert.deepEqual(placesOfClaims(`${claim('It may help.')}\n`), ['root paragraph mdxJsxTextElement text']);
});

test('so it does in a list item, a quotation and a note', () => {
  const body = `- Text.\n\n  ${claim('One.', '  ')}\n\n> ${claim('Two.', '> ')}\n\n<Note title="x">\n\n${claim('Three.')}\n\n</Note>\n`;
  assert.deepEqual(placesOfClaims(body), [
    'root list listItem paragraph mdxJsxTextElement text',
    'root blockquote paragraph mdxJsxTextElement text',
    'root mdxJsxFlowElement paragraph mdxJsxTextElement text',
  ]);
});
