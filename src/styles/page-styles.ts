import base from './base.css?inline';
import article from './blocks/article.css?inline';
import bibliography from './blocks/bibliography.css?inline';
import cautions from './blocks/cautions.css?inline';
import certainty from './blocks/certainty.css?inline';
import chrome from './blocks/chrome.css?inline';
import comfort from './blocks/comfort.css?inline';
import commonClaims from './blocks/common-claims.css?inline';
import drawings from './blocks/drawings.css?inline';
import findings from './blocks/findings.css?inline';
import lists from './blocks/lists.css?inline';
import note from './blocks/note.css?inline';
import now from './blocks/now.css?inline';
import offlineReading from './blocks/offline-reading.css?inline';
import page from './blocks/page.css?inline';
import pageEnd from './blocks/page-end.css?inline';
import practice from './blocks/practice.css?inline';
import prose from './blocks/prose.css?inline';
import readAloud from './blocks/read-aloud.css?inline';
import references from './blocks/references.css?inline';
import search from './blocks/search.css?inline';
import studies from './blocks/studies.css?inline';
import tables from './blocks/tables.css?inline';
import layers from './layers.css?inline';
import tokens from './tokens.css?inline';
import utilities from './utilities.css?inline';

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
  studies,
} as const;

/** A file in `blocks/` that a page names to have it. */
export type Block = keyof typeof blocks;

/**
 * The styles that stand in a page itself: what every page has, and the blocks that it names. Those for paper are a file, see
 * `print.css`.
 */
export function pageStyles(named: readonly Block[]): string {
  const some = Object.entries(blocks).flatMap(([name, css]) => (named.includes(name as Block) ? css : []));
  return [layers, tokens, base, chrome, page, ...some, utilities].join('');
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
