import type { APIRoute } from 'astro';
import { allReferences } from '../../lib/content.ts';
import { referenceFormats, referencesResponse } from '../../lib/reference-files/formats.ts';

/** Every reference of the site as a file: `/references/references.bib`. */
export const getStaticPaths = () => referenceFormats.map(({ extension }) => ({ params: { format: extension } }));

export const GET: APIRoute = async ({ params }) => referencesResponse(params['format'], await allReferences());
