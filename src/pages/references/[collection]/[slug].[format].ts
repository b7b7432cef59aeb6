import type { APIRoute } from 'astro';
import { allPages, references, type Page } from '../../../content-model/queries.ts';
import { citationsOf } from '../../../content-model/page-citations.ts';
import { referenceFormats, referencesResponse } from '../../../components/references/formats.ts';

/** The references of one page as a file, in the order of their numbers: `/references/faq/heat-or-cold.bib`. None for a page that cites nothing. */
export async function getStaticPaths() {
  const pages = await Promise.all((await allPages()).map(async (page) => ({ page, citations: await citationsOf(page) })));
  return pages
    .filter(({ citations }) => citations.length > 0)
    .flatMap(({ page }) =>
      referenceFormats.map(({ extension }) => ({
        params: { collection: page.collection, slug: page.id, format: extension },
        props: { page },
      })),
    );
}

export const GET: APIRoute<{ page: Page }> = async ({ params, props }) => {
  const ids = (await citationsOf(props.page)).map(({ ref }) => ref);
  return referencesResponse(params['format'], await references(ids));
};
