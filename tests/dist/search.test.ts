import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { hitsOf, measured, placeOf, readSet, scoreCards } from '../../bench/search/measure.ts';
import { CautionFinder } from '../../src/components/search/cautions.ts';
import type { CautionIndex, QuickIndex } from '../../src/components/search/quick-index.ts';
import { QuickSearch } from '../../src/components/search/quick-search.ts';
import { builtFiles } from '../../src/utils/built-files.ts';
import { parseJson } from '../../src/utils/json.ts';
import { dist } from '../fixtures/pages.ts';

const MAX_QUICK_BYTES = 125_000;
const MAX_CAUTION_BYTES = 140_000;
/** What the given set may fall below the figures of the folds in weights.json. */
const MARGIN = 0.03;

const text = (file: string) => readFileSync(file, 'utf8');
const files = builtFiles(join(dist, '_astro'), '.json');
const fileOf = (name: string) => files.find(({ path }) => path.startsWith(name))!.file;
const quick = parseJson(text(fileOf('quick-index'))) as QuickIndex;
const cautionIndex = parseJson(text(fileOf('caution-index'))) as CautionIndex;
const search = new QuickSearch(quick);
const finder = new CautionFinder(cautionIndex);
const levels = new Map(
  (parseJson(text('src/content/cautions.json')) as { id: string; level: string }[]).map(({ id, level }) => [id, level]),
);
const weights = parseJson(text('src/content/search/weights.json')) as {
  folds: Record<'labelled' | 'real', { first: number; inThree: number }>;
};
const set = readSet('tests/fixtures/search/questions.json');
const commonest = parseJson(text('tests/fixtures/search/commonest.json')) as { query: string; best: string[] }[];

const find = (query: string, section = '') =>
  search.find(query, { section, isTyping: false, danger: finder.find(query).danger }).results.map(({ path }) => path);
const emergencies = (query: string) => finder.find(query).cautions.filter((id) => levels.get(id) === 'emergency');

describe('The quick index', () => {
  test('fits into its bytes, with the index of the card beside it', () => {
    assert.ok(brotliCompressSync(text(fileOf('quick-index'))).length <= MAX_QUICK_BYTES);
    assert.ok(brotliCompressSync(text(fileOf('caution-index'))).length <= MAX_CAUTION_BYTES);
  });

  test('has its name in every page with a search', () => {
    for (const path of ['search', 'now', 'faq/serotonin', ''])
      for (const name of ['quick-index', 'caution-index'])
        assert.match(
          text(join(dist, path, 'index.html')),
          new RegExp(`data-${name}="_astro/${name}\\.[0-9a-f]{8}\\.json"`),
          `${path} ${name}`,
        );
  });

  test('leads to pages and places that exist, each once', () => {
    assert.equal(new Set(quick.pages.map(({ path }) => path)).size, quick.pages.length);
    assert.ok(quick.pages.length > 110);
    for (const { path, headings } of quick.pages) {
      const file = join(dist, path, 'index.html');
      assert.ok(existsSync(file), path);
      const html = text(file);
      for (const { id } of headings) assert.ok(html.includes(`id="${id}"`), `${path}#${id}`);
    }
  });
});

describe('Ranking', () => {
  const queries = measured(set.labelled, search, finder);
  for (const [name, isOf] of [
    ['labelled', (style: string) => style !== 'real'],
    ['real', (style: string) => style === 'real'],
  ] as const)
    test(`answers ${name} queries as well as in the folds, less three points`, () => {
      const hits = hitsOf(queries.filter(({ style }) => isOf(style)).map((query) => placeOf(query, quick.weights)));
      const { first, inThree } = weights.folds[name];
      assert.ok(hits.n > 50);
      assert.ok(hits.first >= first - MARGIN, `first: ${hits.first}`);
      assert.ok(hits.inThree >= inThree - MARGIN, `in three: ${hits.inThree}`);
    });

  test('answers each of the commonest questions first', () => {
    const wrong = commonest.filter(({ query, best }) => !best.includes(`/${find(query)[0]}`));
    assert.deepEqual(
      wrong.map(({ query }) => `${query}: ${find(query)[0]}`),
      [],
    );
  });

  test('finds every page by its title', () => {
    const lost = quick.pages.filter(({ path, title }) => !find(title).slice(0, 3).includes(path) && path !== '');
    assert.deepEqual(
      lost.map(({ path }) => path),
      [],
    );
  });

  test('shows nothing for what the site does not have, and never more pages than there are', () => {
    for (const query of ['xylophonist', 'zzzz', '頭痛', '!!!']) assert.deepEqual(find(query), [], query);
    for (const query of ['massage', 'massage migraine headache neck pain help', 'a'.repeat(100_000), 'neck '.repeat(20_000)])
      assert.ok(find(query).length <= quick.pages.length);
  });

  test('finds only pages of the section that is asked for', () => {
    const paths = find('is it safe', 'Questions');
    assert.ok(paths.length > 0);
    assert.ok(paths.every((path) => path.startsWith('faq/')));
  });

  test('reads misspelt and unfinished words, and shows a term of the glossary for its meaning', () => {
    assert.deepEqual(find('serotonni')[0], find('serotonin')[0]);
    const typed = search.find('acupres', { section: '', isTyping: true, danger: 0 }).results.map(({ path }) => path);
    assert.ok(typed.slice(0, 2).includes('faq/acupressure/'), typed.join(' '));
    const glossary = find('what does allodynia mean').filter((path) => path.startsWith('glossary/'));
    assert.deepEqual(glossary, ['glossary/#allodynia']);
  });
});

/** What frightened readers type, by the cautions of which one must be shown. */
const DANGERS: Record<string, readonly string[]> = {
  thunderclap: ['worst headache of my life', 'sudden explosive headache out of nowhere', 'headache hit me like a bolt, never this bad'],
  'stroke-signs': ['my face is drooping on one side', 'she suddenly cannot speak properly', 'arm went weak and numb all of a sudden'],
  'faint-or-seizure': ['he passed out with the headache', 'had a fit and now a bad headache'],
  'fever-stiff-neck': ['fever and a stiff neck with headache', 'temperature, rash and cannot bend my neck'],
  'head-or-neck-injury': ['banged my head and keep vomiting', 'hit my head in a car crash now drowsy'],
  'thoughts-of-dying': ['i dont want to live anymore', 'thinking of killing myself because of the pain'],
  'too-much-medicine': ['took too many paracetamol tablets', 'overdosed on painkillers'],
  'carbon-monoxide': ['everyone in the house has a headache and the boiler is old'],
  'painful-red-eye': ['red painful eye with headache and blurred vision'],
};

/** Sentences that share words with dangers, by the reason for which nothing is dangerous. */
const CALM: Record<string, readonly string[]> = {
  'other sense': ['long slow strokes on the back', 'massage strokes for the scalp', 'does massage boost circulation', 'stroke my hair'],
  never: ['never had a massage before, what do i wear', 'i have never tried acupressure'],
  cannot: ['cant go to my massage today', 'i cannot afford a massage'],
  life: ['migraine is taking over my life', 'best massage of my life'],
  worry: ['is massage dangerous', 'can massage cause a stroke'],
};

describe('The warning card', () => {
  for (const [id, queries] of Object.entries(DANGERS))
    test(`warns of ${id}`, () => {
      for (const query of queries)
        assert.ok(emergencies(query).includes(id), `${query}: ${finder.find(query).cautions.join(' ') || 'nothing'}`);
    });

  for (const [reason, queries] of Object.entries(CALM))
    test(`shows no emergency for calm sentences: ${reason}`, () => {
      for (const query of queries) assert.deepEqual(emergencies(query), [], query);
    });

  test('finds a danger in one clause of a long calm query', () => {
    const calm = 'i booked a massage for saturday at the spa near my office and my friend says the therapist is lovely';
    assert.deepEqual(emergencies(calm), []);
    assert.ok(
      emergencies(`${calm}, but since breakfast my face is drooping on one side, and what should i wear for it`).includes('stroke-signs'),
    );
    assert.ok(emergencies(`${`${calm}. `.repeat(10)}this is the worst headache of my life`).includes('thunderclap'));
  });

  test('reads history from now: an old illness leads to the page of conditions', () => {
    const { conditions, cautions, words } = finder.find('had a stroke two years ago, can i have a massage');
    assert.deepEqual(
      cautions.filter((id) => levels.get(id) === 'emergency'),
      [],
    );
    assert.equal(conditions[0]?.page ?? '/precautions/an-illness-on-no-list/', '/precautions/an-illness-on-no-list/');
    assert.match(words.join(' '), /stroke/);
  });

  test('shows three lines at most and names words of the query', () => {
    const query = 'worst headache of my life with fever, stiff neck, my face droops, I cannot speak and I fainted';
    const { cautions, words } = finder.find(query);
    assert.ok(cautions.length > 0 && cautions.length <= 3);
    assert.ok(words.length > 0 && words.every((part) => query.includes(part)), words.join(' | '));
  });

  test('warns in the dangers of the given set, and seldom elsewhere', () => {
    const score = scoreCards(set.judged, finder, levels);
    assert.ok(score.warned / score.dangers >= 0.72, JSON.stringify(score));
    assert.ok(score.alarms / score.harmless <= 0.06, JSON.stringify(score));
    assert.ok(score.unfitting / score.harmless <= 0.09, JSON.stringify(score));
  });
});
