import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { referencePieces, vancouver } from '../../../../src/components/references/bibliography.ts';
import type { Reference } from '../../../../src/content-model/queries.ts';

const all = JSON.parse(readFileSync(new URL('../../../../src/content/references.json', import.meta.url), 'utf8')) as Reference[];

function reference(id: string): Reference {
  const found = all.find((candidate) => candidate.id === id);
  assert.ok(found, `references.json has no "${id}"`);
  return found;
}

describe('References in Vancouver style', () => {
  for (const [what, id, expected] of [
    [
      'an article without a DOI',
      'moraska-chandler-2008',
      'Moraska A, Chandler C. Changes in clinical parameters in patients with tension-type headache following massage therapy: a pilot study. Journal of Manual & Manipulative Therapy. 2008;16:106–12. PubMed Central PMCID: PMC2565109.',
    ],
    [
      'an article with more than six authors',
      'bigal-2008-allodynia',
      'Bigal M, Ashina S, Burstein R, Reed M, Buse D, Serrano D, et al. Prevalence and characteristics of allodynia in headache sufferers: A population study. Neurology. 2008 Apr 22;70(17):1525–33. doi:10.1212/01.wnl.0000310645.31020.b1 PubMed PMID: 18427069; PubMed Central PMCID: PMC2664547.',
    ],
    [
      'an article with a German title',
      'yedikardachian-2017',
      'Yedikardachian D, Quasthoff S, Lechner AT, Giuliani A, Fazekas F. Triggerpunkt-Therapie und Manuelle Lymphdrainage in der Migräne-Prophylaxe: Eine Pilot-Studie. Wiener Medizinische Wochenschrift. 2017;167(15–16):359–67. doi:10.1007/s10354-017-0588-9 PubMed PMID: 28770409.',
    ],
    [
      'authors with accents',
      'munoz-gomez-2022',
      'Muñoz-Gómez E, Inglés M, Aguilar-Rodríguez M, Mollà-Casanova S, Sempere-Rubio N, Serra-Añó P, et al. Effect of a Craniosacral Therapy Protocol in People with Migraine: A Randomized Controlled Trial. Journal of Clinical Medicine. 2022;11(3):759. doi:10.3390/jcm11030759 PubMed PMID: 35160211; PubMed Central PMCID: PMC8836770.',
    ],
    [
      'a report of an organisation',
      'nice-cg150',
      'National Institute for Health and Care Excellence. Headaches in over 12s: diagnosis and management (CG150) [Internet]. NICE; 2012 Sep. Available from: https://www.nice.org.uk/guidance/cg150',
    ],
    [
      'a web page of an organisation',
      'ichd3-moh',
      'International Headache Society. 8.2 Medication-overuse headache [Internet]. 2018. Available from: https://chsg.org/resources-category/medication-overuse-headache/',
    ],
    [
      'a web page without author and date',
      'erenumab-patient-leaflet',
      'Erenumab Auto-Injector (patient education) [Internet]. Available from: https://www.brooklynentdoc.com/patient-education/health-library?DOCHWID=fdbm18547-1929',
    ],
  ] as const) {
    test(`${what} is written as the style asks`, () => assert.equal(vancouver(reference(id)), expected));
  }

  test('no reference shows markup, a number of its own or an empty part', () => {
    for (const entry of all) assert.doesNotMatch(vancouver(entry), /<|&\w+;|undefined|\n|^\d+\.\s|\.\./, entry.id);
  });
});

describe('The link of a reference', () => {
  const hrefs = (id: string) => referencePieces(reference(id)).flatMap(({ href }) => href ?? []);

  test('is the resolver of its DOI', () => {
    assert.deepEqual(hrefs('bigal-2008-allodynia'), ['https://doi.org/10.1212/01.wnl.0000310645.31020.b1']);
    for (const entry of all.filter(({ DOI }) => DOI !== undefined)) assert.deepEqual(hrefs(entry.id), [`https://doi.org/${entry.DOI}`]);
  });

  test('without a DOI it is the address, the record in PubMed or the text in PubMed Central', () => {
    assert.deepEqual(hrefs('nice-cg150'), ['https://www.nice.org.uk/guidance/cg150']);
    assert.deepEqual(hrefs('quinn-2002'), ['https://pubmed.ncbi.nlm.nih.gov/12356617/']);
    assert.deepEqual(hrefs('moraska-chandler-2008'), ['https://pmc.ncbi.nlm.nih.gov/articles/PMC2565109/']);
  });

  test('is in every reference, and its pieces are the whole text', () => {
    for (const entry of all) {
      assert.ok(hrefs(entry.id).length > 0, `${entry.id} has no link`);
      const text = referencePieces(entry).map((piece) => piece.text);
      assert.equal(text.join(''), vancouver(entry));
    }
  });
});
