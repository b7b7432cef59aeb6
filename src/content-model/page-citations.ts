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
import { allPages, cautions, findings, linkTo, references, studies, type Page } from './queries.ts';
import { section } from '../navigation.ts';
import { staticPages } from './static-pages.ts';
import { namedStudies } from './studies.ts';

/** What a page of a collection cites, in the order of its numbers. */
export async function citationsOf(page: Page): Promise<Citation[]> {
  const { remarkPluginFrontmatter } = await render(page);
  return remarkPluginFrontmatter['citations'] as Citation[];
}

/** Pages that are routes of their own and cite: what they mention, in the order of the page. */
const routes = {
  '/now/': async () => [
    ...occurrencesOfCautions(selectCautions(await cautions(), { ids: 'over-three-days cannot-keep-fluids-down' })),
    ...once(
      'ichd3-moh',
      'sprouse-blum-2013',
      'hsu-2023',
      'noseda-2016',
      'lipton-2008-allodynia',
      'do-2018-trigger-points',
      'ichd3-migraine',
      'nhs-migraine',
      'migraine-trust-non-drug',
    ),
  ],
  '/when-to-get-help/': async () => {
    const all = await cautions();
    return redFlagLevels.flatMap((level) => occurrencesOfCautions(selectCautions(all, { level })));
  },
  '/research/': async () => [...occurrencesOfEntries('summary', await findings()), ...once('tang-2016', 'yedikardachian-2017')],
  '/research/studies/': async () => {
    const all = await studies();
    const rows = namedStudies(all, await references(all.map(({ reference }) => reference)));
    return once(...rows.map(({ study }) => study.reference));
  },
  '/comfort/': () => once('noseda-2016'),
  '/about/evidence/': () =>
    once('happe-2016', 'chatchawan-2014', 'moraska-2015', 'rezaeian-2019', 'ferragut-garcias-2017', 'ajimsha-2011', 'mak-2024'),
} satisfies Record<string, () => CitationOccurrence[] | Promise<CitationOccurrence[]>>;
type Route = keyof typeof routes;

const titleOf = (href: Route): string => (href === '/research/' ? section('research').title : staticPages[href].title);

/** References that a page cites in one place each. */
const once = (...refs: string[]): CitationOccurrence[] => refs.map((ref) => ({ ref, anchor: '1' }));

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
