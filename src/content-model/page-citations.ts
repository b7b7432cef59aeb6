import { render } from 'astro:content';
import {
  collectCitations,
  occurrencesOfCautions,
  occurrencesOfEntries,
  selectCautions,
  type Citation,
  type CitationOccurrence,
} from './citations.ts';
import { redFlagLevels } from './cautions.ts';
import { allPages, cautions, findings, linkTo, references, studies, type Caution, type Page } from './queries.ts';
import { section } from '../navigation.ts';
import { frontmatter as comfort } from '../content/pages/_comfort.mdx';
import { frontmatter as now } from '../content/pages/_now.mdx';
import { frontmatter as research } from '../content/pages/_research.mdx';
import { frontmatter as evidence } from '../content/pages/about/evidence.mdx';
import { staticPages } from './static-pages.ts';
import { namedStudies } from './studies.ts';

/** What a page of a collection cites, in the order of its numbers. */
export async function citationsOf(page: Page): Promise<Citation[]> {
  const { remarkPluginFrontmatter } = await render(page);
  return remarkPluginFrontmatter['citations'] as Citation[];
}

/** Emergencies that can begin in a session, or that a massage can bring on. */
const IN_SESSION = 'stroke-signs neck-artery-signs thunderclap faint-or-seizure breathless-after-leg-pain severe-allergy';
const SIGN_IN_SESSION = 'new-symptom-in-session';

/** Returns the cautions of the card for the therapist: what to do when a sign appears, what is never done, and signs of an emergency. */
export async function cardCautions(): Promise<{ sign: Caution; never: Caution[]; emergencies: Caution[] }> {
  const all = await cautions();
  const never = selectCautions(all, { level: 'never' });
  return {
    sign: never.find(({ id }) => id === SIGN_IN_SESSION)!,
    never: never.filter(({ id }) => id !== SIGN_IN_SESSION),
    emergencies: selectCautions(all, { ids: IN_SESSION }),
  };
}

/** Pages that are routes of their own and cite: what they mention, in the order of the page. */
const routes = {
  '/now/': async () => [
    ...occurrencesOfCautions(selectCautions(await cautions(), { ids: 'over-three-days cannot-keep-fluids-down' })),
    ...occurrencesIn(now),
  ],
  '/when-to-get-help/': async () => {
    const all = await cautions();
    return redFlagLevels.flatMap((level) => occurrencesOfCautions(selectCautions(all, { level })));
  },
  '/plan/card/': async () => {
    const { sign, never } = await cardCautions();
    return occurrencesOfCautions([sign, ...never]);
  },
  '/research/': async () => [...occurrencesOfEntries('summary', await findings()), ...occurrencesIn(research)],
  '/research/studies/': async () => {
    const all = await studies();
    const rows = namedStudies(all, await references(all.map(({ reference }) => reference)));
    return rows.map(({ study }) => ({ ref: study.reference, anchor: '1' }));
  },
  '/comfort/': () => occurrencesIn(comfort),
  '/about/evidence/': () => occurrencesIn(evidence),
} satisfies Record<string, () => CitationOccurrence[] | Promise<CitationOccurrence[]>>;
type Route = keyof typeof routes;

const titleOf = (href: Route): string => (href === '/research/' ? section('research').title : staticPages[href].title);

/** Returns the citations that remark-citations has found in the MDX of a page. */
const occurrencesIn = (frontmatter: Record<string, unknown>): CitationOccurrence[] =>
  (frontmatter['citations'] as Citation[]).flatMap(({ ref, anchors }) => anchors.map((anchor) => ({ ref, anchor })));

/** What a page that is a route of its own cites, in the order of its numbers. */
export async function citationsAt(href: Route): Promise<Citation[]> {
  return collectCitations(await routes[href]());
}

/** Every page that cites, with the references it cites. */
export async function allCitingPages(): Promise<{ page: { title: string; href: string }; references: string[] }[]> {
  const entries = (await allPages()).map(async (page) => ({ page: linkTo(page), citations: await citationsOf(page) }));
  const others = (Object.keys(routes) as Route[]).map(async (href) => ({
    page: { title: titleOf(href), href },
    citations: await citationsAt(href),
  }));
  const all = await Promise.all([...entries, ...others]);
  return all.map(({ page, citations }) => ({ page, references: citations.map(({ ref }) => ref) }));
}
