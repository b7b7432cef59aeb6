import { publishedUrl } from './urls.ts';

/** Where RFC 9116 puts the file. */
export const SECURITY_TXT = '.well-known/security.txt';

/**
 * The day after which nobody should trust the file, YYYY-MM-DD. It stands here and is not counted from the day of the
 * build, so that the same source always makes the same bytes. RFC 9116 advises less than a year ahead.
 */
export const SECURITY_TXT_EXPIRES = '2027-11-01';

/**
 * `security.txt` after RFC 9116.
 * @param contact `mailto:…` or `https://…`
 */
export function securityTxt(contact: string, site: URL | undefined): string {
  const canonical = publishedUrl(`/${SECURITY_TXT}`, site);
  const fields = [`Contact: ${contact}`, `Expires: ${SECURITY_TXT_EXPIRES}T00:00:00Z`, 'Preferred-Languages: en'];
  return `${[...fields, ...(canonical ? [`Canonical: ${canonical}`] : [])].join('\n')}\n`;
}
