import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { VFile } from 'vfile';
import { remarkCitations } from '../../../src/markdown/remark-citations.ts';
import type { Citation } from '../../../src/content-model/citations.ts';
import { componentsIn, parseMdx } from '../../../src/content-model/mdx.ts';
import { withFolder } from '../../fixtures/temp-folder.ts';

const cautions = JSON.stringify([
  { id: 'thunderclap', level: 'emergency', references: ['do-2019'] },
  { id: 'front-of-neck', level: 'stop', references: ['debette-2015', 'do-2019'] },
  { id: 'broken-skin', level: 'stop', references: [] },
]);

const findings = JSON.stringify([
  { id: 'sleep', references: ['b', 'a'] },
  { id: 'pain', references: ['b', 'c'] },
]);

const claims = JSON.stringify([
  { id: 'warmth', group: 'safety', references: ['c'] },
  { id: 'imagery', group: 'others', references: ['a'] },
  { id: 'balance', group: 'safety', references: [] },
]);

/** A page's citations, and the anchors that each of its `<Cite>` got. */
const citationsOf = (body: string, json = cautions, data: Record<string, unknown> = {}) =>
  withFolder({ 'cautions.json': json, 'findings.json': findings, 'claims.json': claims }, (folder) => {
    const tree = parseMdx(body);
    const file = { data } as unknown as VFile;
    const inFolder = (name: string) => pathToFileURL(join(folder, name));
    remarkCitations({
      cautionsFile: inFolder('cautions.json'),
      findingsFile: inFolder('findings.json'),
      claimsFile: inFolder('claims.json'),
    })(tree, file);
    const { frontmatter } = data['astro'] as { frontmatter: { citations: Citation[] } };
    return {
      citations: frontmatter.citations,
      at: componentsIn(tree).flatMap(({ name, props }) => (name === 'Cite' ? [props['at']] : [])),
    };
  });

describe('The citations of a page', () => {
  test('are numbered in the order of the text', async () => {
    const { citations, at } = await citationsOf('One <Cite ref="b" />, two <Cite ref="a" />.\n\n## Three <Cite ref="c" />\n');
    assert.deepEqual(citations, [
      { ref: 'b', anchors: ['1'] },
      { ref: 'a', anchors: ['1'] },
      { ref: 'c', anchors: ['1'] },
    ]);
    assert.deepEqual(at, ['1', '1', '1']);
  });

  test('of several references in one place keep their order and have an anchor each', async () => {
    const { citations, at } = await citationsOf('One <Cite ref="b a" />, two <Cite ref="a c b" />.\n');
    assert.deepEqual(citations, [
      { ref: 'b', anchors: ['1', '2'] },
      { ref: 'a', anchors: ['1', '2'] },
      { ref: 'c', anchors: ['1'] },
    ]);
    assert.deepEqual(at, ['1 1', '2 1 2']);
  });

  test('of one reference again and again share its number and have anchors of their own', async () => {
    const { citations, at } = await citationsOf('<Cite ref="a" /> <Cite ref="a" />\n\n- x <Cite ref="a a" />\n');
    assert.deepEqual(citations, [{ ref: 'a', anchors: ['1', '2', '3', '4'] }]);
    assert.deepEqual(at, ['1', '2', '3 4']);
  });

  test('inside notes, lists and tables count in document order', async () => {
    const { citations } = await citationsOf(
      '- x <Cite ref="c" />\n\n<Note title="Look">\n\nx <Cite ref="b" />\n\n</Note>\n\n| x |\n| - |\n| <Cite ref="a" /> |\n',
    );
    assert.deepEqual(
      citations.map(({ ref }) => ref),
      ['c', 'b', 'a'],
    );
  });

  test('hold the references of shown cautions, at the place where they are shown', async () => {
    const { citations, at } = await citationsOf(
      'x <Cite ref="do-2019" />\n\n<Cautions ids="front-of-neck broken-skin" />\n\ny <Cite ref="debette-2015 z" />\n',
    );
    assert.deepEqual(citations, [
      { ref: 'do-2019', anchors: ['1', 'front-of-neck'] },
      { ref: 'debette-2015', anchors: ['front-of-neck', '1'] },
      { ref: 'z', anchors: ['1'] },
    ]);
    assert.deepEqual(at, ['1', '1 1']);
  });

  test('hold those of a whole level of cautions, in the order of their file', async () => {
    const { citations } = await citationsOf('<Cautions level="stop" />\n\n<Cautions level="emergency" />\n');
    assert.deepEqual(citations, [
      { ref: 'debette-2015', anchors: ['front-of-neck'] },
      { ref: 'do-2019', anchors: ['front-of-neck', 'thunderclap'] },
    ]);
  });

  test('hold those of a quoted finding, within a sentence or by itself, at the place where it is quoted', async () => {
    const { citations, at } = await citationsOf(
      'x <Cite ref="a" />. <Finding id="sleep" /> More.\n\n<Finding id="pain" />\n\ny <Cite ref="b" />\n',
    );
    assert.deepEqual(citations, [
      { ref: 'a', anchors: ['1', 'finding-sleep'] },
      { ref: 'b', anchors: ['finding-sleep', 'finding-pain', '1'] },
      { ref: 'c', anchors: ['finding-pain'] },
    ]);
    assert.deepEqual(at, ['1', '1']);
  });

  test('hold those of the whole summary of findings, apart from those of a quoted one', async () => {
    const { citations } = await citationsOf('<Finding id="pain" />\n\n<Findings />\n');
    assert.deepEqual(citations, [
      { ref: 'b', anchors: ['finding-pain', 'summary-sleep', 'summary-pain'] },
      { ref: 'c', anchors: ['finding-pain', 'summary-pain'] },
      { ref: 'a', anchors: ['summary-sleep'] },
    ]);
  });

  test('hold those of a group of common claims', async () => {
    const { citations } = await citationsOf('<CommonClaims group="others" />\n\n<CommonClaims group="safety" />\n');
    assert.deepEqual(citations, [
      { ref: 'a', anchors: ['claim-imagery'] },
      { ref: 'c', anchors: ['claim-warmth'] },
    ]);
  });

  test('are none for a finding or a group that does not exist', async () => {
    assert.deepEqual((await citationsOf('<Finding id="nothing" />\n\n<Finding />\n\n<CommonClaims group="nothing" />\n')).citations, []);
  });

  test('are none on a page that cites nothing', async () => {
    assert.deepEqual(await citationsOf('Plain <Term id="aura">words</Term>.\n'), { citations: [], at: [] });
  });

  test('do not depend on a byte-order mark in the file of the cautions', async () => {
    const { citations } = await citationsOf('<Cautions ids="thunderclap" />', `\uFEFF${cautions.replaceAll('\n', '\r\n')}`);
    assert.deepEqual(citations, [{ ref: 'do-2019', anchors: ['thunderclap'] }]);
  });

  test('leave the rest of the frontmatter alone', async () => {
    const data = { astro: { frontmatter: { title: 'A page' } } };
    await citationsOf('<Cite ref="a" />', cautions, data);
    assert.deepEqual(data, { astro: { frontmatter: { title: 'A page', citations: [{ ref: 'a', anchors: ['1'] }] } } });
  });
});
