import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { VFile } from 'vfile';
import { remarkCertainties } from '../../../src/markdown/remark-certainties.ts';
import { parseMdx, type walk } from '../../../src/content-model/mdx.ts';
import { withFolder } from '../../fixtures/temp-folder.ts';

const findings = JSON.stringify([
  { id: 'a', certainty: 'low' },
  { id: 'b', certainty: 'very low to low' },
  { id: 'c', certainty: 'moderate' },
]);

/** A body's tree after the plugin, and the certainties of the page. */
const after = (body: string) =>
  withFolder({ 'findings.json': findings }, (folder) => {
    const tree = parseMdx(body);
    const data = { astro: { frontmatter: {} as { certainties?: string[] } } };
    remarkCertainties({ findingsFile: pathToFileURL(join(folder, 'findings.json')) })(tree, { data } as unknown as VFile);
    return { tree, certainties: data.astro.frontmatter.certainties };
  });

/** The kinds of nodes around each claim, finding and quoted plan of a body, outermost first, with the kinds of its children. */
async function placesOf(body: string): Promise<string[]> {
  const places: string[] = [];
  const visit = (node: Parameters<typeof walk>[0], above: string[]) => {
    if (!('children' in node)) return;
    if ('name' in node && ['Claim', 'Finding', 'TrialPlan', 'Findings'].includes(node.name ?? ''))
      places.push([...above, node.type, node.children.map(({ type }) => type).join('+')].join(' ').trim());
    for (const child of node.children) visit(child, [...above, node.type]);
  };
  visit((await after(body)).tree, []);
  return places;
}

/** A block by itself, as MDX makes of every claim that is a paragraph by itself. */
const claim = (words: string, indent = '') => ['<Claim certainty="low" against="waiting">', words, '</Claim>'].join(`\n${indent}`);
const note = (body: string) => `<Note title="x">\n\n${body}\n\n</Note>\n`;

describe('A claim, a finding or a quoted plan that is a paragraph by itself', () => {
  test('is in a paragraph', async () => {
    assert.deepEqual(await placesOf(`${claim('It may help.')}\n`), ['root paragraph mdxJsxTextElement text']);
    assert.deepEqual(await placesOf('<Finding id="a" />\n\nText.\n'), ['root paragraph mdxJsxTextElement']);
    assert.deepEqual(await placesOf('<TrialPlan part="length" />\n'), ['root paragraph mdxJsxTextElement']);
  });

  test('stays a block when it is the sheet, which is a list', async () => {
    assert.deepEqual(await placesOf('<TrialPlan part="sheet" />\n'), ['root mdxJsxFlowElement']);
  });

  test('is in a paragraph in a list item, a quotation and a note', async () => {
    const around = ['root list listItem paragraph', 'root blockquote paragraph', 'root mdxJsxFlowElement paragraph'];
    const claims = `- Text.\n\n  ${claim('One.', '  ')}\n\n> ${claim('Two.', '> ')}\n\n${note(claim('Three.'))}`;
    const quoted = `- Text.\n\n  <Finding id="a" />\n\n> <Finding id="b" />\n\n${note('<Finding id="c" />')}`;
    assert.deepEqual(
      await placesOf(claims),
      around.map((place) => `${place} mdxJsxTextElement text`),
    );
    assert.deepEqual(
      await placesOf(quoted),
      around.map((place) => `${place} mdxJsxTextElement`),
    );
  });
});

test('A finding among other sentences stays where it is, and so do other components', async () => {
  assert.deepEqual(await placesOf('Text. <Finding id="a" /> More.\n'), ['root paragraph mdxJsxTextElement']);
  assert.deepEqual(await placesOf('<Findings />\n'), ['root mdxJsxFlowElement']);
});

describe('The certainties of a page', () => {
  test('are those of its claims, and then those of the findings that it quotes', async () => {
    const body = '<Finding id="b" /> <Claim certainty="high" against="none">It is so.</Claim>\n';
    assert.deepEqual((await after(body)).certainties, ['high', 'very-low', 'low']);
  });

  test('are those of every finding where the whole summary is shown', async () => {
    assert.deepEqual((await after('<Findings />\n')).certainties, ['low', 'very-low', 'low', 'moderate']);
  });

  test('are none on a page without claims and findings, or with the result of one trial', async () => {
    assert.deepEqual((await after('Text.\n')).certainties, []);
    assert.deepEqual((await after('<Finding id="a" figure="x" />\n')).certainties, []);
  });
});
