import type { APIRoute } from 'astro';
import { securityTxt } from '../../lib/publish/security-txt.ts';
import { site as facts } from '../../lib/site.ts';

/** `security.txt`, only in a build that has a contact to name. */
export const getStaticPaths = () => (facts.reportErrorsTo ? [{ params: { file: 'security' } }] : []);

export const GET: APIRoute = ({ site }) => new Response(securityTxt(facts.reportErrorsTo, site));
