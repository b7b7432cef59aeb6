import { publishedUrl } from './urls.ts';

/** The path of RFC 9116. */
export const SECURITY_TXT = '.well-known/security.txt';

/**
 * The expiry date, YYYY-MM-DD. It does not depend on the day of the build, so that the same source has the same output. RFC 9116
 * recommends less than a year ahead.
 */
export const SECURITY_TXT_EXPIRES = '2027-11-01';

/**
 * Returns `security.txt` after RFC 9116.
 * @param contact `mailto:…` or `https://…`
 */
export function securityTxt(contact: string, site: URL | undefined): string {
  const canonical = publishedUrl(`/${SECURITY_TXT}`, site);
  const fields = [`Contact: ${contact}`, `Expires: ${SECURITY_TXT_EXPIRES}T00:00:00Z`, 'Preferred-Languages: en'];
  return `${[...fields, ...(canonical ? [`Canonical: ${canonical}`] : [])].join('\n')}\n`;
}
