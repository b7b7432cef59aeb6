import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'parse5';
import type { Reference, Term } from '../../../../../src/content-model/queries.ts';
import {
  breadcrumbList,
  citedWork,
  definedTermSet,
  faqPage,
  jsonLd,
  medicalWebPage,
  type MedicalPage,
} from '../../../../../src/components/site/head/json-ld.ts';
import { elements, textContent } from '../../../../fixtures/html.ts';

const all = JSON.parse(readFileSync(new URL('../../../../../src/content/references.json', import.meta.url), 'utf8')) as Reference[];
const reference = (id: string) => all.find((candidate) => candidate.id === id)!;
const site = new URL('https://example.org/a/b/');
const page: MedicalPage = {
  title: 'Does massage help?',
  description: 'A sentence.',
  path: '/research/short-answer/',
  written: '2026-11-20',
  checked: '2026-11-21',
  references: all,
  forClinicians: true,
  question: { question: 'Does massage help?', answer: 'It may.' },
};
const terms: Term[] = [{ id: 'aura', term: 'aura', aliases: ['"flashing lights"'], definition: "It's a sign.", see: [] }];
const glossary = { title: 'Glossary', description: 'Terms.', path: '/glossary/', terms };
const questions = {
  title: 'Questions',
  description: 'Answers.',
  path: '/faq/',
  questions: [{ question: 'Why?', answer: 'So.', path: '/faq/why/' }],
};
const crumbs = [
  { title: 'Home', href: '/' },
  { title: 'Research', href: '/research/' },
];
const everything = (at: URL | undefined) => [
  medicalWebPage(page, at),
  faqPage(questions, at),
  definedTermSet(glossary, at),
  breadcrumbList(crumbs, at),
];

describe('The text of JSON-LD', () => {
  for (const title of ['</script><script>alert(1)</script>', '<!-- <script> -->', '</SCRIPT >', 'a < b & c > d'])
    test(`cannot be left by the title ${title}`, () => {
      const text = jsonLd([{ '@type': 'WebPage', name: title }]);
      const document = parse(`<head><script type="application/ld+json">${text}</script><title>after</title></head>`);
      const [script, ...others] = elements(document, ({ tagName }) => tagName === 'script');
      assert.deepEqual(others, []);
      assert.deepEqual(JSON.parse(textContent(script!)), {
        '@context': 'https://schema.org',
        '@graph': [{ '@type': 'WebPage', name: title }],
      });
      assert.equal(elements(document, ({ tagName }) => tagName === 'title').length, 1);
      assert.doesNotMatch(text, /</);
    });
});

describe('What we say of our pages', () => {
  test('has addresses below the address of the site, and none where it is not known', () => {
    const ours = JSON.stringify(everything(site)).match(/https:\/\/example\.org[^"]*/g)!;
    assert.ok(ours.length > 8 && ours.every((address) => address.startsWith(site.href)), ours.join(' '));
    assert.doesNotMatch(JSON.stringify(everything(undefined)), /"@id"|"item"|:"\//);
  });

  test('a medical page says who it is for, when it was checked, what it cites and which licence it has', () => {
    const thing = medicalWebPage({ ...page, references: [reference('happe-2016')] }, site);
    assert.deepEqual(thing, {
      '@type': 'MedicalWebPage',
      '@id': 'https://example.org/a/b/research/short-answer/',
      url: 'https://example.org/a/b/research/short-answer/',
      headline: 'Does massage help?',
      description: 'A sentence.',
      inLanguage: 'en-GB',
      datePublished: '2026-11-20',
      dateModified: '2026-11-21',
      lastReviewed: '2026-11-21',
      audience: [{ '@type': 'Patient' }, { '@type': 'MedicalAudience', audienceType: 'Clinician' }],
      mainEntity: { '@type': 'Question', name: 'Does massage help?', acceptedAnswer: { '@type': 'Answer', text: 'It may.' } },
      citation: [citedWork(reference('happe-2016'))],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      author: { '@type': 'Organization', name: 'the Massage for Migraine contributors' },
      publisher: { '@type': 'Organization', name: 'the Massage for Migraine contributors' },
      isPartOf: { '@type': 'WebSite', name: 'Massage for Migraine', url: 'https://example.org/a/b/' },
    });
  });

  test('a page for patients alone that cites nothing and asks nothing says no more', () => {
    const { question: _none, ...plain } = page;
    const thing = medicalWebPage({ ...plain, references: [], forClinicians: false }, undefined);
    assert.deepEqual((thing as { audience: unknown }).audience, { '@type': 'Patient' });
    for (const field of ['citation', 'mainEntity', 'url', '@id']) assert.ok(!(field in thing), field);
  });

  for (const [id, expected] of [
    [
      'bigal-2008-allodynia',
      { '@type': 'ScholarlyArticle', url: 'https://doi.org/10.1212/01.wnl.0000310645.31020.b1', datePublished: '2008-04-22' },
    ],
    ['sign-155', { '@type': 'Report', url: reference('sign-155').URL, datePublished: '2018-02' }],
    ['who-headache', { '@type': 'WebPage', url: reference('who-headache').URL }],
    [
      'yedikardachian-2017',
      { '@type': 'ScholarlyArticle', url: 'https://doi.org/10.1007/s10354-017-0588-9', datePublished: '2017', inLanguage: 'de' },
    ],
  ] as const)
    test(`the source ${id} has its type, its DOI or address, and its date as far as it is known`, () => {
      assert.deepEqual(citedWork(reference(id)), { ...expected, name: reference(id).title });
    });

  test('terms have typographic quotes and an address of their own', () => {
    assert.deepEqual((definedTermSet(glossary, site) as unknown as { hasDefinedTerm: unknown }).hasDefinedTerm, [
      {
        '@type': 'DefinedTerm',
        '@id': 'https://example.org/a/b/glossary/#aura',
        url: 'https://example.org/a/b/glossary/#aura',
        name: 'aura',
        termCode: 'aura',
        description: 'It’s a sign.',
        alternateName: ['“flashing lights”'],
      },
    ]);
  });
});
