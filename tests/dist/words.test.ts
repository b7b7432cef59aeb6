import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { gluedWords } from '../fixtures/glued.ts';
import { readDocument } from '../fixtures/html.ts';
import { pages } from '../fixtures/pages.ts';

test('no link, citation or emphasis is glued to a word on any page', () => {
  const problems = pages().flatMap(({ path, file }) => gluedWords(readDocument(file)).map((found) => `${path}: ${found}`));
  assert.deepEqual(problems, []);
});

test('glued words are found, and rightly set ones are not', () => {
  const glued = [
    'word<a href="#x">link</a>',
    '<em>word</em>next',
    '<p>shown.<span class="cite">[<a href="#x">1</a>]</span></p>',
    '<a>one</a><a>two</a>',
    '<p>(cm<sup>2</sup>)</p>',
  ];
  for (const html of glued) assert.equal(gluedWords(parseFragment(html)).length, 1, html);
  const right = [
    'a <a href="#x">link</a>, and <em>more</em>.',
    '(<abbr>TTH</abbr>), self-<a>massage</a>, and/or <strong>both</strong>’s',
    'pain <span class="cite">[<a>1</a>, <a>2</a>]</span>. Then',
    '<p>one</p><p><em>two</em></p>three',
    '“<a>quoted</a>”',
  ];
  for (const html of right) assert.deepEqual(gluedWords(parseFragment(html)), [], html);
});
