import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { remarkCheckedBodies } from '../../../src/markdown/remark-checked-bodies.ts';
import { CompiledBodies } from '../../../src/content-checks/compiled-bodies.ts';
import { sentence } from '../../../src/content-checks/issue.ts';
import { checkSources, readSources } from '../../../src/content-checks/sources.ts';
import { filesOf, pageAt, validTree, type ContentTree } from '../../fixtures/content-tree.ts';
import { withFolder } from '../../fixtures/temp-folder.ts';

/** What is wrong with two bodies, one of which is no MDX. */
function twoBadBodies(tree: ContentTree): void {
  pageAt(tree, 'understanding/what-it-is').body += '\n# A second title\n\n<Cite ref="nobody-1999" />\n';
  pageAt(tree, 'science/muscles').body += '\n<Note>\n';
}

interface Compiled {
  /** The tree that each page's other plugins get, by the page's file. */
  trees: Map<string, Root>;
  told: string[];
  /** What the whole check of the same files tells. */
  expected: string[];
  toldAgain: string[];
}

/** Compiles the pages of a tree as a build does, except those that are left out. */
function compile(change: (tree: ContentTree) => void, leftOut: readonly string[] = []): Promise<Compiled> {
  const tree = validTree();
  change(tree);
  return withFolder(filesOf(tree), (root) => {
    const bodies = new CompiledBodies();
    const processor = unified().use(remarkParse).use(remarkMdx).use(remarkCheckedBodies, bodies);
    const sources = readSources(root);
    bodies.expect(sources);
    assert.equal(bodies.hasBegun, false);
    const trees = new Map<string, Root>();
    for (const { file, body, bodyLine } of sources.pages) {
      if (leftOut.includes(file)) continue;
      trees.set(file, processor.parse(new VFile({ path: join(root, file), value: '\n'.repeat(bodyLine) + body })));
    }
    const told = bodies.problems().map(sentence);
    return { trees, told, expected: checkSources(root).map(sentence).sort(), toldAgain: bodies.problems().map(sentence) };
  });
}

const BAD = ['src/content/science/muscles.mdx', 'src/content/understanding/what-it-is.mdx'];

describe('While pages are compiled', () => {
  test('good bodies pass, each with its whole tree', async () => {
    const { trees, told } = await compile(() => {});
    assert.deepEqual(told, []);
    assert.ok(trees.size > 3);
    for (const [file, tree] of trees) assert.ok(tree.children.length > 0, file);
  });

  test('bad bodies are told all at once, each mistake once, as the whole check tells them', async () => {
    const { told, expected, toldAgain } = await compile(twoBadBodies);
    assert.equal(told.length, 3);
    assert.deepEqual([...told].sort(), expected);
    assert.deepEqual(toldAgain, []);
  });

  test('nothing is made of a bad body, so that no other step stumbles over it', async () => {
    const { trees } = await compile(twoBadBodies);
    assert.deepEqual(
      [...trees].filter(([, tree]) => tree.children.length === 0).map(([file]) => file),
      [...trees.keys()].filter((file) => BAD.includes(file)),
    );
  });

  test('a page that is not compiled is checked in the end', async () => {
    const { told, expected } = await compile(twoBadBodies, BAD);
    assert.deepEqual([...told].sort(), expected);
  });

  test('a file that is no content page is compiled unchecked', () => {
    const processor = unified().use(remarkParse).use(remarkMdx).use(remarkCheckedBodies, new CompiledBodies());
    assert.equal(processor.parse(new VFile({ path: '/elsewhere/note.mdx', value: '# Title' })).children.length, 1);
  });
});
