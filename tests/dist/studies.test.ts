import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import type { Study } from '../../src/content-model/queries.ts';
import { differenceText, noteText, outcomeText } from '../../src/components/figures/evidence-picture.ts';
import { momentText, studyRowId } from '../../src/content-model/studies.ts';
import { capitalised } from '../../src/utils/text.ts';
import {
  attribute,
  childrenOf,
  elements,
  hasClass,
  isElement,
  readDocument,
  textContent,
  type Element,
  type Node,
} from '../fixtures/html.ts';
import { dist } from '../fixtures/pages.ts';

const studies = JSON.parse(readFileSync('src/content/studies.json', 'utf8')) as Study[];
const drawn = studies.filter(({ picture }) => picture);

const byClass = (node: Node, name: string) => elements(node, (element) => hasClass(element, name));
const byTag = (node: Node, name: string) => elements(node, (element) => element.tagName === name);
const words = (node: Node) => textContent(node).replace(/\s+/g, ' ').trim();
const cellsOf = (row: Element) => childrenOf(row).filter(isElement);
/** The text of a cell without its label, which is for the eye only. */
const valueOf = (cell: Element) => words(byClass(cell, 'study__value')[0] ?? cell);

let page: Node;
let table: Element;
before(() => {
  page = readDocument(`${dist}research/studies/index.html`);
  table = byClass(page, 'study-list')[0]!;
});

/** What must hold of any table here: a caption, a heading for each column and row, and roles, for rows are laid out as blocks. */
function expectTable(element: Element, rows: number): void {
  assert.notEqual(byTag(element, 'caption').map(words).join(), '');
  assert.equal(attribute(element, 'role'), 'table');
  const [head, ...body] = byTag(element, 'tr');
  assert.equal(body.length, rows);
  const headings = cellsOf(head!);
  for (const heading of headings) assert.deepEqual([attribute(heading, 'scope'), attribute(heading, 'role')], ['col', 'columnheader']);
  for (const row of body) {
    assert.equal(attribute(row, 'role'), 'row');
    const [first, ...cells] = cellsOf(row);
    assert.deepEqual([first!.tagName, attribute(first!, 'scope'), attribute(first!, 'role')], ['th', 'row', 'rowheader']);
    assert.equal(cells.length, headings.length - 1);
    for (const cell of cells) {
      assert.equal(attribute(cell, 'role'), 'cell');
      assert.notEqual(valueOf(cell), '', `${words(first!)} has an empty cell`);
    }
    // Seen labels are the words of the columns' headings.
    assert.deepEqual(
      cells.map((cell) => words(byClass(cell, 'study__label')[0]!)),
      headings.slice(1).map(words),
    );
  }
}

describe('The table of studies', () => {
  test('is a table in structure, whatever it looks like', () => expectTable(table, studies.length));

  test('has a row for each study, with what its data say', () => {
    for (const study of studies) {
      const row = byTag(table, 'tr').find((element) => attribute(element, 'id') === studyRowId(study.id));
      assert.ok(row, study.id);
      const text = words(row);
      const parts = [
        capitalised(study.design),
        study.done,
        study.comparison.what,
        study.measured,
        study.weakness,
        capitalised(study.supports),
      ];
      const found = study.found.map(({ outcome, moment, statement }) => `${outcome} (${momentText(moment)}) ${statement}`);
      for (const part of [...parts, ...found]) assert.ok(text.includes(part.replace(/\s+/g, ' ')), `${study.id}: ${part}`);
      if (study.people !== undefined) assert.ok(text.includes(study.people.toLocaleString('en-GB')), study.id);
      if (study.year !== undefined) assert.ok(words(cellsOf(row)[0]!).includes(String(study.year)), study.id);
    }
  });

  test('leads from each row to its reference', () => {
    const ids = new Set(elements(page).map((element) => attribute(element, 'id')));
    for (const study of studies) {
      const row = byTag(table, 'tr').find((element) => attribute(element, 'id') === studyRowId(study.id))!;
      assert.ok(
        byTag(cellsOf(row)[0]!, 'a').some((link) => attribute(link, 'href') === `#ref-${study.reference}`),
        study.id,
      );
      assert.ok(ids.has(`ref-${study.reference}`), study.id);
    }
  });

  test('calls no two rows the same', () => {
    const names = byTag(table, 'tr')
      .slice(1)
      .map((row) => words(byTag(row, 'th')[0]!).replace(/ \[\d+\]$/, ''));
    assert.equal(new Set(names).size, studies.length);
  });

  test('offers to choose only what some row has', () => {
    for (const list of byTag(page, 'select').filter((element) => attribute(element, 'name') !== 'sort')) {
      const name = attribute(list, 'name');
      const values = byTag(list, 'option')
        .map((option) => attribute(option, 'value') ?? '')
        .filter(Boolean);
      assert.ok(values.length > 1, name);
      const ofRows = new Set(
        byTag(table, 'tr')
          .flatMap((row) => (attribute(row, `data-${name}`) ?? '').split(' '))
          .filter(Boolean),
      );
      assert.deepEqual(new Set(values), ofRows, name);
    }
  });

  test('hides its lists, which do nothing without a script', () => {
    const [filter] = byClass(page, 'study-filter');
    assert.notEqual(attribute(filter!, 'hidden'), undefined);
  });
});

describe('The evidence picture', () => {
  const row = ({ people, picture }: Study) => [
    people === undefined ? 'Not stated' : people.toLocaleString('en-GB'),
    outcomeText(picture!),
    capitalised(picture!.direction),
    differenceText(picture!) ?? (picture!.direction === 'not read' ? 'Not read' : 'Size not stated'),
    noteText(picture!),
  ];

  test('has its tables, one for each kind of comparison', () => {
    const tables = byClass(page, 'picture-table');
    const sections = ['against nothing or waiting', 'against a dummy treatment'];
    assert.equal(tables.length, sections.length);
    for (const [index, section] of sections.entries())
      expectTable(tables[index]!, drawn.filter(({ picture }) => picture!.section === section).length);
  });

  test('says in its tables what the data say', () => {
    const rows = byClass(page, 'picture-table').flatMap((one) => byTag(one, 'tr').slice(1));
    for (const study of drawn) {
      const found = rows.find((one) => byTag(one, 'a').some((link) => attribute(link, 'href') === `#${studyRowId(study.id)}`));
      assert.ok(found, study.id);
      assert.deepEqual(cellsOf(found).slice(3).map(valueOf), row(study), study.id);
    }
  });

  test('draws one mark for each trial, at the place that the table shows', () => {
    const trials = byClass(page, 'picture__trial');
    assert.equal(trials.length, drawn.length);
    const places = (values: (string | undefined)[]) => values.map((value) => value?.toLowerCase().split(',')[0]).sort();
    assert.deepEqual(
      places(trials.map((trial) => attribute(trial, 'data-position'))),
      places(drawn.map(({ picture }) => picture!.direction)),
    );
    for (const trial of trials) assert.equal(byTag(trial, 'svg').length, 1);
    assert.equal(
      trials.filter((trial) =>
        byTag(trial, 'circle')
          .concat(byTag(trial, 'rect'))
          .some((mark) => attribute(mark, 'fill') === 'currentColor'),
      ).length,
      drawn.filter(({ picture }) => picture!.difference !== undefined).length,
    );
  });

  test('has a name and a description for each of its drawings', () => {
    const drawings = byClass(page, 'picture__drawing');
    assert.ok(drawings.length >= 3);
    for (const drawing of drawings) {
      assert.equal(attribute(drawing, 'role'), 'img');
      assert.match(attribute(drawing, 'aria-label') ?? '', /^[A-Z].+, against .+: \d.+\. The table below names each trial\.$/);
    }
  });

  test('prints each stated difference beside its mark', () => {
    const text = byClass(page, 'picture__difference').map(words);
    const stated = drawn
      .filter(({ picture }) => picture!.difference !== undefined)
      .map(({ picture }) => `${picture!.outcome}: ${differenceText(picture!)}`);
    assert.deepEqual(text.sort(), stated.sort());
  });

  test('says beside each mark when it was measured', () => {
    const capital = ({ picture }: Study) =>
      picture!.difference === undefined ? outcomeText(picture!) : capitalised(momentText(picture!.moment));
    assert.deepEqual(byClass(page, 'picture__moment').map(words).sort(), drawn.map(capital).sort());
  });

  test('says beside each mark what must be known of its dummy, and explains it', () => {
    const said = drawn.flatMap(({ picture }) => (picture!.dummy === undefined ? [] : [`Dummy: ${picture!.dummy}`]));
    assert.ok(said.length > 2);
    assert.deepEqual(byClass(page, 'picture__dummy').map(words).sort(), said.sort());
    assert.ok(byTag(page, 'li').some((item) => words(item).startsWith('“Dummy: also a touch” means')));
  });
});
