import type { Caution, Term } from '../../content-model/queries.ts';
import { redFlagLevels } from '../../content-model/cautions.ts';
import { sections } from '../../navigation.ts';
import { sayingFeatures } from './cautions.ts';
import {
  CALM,
  CONDITION,
  GLOSSARY_PATH,
  HELP_PATH,
  type CautionIndex,
  type CautionWeights,
  type Condition,
  type QuickIndex,
  type RankWeights,
  type Synonyms,
} from './quick-index.ts';
import type { PageRecord } from './read-page.ts';
import { trainClassifier, type Example } from './train-classifier.ts';
import { questionPairs, stemsIn } from './words.ts';

/** The content that the search is made of besides the pages. */
export interface SearchContent {
  /** The ways in which readers ask for each page, by its path below the root. */
  asked: ReadonlyMap<string, readonly string[]>;
  cautions: readonly Caution[];
  /** The ways in which readers describe each caution, by its id. */
  said: ReadonlyMap<string, readonly string[]>;
  /** Sentences in which nothing is dangerous. */
  calm: readonly string[];
  conditions: readonly (Condition & { asked: string[] })[];
  synonyms: readonly Synonyms[];
  glossary: readonly Term[];
  weights: RankWeights & CautionWeights;
}

/** A heading of more pages than these does not distinguish them. */
const MAX_PAGES_OF_HEADING = 3;
/** Pages whose headings are entries and no parts of a text. */
const LISTS: readonly string[] = [GLOSSARY_PATH, 'references/'];
/** Pages for dangers: their questions are no calm ones. */
const DANGER_PAGES: readonly string[] = [HELP_PATH, 'now/'];
const EPOCHS = { ranker: 30, cautions: 15 };
/** Rare pairs would fill the file: returns how many examples must have a feature. */
const minExamplesOf = (ofPairs: number) => (feature: string) => (feature.includes(' ') ? ofPairs : 2);

/** Returns the index of the first results. Trains the ranker: half of the time of the search's build step. */
export function buildQuickIndex(
  records: readonly PageRecord[],
  { asked, conditions, synonyms, glossary, weights }: SearchContent,
): QuickIndex {
  const pages = [...records, ...sections.map(sectionRecord)];
  const holders = Map.groupBy(
    records.flatMap(({ headings }) => headings),
    ({ title }) => title,
  );
  const withOwnHeadings = pages.map((page) => ({
    ...page,
    headings: LISTS.includes(page.path) ? [] : page.headings.filter(({ title }) => holders.get(title)!.length <= MAX_PAGES_OF_HEADING),
  }));
  const examples = withOwnHeadings.flatMap(({ path, title, text, keywords, headings }) =>
    [title, title, text, ...keywords, ...headings.map((heading) => heading.title), ...(asked.get(path) ?? [])].map((one) => ({
      text: one,
      of: path,
    })),
  );
  examples.push(...conditions.flatMap(({ page, asked: texts }) => texts.map((text) => ({ text, of: page.slice(1) }))));
  const ranker = trainClassifier(examples, {
    featuresOf: (text) => [...stemsIn(text), ...questionPairs(text)],
    minExamples: minExamplesOf(5),
    epochs: EPOCHS.ranker,
  });
  /** Words that the ranker was trained with need no synonym. */
  const isNew = (phrase: string) => stemsIn(phrase).some((one) => !Object.hasOwn(ranker.weights, one));
  return {
    pages: withOwnHeadings.map(({ keywords: _, ...page }) => page),
    terms: glossary.map(({ id, term, aliases, definition }) => ({ id, term, aliases, definition })),
    synonyms: synonyms.flatMap(({ words, means }) => (words.some(isNew) ? [{ words: words.filter(isNew), means }] : [])),
    ranker,
    weights,
  };
}

/** Returns the index of the warning card. */
export function buildCautionIndex({ asked, cautions, said, calm, conditions, weights }: SearchContent): CautionIndex {
  const of =
    (name: string) =>
    (text: string): Example => ({ text, of: name });
  const isCalm = (path: string) => !DANGER_PAGES.includes(path) && !conditions.some(({ page }) => page === `/${path}`);
  const examples = [
    ...cautions.flatMap(({ id, situation, signs = [] }) => [situation, ...signs, ...(said.get(id) ?? [])].map(of(id))),
    ...conditions.flatMap((condition) => condition.asked.map(of(CONDITION + condition.id))),
    ...[...calm, ...[...asked].flatMap(([path, texts]) => (isCalm(path) ? texts : []))].map(of(CALM)),
  ];
  return {
    classifier: trainClassifier(examples, { featuresOf: sayingFeatures, minExamples: minExamplesOf(3), epochs: EPOCHS.cautions }),
    conditions: conditions.map(({ id, condition, page }) => ({ id, condition, page })),
    redFlags: cautions.flatMap(({ id, level }) => (redFlagLevels.some((flag) => flag === level) ? [id] : [])),
    weights,
  };
}

const sectionRecord = ({ id, title, name, description }: (typeof sections)[number]): PageRecord => ({
  path: `${id}/`,
  title,
  section: name,
  text: description,
  keywords: [],
  headings: [],
});
