import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsOf } from '../../../src/utils/html.ts';
import { printedPaths } from '../../../src/integrations/printed-paths.ts';
import { edited, editsOf } from '../../../src/integrations/relative-address.ts';

const printed = (html: string) => edited(html, printedPaths(elementsOf(html)));

test('a link in the main region to another page of ours carries its path', () => {
  assert.equal(
    printed('<main><p><a href="/faq/a/?q=1&amp;b#c" class="x">a</a></p></main>'),
    '<main><p><a href="/faq/a/?q=1&amp;b#c" data-path="/faq/a/?q=1&amp;b#c" class="x">a</a></p></main>',
  );
});

test('other links carry none', () => {
  for (const html of [
    '<header><a href="/faq/">a</a></header><main></main>',
    '<main><nav><a href="/faq/">a</a></nav></main>',
    '<main><a href="#a">a</a><a href="https://example.org/">a</a><a href="//example.org/">a</a><a>a</a></main>',
    '<main><a href="/a.bib" download="a.bib">a</a></main>',
    '<main><a class="term" href="/glossary/#a">a</a> <a class="claim__certainty" href="/about/evidence/">a</a></main>',
    '<main><p class="bibliography__page"><a href="/faq/">a</a></p></main>',
  ])
    assert.equal(printed(html), html);
});

test('the path stays what it was when addresses are made relative', () => {
  const html = '<main><a href="/faq/a/">a</a></main>';
  const elements = elementsOf(html);
  assert.equal(
    edited(html, [...editsOf(elements, 'faq/b/index.html'), ...printedPaths(elements)]),
    '<main><a href="../a/" data-path="/faq/a/">a</a></main>',
  );
});
