import { render } from 'astro:content';
import { collectCitations, mentionsOfCautions, mentionsOfEntries, selectCautions, type Citation, type Mention } from './citations.ts';
import type { CitingPage } from './citing-pages.ts';
import { allPages, cautions, findings, linkTo, studies, type Page } from './content.ts';
import { section } from './sections.ts';

/** What a page of a collection cites, in the order of its numbers. */
export async function citationsOf(page: Page): Promise<Citation[]> {
  const { remarkPluginFrontmatter } = await render(page);
  const body = remarkPluginFrontmatter['citations'] as Citation[];
  if (page.collection !== 'practices') return body;
  // The guide stands above the body, so its cautions cite first.
  const guide = mentionsOfCautions(selectCautions(await cautions(), { ids: page.data.cautions.join(' ') }));
  return collectCitations([...guide, ...body.flatMap(({ ref, anchors }) => anchors.map((anchor) => ({ ref, anchor })))]);
}

/** Pages that are routes of their own and cite: `mentions` are in the order of the page. */
const routes = {
  '/now/': { title: 'In an attack now', mentions: () => once('hsu-2023', 'lipton-2008-allodynia') },
  '/when-to-get-help/': {
    title: 'When to get help',
    mentions: async () => {
      const all = await cautions();
      return ['emergency', 'urgent', 'soon'].flatMap((level) => mentionsOfCautions(selectCautions(all, { level })));
    },
  },
  '/research/': {
    title: section('research').title,
    mentions: async () => [...mentionsOfEntries('summary', await findings()), ...once('tang-2016', 'yedikardachian-2017')],
  },
  '/research/studies/': {
    title: 'The studies, one by one',
    mentions: async () => once(...(await studies()).map(({ reference }) => reference)),
  },
  '/about/evidence/': { title: 'How we judge evidence', mentions: () => once('happe-2016', 'chatchawan-2014', 'moraska-2015', 'mak-2024') },
} satisfies Record<string, { title: string; mentions: () => Mention[] | Promise<Mention[]> }>;

/** References that a page cites in one place each. */
const once = (...refs: string[]): Mention[] => refs.map((ref) => ({ ref, anchor: '1' }));

/** What a page that is a route of its own cites, in the order of its numbers. */
export async function citationsAt(href: keyof typeof routes): Promise<Citation[]> {
  return collectCitations(await routes[href].mentions());
}

/** Every page that cites, with the references it cites. */
export async function allCitingPages(): Promise<CitingPage<{ title: string; href: string }>[]> {
  const entries = (await allPages()).map(async (page) => ({ page: linkTo(page), citations: await citationsOf(page) }));
  const others = Object.entries(routes).map(async ([href, { title }]) => ({
    page: { title, href },
    citations: await citationsAt(href as keyof typeof routes),
  }));
  const all = await Promise.all([...entries, ...others]);
  return all.map(({ page, citations }) => ({ page, references: citations.map(({ ref }) => ref) }));
}
