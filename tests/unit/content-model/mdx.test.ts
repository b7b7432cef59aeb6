import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Nodes } from 'mdast';
import { componentsIn, parseMdx, proseOf, walk } from '../../../src/content-model/mdx.ts';

/** The types of all nodes of a body, in document order. */
function typesIn(body: string): string[] {
  const types: string[] = [];
  walk(parseMdx(body), ({ type }) => void types.push(type));
  return types;
}

describe('Reading MDX', () => {
  test('tables of GFM are tables', () => {
    assert.ok(typesIn('| a | b |\n| - | - |\n| 1 | 2 |\n').includes('table'));
  });

  test('footnotes stay text, for citations are our own', () => {
    const types = typesIn('Text[^1].\n\n[^1]: A note.\n');
    assert.deepEqual(
      types.filter((type) => type.startsWith('footnote')),
      [],
    );
  });

  test('words between single tildes are not struck out', () => {
    assert.ok(!typesIn('It takes ~5~ minutes.').includes('delete'));
    assert.ok(typesIn('It takes ~~5~~ minutes.').includes('delete'));
  });

  test('components are found in document order, nested ones too, each with its line', () => {
    const tree = parseMdx('A claim <Cite ref="a-1 b-2" />.\n\n<Note title="Look">\n\nA word: <Term id="aura">aura</Term>.\n\n</Note>\n');
    assert.deepEqual(
      componentsIn(tree).map(({ position, ...use }) => ({ ...use, line: position?.start.line })),
      [
        { name: 'Cite', props: { ref: 'a-1 b-2' }, dynamic: [], line: 1 },
        { name: 'Note', props: { title: 'Look' }, dynamic: [], line: 3 },
        { name: 'Term', props: { id: 'aura' }, dynamic: [], line: 5 },
      ],
    );
  });

  test('a bare attribute is true, one in braces and a spread are listed as dynamic', () => {
    const [use] = componentsIn(parseMdx('<Cite ref={name} bare {...rest} plain="x" />'));
    assert.deepEqual(use?.props, { bare: true, plain: 'x' });
    assert.deepEqual(use.dynamic, ['ref', '{…}']);
  });

  test('entities in an attribute are read', () => {
    const [use] = componentsIn(parseMdx('<Note title="Heat &amp; cold">x</Note>'));
    assert.deepEqual(use?.props, { title: 'Heat & cold' });
  });

  test('a body without components has none', () => {
    assert.deepEqual(componentsIn(parseMdx('Plain **words**.')), []);
  });

  test('a visit can leave out what is inside a node', () => {
    const seen: Nodes['type'][] = [];
    walk(parseMdx('- one\n\nTwo.'), (node) => {
      seen.push(node.type);
      return node.type === 'list' ? 'skip' : undefined;
    });
    assert.deepEqual(seen, ['root', 'list', 'paragraph', 'text']);
  });

  test('broken MDX throws with its line', () => {
    assert.throws(() => parseMdx('Fine.\n\n{ open'), { line: 3 });
    assert.throws(() => parseMdx('<Note title="x">\n\nnever closed\n'), /closing tag for `<Note>`/);
  });
});

describe('The prose of a page', () => {
  test('headings, paragraphs and list items are one line each', () => {
    assert.equal(proseOf(parseMdx('## When\n\nIn the\nevening.\n\n- One *thing*\n- Two\n')), 'When\nIn the evening.\nOne thing\nTwo');
  });

  test('tables, code, expressions and citations are left out', () => {
    const body = 'It helped <Cite ref="a-1" />.\n\n| a |\n| - |\n| b |\n\n```\ncode\n```\n\nUse `x` here. {/* a remark */}\n';
    assert.equal(proseOf(parseMdx(body)), 'It helped .\nUse here.');
  });

  test('text inside a component is prose', () => {
    const body = 'See an <Term id="aura">aura</Term>.\n\n<Note title="Look">\n\nAsk first.\n\n</Note>\n';
    assert.equal(proseOf(parseMdx(body)), 'See an aura.\nAsk first.');
  });
});
