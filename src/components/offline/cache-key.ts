/*
 * How the service worker finds what it keeps: readers, hosts and the search write the address of one file in several ways.
 */

/** The name of the cache, so that copies of the site at several paths of one origin, and other sites there, have their own. */
export const cacheName = (scope: string): string => `massage-for-migraine-offline ${new URL(scope).pathname}`;

/** The address under which a file would be kept: without query and fragment, and the folder in place of its `index.html`. */
export function keptAddress(address: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/index\.html$/, '/');
  return url.href;
}

/** The address with a slash at the end of its path, where hosts redirect to; `undefined` where it has one. */
export function withSlash(address: string): string | undefined {
  const url = new URL(address);
  if (url.pathname.endsWith('/')) return undefined;
  url.pathname += '/';
  return url.href;
}
