import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'parse5';
import { elements, hasClass, isElement, prose, readDocument, type Node } from '../fixtures/html.ts';
import { pages } from '../fixtures/pages.ts';

/**
 * The abbreviations of the site, each with words of which some stand close to its first use on a page: what it is short for or,
 * for the name of a body or a questionnaire, what it is. A new one fails the test until it stands here and is explained there.
 */
const MEANINGS: Readonly<Record<string, RegExp>> = {
  AHRQ: /agency/,
  CBT: /cognitive behavioural therapy/i,
  CGRP: /calcitonin gene-related peptide|signal (?:substance|molecule)|messenger|substance|medicines?/,
  CI: /confidence interval|range/i,
  CNHC: /Complementary and Natural Healthcare Council/,
  EEG: /electrical/,
  FSA: /spending/i,
  GRADE: /method|system/,
  HDI: /questionnaires/,
  'HIT-6': /impact|questions|lists/i,
  HRV: /heart[ -]rate variability/i,
  HSA: /savings/i,
  MBSR: /mindfulness[ -]based stress reduction|course|mindfulness/i,
  MIDAS: /disability|questionnaires?|count of the days|lists/i,
  NCBTMB: /National Certification Board|board/i,
  NICE: /guideline|National Institute/i,
  POTS: /postural tachycardia|heartbeat on standing/i,
  NSAID: /non.steroidal/,
  PMR: /progressive muscle relaxation/i,
  PSA: /Professional Standards Authority/,
  SF: /questionnaires/,
  SIGN: /guideline|Scottish/i,
  TIA: /stroke/,
  US: /United States|departments|government/,
  VA: /Veterans Affairs/,
  WCAG: /Guidelines/,
};

/** Words in capitals that are short for nothing a reader needs: names of levels, licences, formats, points and products. */
const NAMES: Readonly<Record<string, string>> = {
  AA: 'a level of WCAG',
  AAA: 'a level of WCAG',
  CG150: 'the number of a guideline, beside its title',
  'CSL-JSON': 'a format of files, as reference managers name it',
  'FL-41': 'the name of a tint',
  LI4: 'the name of a point, beside where it lies',
  MB: 'a unit',
  MIT: 'the name of a licence',
  RIS: 'a format of files, as reference managers name it',
  'TNF-alpha': 'the name of a substance, under "Signals of inflammation"',
};

const ABBREVIATION = /(?<![\p{L}\p{N}/-])(?:[A-Z]{2,}[A-Z0-9]*(?:-(?:\d+|JSON|alpha))?|[A-Z]+-?\d+|m[gl])(?![\p{L}\p{N}])/gu;
/** How far from the abbreviation its meaning may stand, in characters: the sentence around it. */
const NEAR = 130;

/** What is not text to be read in order: titles of sources and of other pages, other names in the glossary, drawings. */
const LEFT_OUT = [
  'references',
  'bibliography',
  'glossary__aliases',
  'glossary__see',
  'related',
  'a-to-z',
  'page-list',
  'claims-about',
  'actions__link',
];

/** What a page does not explain at the first use. */
function unexplained(document: Node): string[] {
  const [main] = elements(document, ({ tagName }) => tagName === 'main');
  if (!main) return [];
  const isLeftOut = (node: Node) => isElement(node) && (node.tagName === 'svg' || LEFT_OUT.some((name) => hasClass(node, name)));
  const text = prose(main, isLeftOut);
  const inTerms = new Set(
    elements(main, (element) => hasClass(element, 'term')).flatMap((element) =>
      [...prose(element).matchAll(ABBREVIATION)].map(([words]) => words),
    ),
  );
  const lists = elements(main, (element) => hasClass(element, 'abbreviations')).map((list) => prose(list));
  const seen = new Set<string>();
  return [...text.matchAll(ABBREVIATION)].flatMap(({ 0: words, index }) => {
    if (seen.has(words) || Object.hasOwn(NAMES, words)) return [];
    seen.add(words);
    // A link to the glossary explains it, and so does a list of abbreviations, wherever they stand on the page.
    if (inTerms.has(words)) return [];
    const around = text.slice(Math.max(0, index - NEAR), index) + ' ' + text.slice(index + words.length, index + words.length + NEAR);
    const places = [around, ...lists.filter((list) => list.includes(words))];
    return places.some((place) => MEANINGS[words]?.test(place)) ? [] : [`${words}: “${around.replaceAll('\n', ' / ')}”`];
  });
}

test('every abbreviation is explained where a page first has it, or leads to the glossary @a11y-abbreviations', () => {
  const all = pages();
  assert.ok(all.length > 100, 'nothing is built');
  assert.deepEqual(
    all.flatMap(({ path, file }) => unexplained(readDocument(file)).map((found) => `${path}: ${found}`)),
    [],
  );
});

test('every entry is used on some page', () => {
  const used = new Set(
    pages().flatMap(({ file }) =>
      elements(readDocument(file), ({ tagName }) => tagName === 'main').flatMap((main) =>
        [...prose(main).matchAll(ABBREVIATION)].map(([words]) => words),
      ),
    ),
  );
  assert.deepEqual(
    [...Object.keys(MEANINGS), ...Object.keys(NAMES)].filter((words) => !used.has(words)),
    [],
  );
});

test('an abbreviation that is not explained is found, and one that is is not', () => {
  const found = (html: string) => unexplained(parse(`<main>${html}</main>`));
  assert.equal(found('<p>It fell by 3 points on MIDAS.</p>').length, 1);
  assert.equal(found('<p>Ask your GP.</p>').length, 1);
  assert.deepEqual(found('<p>It fell on MIDAS, a disability score. MIDAS has five parts.</p>'), []);
  assert.deepEqual(found('<p>A <a class="term" href="#midas">MIDAS</a> of 3.</p>'), []);
});
