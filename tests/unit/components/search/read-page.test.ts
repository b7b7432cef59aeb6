import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { elementsOf } from '../../../../src/utils/html.ts';
import { readPage, withoutSharedHeadings } from '../../../../src/components/search/read-page.ts';
import { page } from './sample.ts';

const html = `<!doctype html><html><head><meta name="viewport" content="x"><meta name="description" content="Nobody knows."></head>
<body><header><h2 id="menu">Menu</h2><h1>No title</h1></header>
<main data-pagefind-body data-pagefind-filter="section:Questions">
  <p data-pagefind-meta="section">Questions</p>
  <h1 data-pagefind-meta="title">Does massage
    raise <em>serotonin</em>?</h1>
  <h2 id="what-is-known">What is <a href="#x">known</a></h2><p>Little. One study.</p>
  <h3 id="in-blood">In blood</h3><h4 id="in-water">In water</h4><h5 id="too-deep">Too deep</h5><h2>No id</h2>
  <section data-pagefind-ignore><h2 id="references">References</h2><p>Smith 2020.</p></section>
  <span hidden data-pagefind-meta="keywords">5-HT, happy hormone</span>
</main>
<footer><h2 id="end">End</h2></footer></body></html>`;

const read = (text: string, path = 'faq/serotonin/index.html') => readPage(path, elementsOf(text));

describe('What the search takes from a page', () => {
  test('is its path, title, section, description, keywords and headings', () => {
    const { fullText: _, ...record } = read(html)!;
    assert.deepEqual(record, {
      path: 'faq/serotonin/',
      title: 'Does massage raise serotonin?',
      section: 'Questions',
      text: 'Nobody knows.',
      keywords: ['5-HT', 'happy hormone'],
      headings: [
        { title: 'What is known', id: 'what-is-known' },
        { title: 'In blood', id: 'in-blood' },
        { title: 'In water', id: 'in-water' },
      ],
      isInFullText: true,
    });
  });

  test('is all text that can be found, and nothing of the header, the footer and what is left out', () => {
    const { fullText } = read(html)!;
    assert.match(fullText, /Little\. One study\./);
    assert.doesNotMatch(fullText, /Menu|No title|End|Smith/);
  });

  test('has words of neighbours apart, however the file was written', () => {
    const cells =
      '<main data-pagefind-body><h1>One</h1><table><tr><td>two</td><td>three</td></tr></table><p>four<br>five <b>six</b></p></main>';
    assert.deepEqual(read(cells)?.fullText.split(' ').toSorted(), ['One', 'five', 'four', 'six', 'three', 'two']);
  });

  test('is nothing where the search must not find the page', () => {
    assert.equal(read('<main><h1>Search</h1></main>'), undefined);
    assert.equal(read(''), undefined);
  });

  test('is little where the page has little', () => {
    assert.deepEqual(read('<main data-pagefind-body><h1>A</h1></main>', 'index.html'), {
      path: '',
      title: 'A',
      section: '',
      text: '',
      keywords: [],
      headings: [],
      isInFullText: true,
      fullText: 'A',
    });
  });
});

test('headings that more than three pages share are left out, the others stay', () => {
  const pages = [1, 2, 3, 4].map((number) =>
    page(`p${number}/`, 'P', {
      headings: [
        { title: 'The steps', id: 'the-steps' },
        { title: `Own ${number}`, id: `own-${number}` },
        ...(number < 4 ? [{ title: 'Of three', id: 'of-three' }] : []),
      ],
    }),
  );
  assert.deepEqual(
    withoutSharedHeadings(pages).map(({ headings }) => headings.map(({ title }) => title)),
    [['Own 1', 'Of three'], ['Own 2', 'Of three'], ['Own 3', 'Of three'], ['Own 4']],
  );
});
