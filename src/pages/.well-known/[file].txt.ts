import type { APIRoute } from 'astro';
import { securityTxt } from '../../utils/security-txt.ts';
import { site as facts } from '../../site.ts';

/** `security.txt`, only in a build that has a contact to name. */
export const getStaticPaths = () => (facts.reportErrorsTo ? [{ params: { file: 'security' } }] : []);

export const GET: APIRoute = ({ site }) => new Response(securityTxt(facts.reportErrorsTo, site));
