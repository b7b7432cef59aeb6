/**
 * Measures the search by folds on the given set: `npm run bench:search`. With --write, writes the weights of the signals and the
 * figures of the folds into `src/content/search/weights.json`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { CautionFinder } from '../src/components/search/cautions.ts';
import type { CautionIndex, CautionWeights, QuickIndex, RankWeights } from '../src/components/search/quick-index.ts';
import { QuickSearch } from '../src/components/search/quick-search.ts';
import { builtFiles } from '../src/utils/built-files.ts';
import { parseJson } from '../src/utils/json.ts';
import { build } from './project-copy.ts';
import { runProgram } from './program.ts';
import { documentsOf } from './search/documents.ts';
import {
  FOLDS,
  fitCards,
  fitRanking,
  hitsOf,
  inFold,
  measured,
  outsideFold,
  placeOf,
  readSet,
  scoreCards,
  type Labelled,
} from './search/measure.ts';
import { share, table } from './table.ts';

const HELP = `Usage: npm run bench:search -- [options]
  --write   write the weights and the figures of the folds
  --help    this text`;
const root = fileURLToPath(new URL('..', import.meta.url));
const WEIGHTS = join(root, 'src/content/search/weights.json');

await runProgram(main);

async function main(): Promise<void> {
  const { values: options } = parseArgs({ options: { write: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (options.help) return console.log(HELP);
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) await build(root);
  const read = (file: string) => parseJson(readFileSync(file, 'utf8'));
  const indexFile = (name: string) => read(builtFiles(join(dist, '_astro'), '.json').find(({ path }) => path.startsWith(name))!.file);
  const cautionIndex = indexFile('caution-index') as CautionIndex;
  const search = new QuickSearch(indexFile('quick-index') as QuickIndex);
  const set = readSet(join(root, 'tests/fixtures/search/questions.json'));
  const levels = new Map(
    (read(join(root, 'src/content/cautions.json')) as { id: string; level: string }[]).map(({ id, level }) => [id, level]),
  );
  const finderOf = (weights: CautionWeights) => new CautionFinder({ ...cautionIndex, weights });

  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const cards = fitCards(outsideFold(set.judged, fold), finderOf, levels);
    const queries = measured(set.labelled, search, finderOf(cards));
    const weights = fitRanking(outsideFold(queries, fold));
    return {
      placed: inFold(queries, fold).map((query) => ({ query, place: placeOf(query, weights) })),
      cards: scoreCards(inFold(set.judged, fold), finderOf(cards), levels),
    };
  });
  const placed = folds.flatMap((fold) => fold.placed);
  const plain = plainMiniSearch(dist, set.labelled);
  const groups: [string, (query: Labelled) => boolean][] = [
    ['labelled', ({ style }) => style !== 'real'],
    ...['natural', 'keyword', 'typo', 'lay', 'real'].map((name): [string, (query: Labelled) => boolean] => [
      name,
      ({ style }) => style === name,
    ]),
  ];
  const rows = groups.map(([name, isOf]) => {
    const ours = hitsOf(placed.filter(({ query }) => isOf(query)).map(({ place }) => place));
    const theirs = hitsOf(plain.filter(({ query }) => isOf(query)).map(({ place }) => place));
    return { name, ours, theirs };
  });
  const total = folds
    .map(({ cards }) => cards)
    .reduce((a, b) => ({
      dangers: a.dangers + b.dangers,
      warned: a.warned + b.warned,
      harmless: a.harmless + b.harmless,
      alarms: a.alarms + b.alarms,
      unfitting: a.unfitting + b.unfitting,
    }));
  console.log(
    table([
      ['queries', 'n', 'first', 'in three', 'MiniSearch first', 'in three'],
      ...rows.map(({ name, ours, theirs }) => [
        name,
        String(ours.n),
        share(ours.first),
        share(ours.inThree),
        share(theirs.first),
        share(theirs.inThree),
      ]),
    ]),
  );
  console.log(
    `\nDangers with their warning: ${total.warned} of ${total.dangers}. Harmless queries with an emergency: ${total.alarms} of ${total.harmless}, with any red flag that does not fit: ${total.unfitting}.`,
  );
  if (!options.write) return;
  const cards = fitCards(set.judged, finderOf, levels);
  const ranking = fitRanking(measured(set.labelled, search, finderOf(cards)));
  const before = read(WEIGHTS) as RankWeights;
  const rounded = ({ n, first, inThree }: { n: number; first: number; inThree: number }) => ({
    n,
    first: Number(first.toFixed(3)),
    inThree: Number(inThree.toFixed(3)),
  });
  const figures = Object.fromEntries(rows.map(({ name, ours }) => [name, rounded(ours)]));
  writeFileSync(
    WEIGHTS,
    `${JSON.stringify({ ...ranking, cutOff: before.cutOff, ...cards, folds: { ...figures, cards: total } }, null, 2)}\n`,
  );
}

/** Returns the places of plain MiniSearch over the texts of the pages. */
function plainMiniSearch(dist: string, queries: readonly Labelled[]) {
  const mini = new MiniSearch({ fields: ['title', 'text'], searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true } });
  mini.addAll(documentsOf(dist));
  return queries.map((query) => {
    const place = mini.search(query.query).findIndex(({ id }) => query.best.includes(String(id)));
    return { query, place: place < 0 ? Infinity : place };
  });
}
