import type { APIRoute } from 'astro';
import { referenceFormats, type ReferenceFormat } from '../../components/references/formats.ts';
import { citationsOf } from '../../content-model/page-citations.ts';
import { allPages, allReferences, references, type Reference } from '../../content-model/queries.ts';

interface Props {
  format: ReferenceFormat;
  list: readonly Reference[];
}

/** All references as a file, `/references/references.bib`, and those of each page that cites, `/references/faq/heat-or-cold.bib`. */
export async function getStaticPaths() {
  const ofPages = await Promise.all(
    (await allPages()).map(async (page) => ({
      name: `${page.collection}/${page.id}`,
      list: await references((await citationsOf(page)).map(({ ref }) => ref)),
    })),
  );
  return [{ name: 'references', list: await allReferences() }, ...ofPages.filter(({ list }) => list.length > 0)].flatMap(({ name, list }) =>
    referenceFormats.map((format) => ({ params: { list: name, format: format.extension }, props: { format, list } satisfies Props })),
  );
}

export const GET: APIRoute<Props> = ({ props: { format, list } }) =>
  new Response(format.write(list), { headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` } });
