import base from '../styles/base.css?inline';
import article from '../components/article/article.css?inline';
import bibliography from '../components/references/bibliography.css?inline';
import cautions from '../components/content/cautions.css?inline';
import certainty from '../components/content/certainty.css?inline';
import footer from '../components/site/footer.css?inline';
import pictureTable from '../components/figures/picture-table.css?inline';
import studyFilter from '../components/studies/study-filter.css?inline';
import evidencePicture from '../components/figures/evidence-picture.css?inline';
import chrome from '../components/site/chrome.css?inline';
import comfort from '../components/comfort/comfort.css?inline';
import commonClaims from '../components/content/common-claims.css?inline';
import drawings from '../components/figures/drawings.css?inline';
import findings from '../components/content/findings.css?inline';
import lists from '../components/ui/lists.css?inline';
import note from '../components/content/note.css?inline';
import now from './now.css?inline';
import offlineReading from '../components/offline/offline-reading.css?inline';
import page from './page.css?inline';
import pageEnd from '../components/article/page-end.css?inline';
import practice from '../components/practice/practice.css?inline';
import prose from '../components/content/prose.css?inline';
import readAloud from '../components/listen/read-aloud.css?inline';
import references from '../components/references/references.css?inline';
import search from '../components/search/search.css?inline';
import studies from '../components/studies/studies.css?inline';
import tables from '../components/content/tables.css?inline';
import layers from '../styles/layers.css?inline';
import tokens from '../styles/tokens.css?inline';
import utilities from '../styles/utilities.css?inline';

/** What some pages need and others do not, in the order of the cascade. */
const blocks = {
  article,
  prose,
  certainty,
  note,
  tables,
  references,
  'page-end': pageEnd,
  lists,
  cautions,
  practice,
  now,
  search,
  comfort,
  'offline-reading': offlineReading,
  bibliography,
  findings,
  'common-claims': commonClaims,
  drawings,
  'read-aloud': readAloud,
  studies: studyFilter + studies + evidencePicture + pictureTable,
} as const;

/** A file in `blocks/` that a page names to have it. */
export type Block = keyof typeof blocks;

/**
 * The styles that stand in a page itself: what every page has, and the blocks that it names. Those for paper are a file, see
 * `print.css`.
 */
export function pageStyles(named: readonly Block[]): string {
  const some = Object.entries(blocks).flatMap(([name, css]) => (named.includes(name as Block) ? css : []));
  return [layers, tokens, base, chrome, footer, page, ...some, utilities].join('');
}

/** The blocks of what authors write in MDX. */
const ofComponents: Readonly<Record<string, readonly Block[]>> = {
  AttackPhases: ['drawings'],
  Cautions: ['cautions'],
  Claim: ['certainty'],
  CommonClaims: ['common-claims'],
  Finding: ['certainty'],
  Findings: ['tables', 'findings'],
  HandPositions: ['drawings'],
  LyingPositions: ['drawings'],
  NervePathway: ['drawings'],
  Note: ['note'],
  SelfMassage: ['tables'],
  WorkedMuscles: ['drawings'],
};

/** The blocks that an MDX body needs for its components and tables. */
export function blocksOf(body = ''): Block[] {
  const components = [...body.matchAll(/<([A-Z]\w+)/g)].flatMap(([, name = '']) => ofComponents[name] ?? []);
  return /^ *\|/m.test(body) ? [...components, 'tables'] : components;
}
