import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { elementsOf } from '../../../src/lib/html.ts';
import { pageText } from '../../../src/lib/page-text.ts';
import { plainText } from '../../../src/lib/plain-text.ts';

/** The text of the main region that holds some markup. */
const text = (html: string, address = (path: string) => path) =>
  plainText(
    elementsOf(`<main>${html}</main>`).find(({ tagName }) => tagName === 'main')!,
    address,
  );

describe('The plain text of a page', () => {
  test('has its headings, its paragraphs and what stands between them, each with an empty line after it', () => {
    assert.equal(
      text('<h1>One</h1>\n<div><p>First\n  line.</p><p>Second.</p>loose <em>words</em></div><h3>Two</h3>'),
      '# One\n\nFirst line.\n\nSecond.\n\nloose words\n\n### Two',
    );
  });

  test('has short lists without empty lines, and long items with them', () => {
    assert.equal(text('<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol>'), '- a\n- b\n\n1. c\n2. d');
    assert.equal(text('<ol><li><p>a</p><p>b</p></li><li>c</li></ol>'), '1. a\n   b\n\n2. c');
    assert.equal(text('<ul><li>a<ul><li>b</li></ul></li></ul>'), '- a\n  - b');
  });

  test('names the entry of a list by its heading', () => {
    assert.equal(text('<ul><li><h2><a href="/faq/">A</a></h2><p>b</p></li></ul>'), '- A (/faq/)\n  b');
  });

  test('has a caution whole: how strong it is, the situation, what to do and why', () => {
    assert.equal(
      text(
        '<ul><li class="caution"><p>Emergency</p><p>A sign</p><p>Call now.</p><p>Why: It is grave. ' +
          '<span class="cite">[<a href="#ref-a" aria-label="Reference 1">1</a>, <a href="#ref-b" aria-label="Reference 2">2</a>]</span></p></li></ul>',
      ),
      '- Emergency\n  A sign\n  Call now.\n  Why: It is grave. [1, 2]',
    );
  });

  test('counts references as the text counts them', () => {
    assert.equal(
      text('<section class="references"><h2>References</h2><ol><li>A. B.</li><li>C. D.</li></ol></section>'),
      '## References\n\n[1] A. B.\n[2] C. D.',
    );
  });

  test('has a table as one item a row, each cell behind the name of its column', () => {
    const table =
      '<table><caption>What was found</caption><thead><tr><th>Study</th><th>Found</th><th>Note</th></tr></thead><tbody>' +
      '<tr><th>A</th><td><span aria-hidden="true">Found</span><p>Less pain</p><p>Few people.</p></td><td></td></tr>' +
      '<tr><th>B</th><td><dl><div><dt>Pain</dt><dd>Less</dd></div><div><dt>Sleep</dt><dd>More</dd></div></dl></td><td><ul><li>x</li><li>y</li></ul></td></tr>' +
      '</tbody></table>';
    assert.equal(
      text(table),
      'Table: What was found\n\n- Study: A\n  Found: Less pain. Few people.\n\n- Study: B\n  Found: Pain: Less. Sleep: More\n  Note: x. y',
    );
  });

  test('has terms with what is said of them', () => {
    assert.equal(
      text('<dl><dt>Time</dt><dd>5 minutes</dd><dt>You need</dt><dd>A chair</dd><dd>A clock</dd></dl>'),
      '- Time: 5 minutes\n- You need: A chair; A clock',
    );
  });

  test('sets quotations apart', () => {
    assert.equal(text('<blockquote><p>Please stop.</p></blockquote>'), '> Please stop.');
  });

  test('spells links out, within the site as the build tells it to', () => {
    assert.equal(
      text('<p><a href="/faq/#a">One</a> and <a href="https://a.org/">two </a>.</p>'),
      'One (/faq/#a) and two (https://a.org/) .',
    );
    assert.equal(
      text('<a href="/faq/">One</a>', (path) => `https://example.org${path}`),
      'One (https://example.org/faq/)',
    );
  });

  test('names an address once where it is its own name, and makes a DOI one', () => {
    assert.equal(text('<a href="https://a.org/">https://a.org/</a>'), 'https://a.org/');
    assert.equal(text('<a href="https://doi.org/10.1/x">doi:10.1/x</a>'), 'https://doi.org/10.1/x');
    assert.equal(text('<a href="mailto:a@b.org">a@b.org</a>'), 'a@b.org');
  });

  test('leaves addresses out where they lead within the page or only explain a word', () => {
    assert.equal(
      text(
        '<p><a href="#a">Below</a>, <a class="term" href="/glossary/#aura">aura</a> <a class="claim__certainty" href="/about/">(low certainty)</a></p>',
      ),
      'Below, aura (low certainty)',
    );
  });

  test('has pictures by their words and images by their alternative text', () => {
    assert.equal(text('<div role="img" aria-label="3 better, 1 worse"><p>marks</p></div>'), 'Picture: 3 better, 1 worse');
    assert.equal(
      text(
        '<figure><svg role="img"><title>The phases</title><desc>A curve rises.</desc><text>aura</text></svg><figcaption>A sketch.</figcaption></figure>',
      ),
      'Picture: The phases. A curve rises.\n\nA sketch.',
    );
    assert.equal(text('<p>See <img src="/a.svg" alt="a hand">.</p>'), 'See a hand.');
  });

  test('has nothing of what readers do not get, or what is there to be used', () => {
    assert.equal(
      text(
        '<p hidden>a</p><p aria-hidden="true">b</p><script>c</script><form><p>d</p></form><p role="status">e</p><button>f</button>' +
          '<svg><title>g</title></svg><nav><a href="#a">h</a></nav><nav><a href="/faq/">kept</a></nav>',
      ),
      'kept (/faq/)',
    );
  });
});

describe('The text file of a page', () => {
  const page =
    '<nav><p>Menu</p></nav><main><h1>One</h1></main><footer class="site-footer"><div><ul><li>x</li></ul><p>This site informs.</p></div></footer>';

  test('has a mark of its encoding, the text, its address and what the foot of the site says', () => {
    assert.equal(
      pageText(elementsOf(page), 'faq/one/index.html', (path) => `https://example.org${path}`),
      '\uFEFF# One\n\n---\n\nMassage for Migraine: https://example.org/faq/one/\n\nThis site informs.\n',
    );
  });

  test('is refused for a page without a main region', () => {
    assert.throws(() => pageText(elementsOf('<p>x</p>'), 'faq/index.html', String), { message: 'faq/index.html has no main region.' });
  });
});
