import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { VFile } from 'vfile';
import { remarkFindings } from '../../../src/markdown/remark-findings.ts';
import { componentsIn, parseMdx, type walk } from '../../../src/content-model/mdx.ts';
import { withFolder } from '../../fixtures/temp-folder.ts';

const findings = JSON.stringify([
  { id: 'a', certainty: 'low' },
  { id: 'b', certainty: 'very low to low' },
  { id: 'c', certainty: 'moderate' },
]);

/** A body's tree after the plugin, and the certainties that it hands on. */
const after = (body: string, claimed?: string[]) =>
  withFolder({ 'findings.json': findings }, (folder) => {
    const tree = parseMdx(body);
    const data = { astro: { frontmatter: claimed ? { certainties: claimed } : {} } };
    remarkFindings({ findingsFile: pathToFileURL(join(folder, 'findings.json')) })(tree, { data } as unknown as VFile);
    return { tree, certainties: (data.astro.frontmatter as { certainties: string[] }).certainties };
  });

/** The kinds of nodes that hold each `<Finding>` of a body, outermost first. */
async function placesOfFindings(body: string): Promise<string[][]> {
  const places: string[][] = [];
  const visit = (node: Parameters<typeof walk>[0], above: string[]) => {
    if ('name' in node && node.name === 'Finding') places.push([...above, node.type]);
    else if ('children' in node) for (const child of node.children) visit(child, [...above, node.type]);
  };
  visit((await after(body)).tree, []);
  return places;
}

describe('A <Finding>', () => {
  test('that is a paragraph by itself stands in a paragraph', async () => {
    assert.deepEqual(await placesOfFindings('<Finding id="a" />\n\nText.\n'), [['root', 'paragraph', 'mdxJsxTextElement']]);
  });

  test('among other sentences stays where it is', async () => {
    assert.deepEqual(await placesOfFindings('Text. <Finding id="a" /> More.\n'), [['root', 'paragraph', 'mdxJsxTextElement']]);
  });

  test('that is a paragraph of a list item, a quotation or a note stands in a paragraph there', async () => {
    const body = '- Text.\n\n  <Finding id="a" />\n\n> <Finding id="b" />\n\n<Note title="x">\n\n<Finding id="c" />\n\n</Note>\n';
    assert.deepEqual(await placesOfFindings(body), [
      ['root', 'list', 'listItem', 'paragraph', 'mdxJsxTextElement'],
      ['root', 'blockquote', 'paragraph', 'mdxJsxTextElement'],
      ['root', 'mdxJsxFlowElement', 'paragraph', 'mdxJsxTextElement'],
    ]);
  });

  test('keeps its id, and other components stay as they are', async () => {
    const { tree } = await after('<Finding id="a" />\n\n<Findings />\n');
    assert.deepEqual(
      componentsIn(tree).map(({ name, props }) => [name, props['id']]),
      [
        ['Finding', 'a'],
        ['Findings', undefined],
      ],
    );
    assert.equal(tree.children[1]?.type, 'mdxJsxFlowElement');
  });
});

describe('The certainties of a page', () => {
  test('are those of its claims, and then those of the findings that it quotes', async () => {
    assert.deepEqual((await after('<Finding id="b" /> Text.\n', ['high'])).certainties, ['high', 'very-low', 'low']);
  });

  test('are those of every finding where the whole summary is shown', async () => {
    assert.deepEqual((await after('<Findings />\n')).certainties, ['low', 'very-low', 'low', 'moderate']);
  });

  test('are none on a page without claims and findings', async () => {
    assert.deepEqual((await after('Text.\n')).certainties, []);
  });
});
