import type { APIRoute } from 'astro';
import { allReferences } from '../../content-model/queries.ts';
import { referenceFormats, referencesResponse } from '../../components/references/formats.ts';

/** Every reference of the site as a file: `/references/references.bib`. */
export const getStaticPaths = () => referenceFormats.map(({ extension }) => ({ params: { format: extension } }));

export const GET: APIRoute = async ({ params }) => referencesResponse(params['format'], await allReferences());
