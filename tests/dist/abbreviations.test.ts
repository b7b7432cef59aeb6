import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'parse5';
import { elements, hasClass, isElement, prose, readDocument, type Node } from '../fixtures/html.ts';
import { pages } from '../fixtures/pages.ts';

/** Names that are short for nothing a reader needs, or that the words around them explain in another way than the test finds. */
const NAMES = new Set(
  'AA AAA AHRQ CG150 CGRP CNHC CSL-JSON EEG FL-41 FSA HDI HIT-6 LI4 MB MIDAS MIT NCBTMB NICE POTS RIS SIGN TNF-alpha US'.split(' '),
);

/** Words in capitals, and units. */
const ABBREVIATION = /(?<![\p{L}\p{N}/-])(?:[A-Z]{2,}[A-Z0-9]*(?:-(?:\d+|JSON|alpha))?|[A-Z]+-?\d+|m[gl])(?![\p{L}\p{N}])/gu;
/** How far from the abbreviation its meaning may be, in characters: the sentence around it. */
const NEAR = 130;

/** What is not read in order: titles of sources and of other pages, other names in the glossary. */
const LEFT_OUT = 'references bibliography glossary__aliases glossary__see related a-to-z page-list claims-about actions__link'.split(' ');

/**
 * Returns the abbreviations that a page does not explain at their first use: by words near them with their initials, by what follows
 * them ("MIDAS, a score of", "MIDAS (disability"), by a link to the glossary, or by a list of abbreviations anywhere on the page.
 */
function unexplained(document: Node): string[] {
  const [main] = elements(document, ({ tagName }) => tagName === 'main');
  if (!main) return [];
  const isLeftOut = (node: Node) => isElement(node) && (node.tagName === 'svg' || LEFT_OUT.some((name) => hasClass(node, name)));
  const text = prose(main, isLeftOut);
  const explained = elements(main, (element) => hasClass(element, 'term') || hasClass(element, 'abbreviations'))
    .map((element) => prose(element))
    .join('\n');
  const seen = new Set([...NAMES, ...(explained.match(ABBREVIATION) ?? [])]);
  return [...text.matchAll(ABBREVIATION)].flatMap(({ 0: words, index }) => {
    if (seen.has(words)) return [];
    seen.add(words);
    const before = text.slice(Math.max(0, index - NEAR), index);
    const after = text.slice(index + words.length, index + words.length + NEAR);
    const initials = (`${before} ${after}`.match(/\p{L}+/gu) ?? []).map((word) => word[0]!.toUpperCase()).join('');
    const isExplained = initials.includes(words.replace(/[^A-Z]/g, '')) || /^(?:\)? \([a-z]|,? (?:a|an|the) )/.test(after);
    return isExplained ? [] : [`${words}: “${`${before}${words}${after}`.replaceAll('\n', ' / ')}”`];
  });
}

test('every abbreviation is explained where a page first has it, or leads to the glossary @a11y-abbreviations', () => {
  assert.deepEqual(
    pages().flatMap(({ path, file }) => unexplained(readDocument(file)).map((found) => `${path}: ${found}`)),
    [],
  );
});

test('an abbreviation that is not explained is found, and one that is is not', () => {
  const found = (html: string) => unexplained(parse(`<main>${html}</main>`));
  assert.equal(found('<p>It fell by 3 points on MOH.</p>').length, 1);
  assert.equal(found('<p>Ask your GP.</p>').length, 1);
  assert.deepEqual(found('<p>It fell on MOH, a kind of headache. MOH has five parts.</p>'), []);
  assert.deepEqual(found('<p>Medication overuse headache (MOH) is common.</p>'), []);
  assert.deepEqual(found('<p>A <a class="term" href="#moh">MOH</a> of 3.</p>'), []);
});
