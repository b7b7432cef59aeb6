import type { APIRoute } from 'astro';
import { securityTxt } from '../../utils/security-txt.ts';
import { site as facts } from '../../site.ts';

/** `security.txt`, in a build with a contact only. */
export const getStaticPaths = () => (facts.reportErrorsTo ? [{ params: { file: 'security' } }] : []);

export const GET: APIRoute = ({ site }) => new Response(securityTxt(facts.reportErrorsTo, site));
