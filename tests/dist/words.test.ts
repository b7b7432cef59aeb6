import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { missingWhitespace } from '../fixtures/missing-whitespace.ts';
import { readDocument } from '../fixtures/html.ts';
import { pages } from '../fixtures/pages.ts';

test('a space separates every link, citation and emphasis from the words beside it', () => {
  const problems = pages().flatMap(({ path, file }) => missingWhitespace(readDocument(file)).map((found) => `${path}: ${found}`));
  assert.deepEqual(problems, []);
});

test('a missing space is found, and rightly set text is not', () => {
  const wrong = [
    'word<a href="#x">link</a>',
    '<em>word</em>next',
    '<p>shown.<span class="cite">[<a href="#x">1</a>]</span></p>',
    '<a>one</a><a>two</a>',
    '<p>(cm<sup>2</sup>)</p>',
  ];
  for (const html of wrong) assert.equal(missingWhitespace(parseFragment(html)).length, 1, html);
  const right = [
    'a <a href="#x">link</a>, and <em>more</em>.',
    '(<abbr>TTH</abbr>), self-<a>massage</a>, and/or <strong>both</strong>’s',
    'pain <span class="cite">[<a>1</a>, <a>2</a>]</span>. Then',
    '<p>one</p><p><em>two</em></p>three',
    '“<a>quoted</a>”',
  ];
  for (const html of right) assert.deepEqual(missingWhitespace(parseFragment(html)), [], html);
});
