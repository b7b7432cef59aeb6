/** Returns the path of a page, `/section/slug/`; links become relative after the build. */
export function pageUrl(collection: string, slug: string): string {
  return `/${collection}/${slug}/`;
}

/**
 * Returns the URL at which a page is published, or `undefined` in a build without one.
 * @param path from the root, `/faq/#at-home`
 * @param site the URL of the home page: `https://example.org/migraine/`
 */
export function publishedUrl(path: string, site: URL | undefined): string | undefined {
  return site && new URL(path.slice(1), `${site.origin}${site.pathname.replace(/\/?$/, '/')}`).href;
}

/** True when a URL has a scheme or a host: `https:…`, `mailto:…`, `//host/`. */
export function leavesTheSite(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** A host that the public internet can have: with a dot, and letters in its last part. */
const PUBLIC_HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

/** Returns what is expected of an address of the web that readers cannot open; `undefined` for a whole one with a public host. */
export function expectedWebAddress(address: string): string | undefined {
  const url = /^https?:\/\/[^/\s][^\s\\]*$/i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  return url && PUBLIC_HOST.test(url.hostname) && url.username === ''
    ? undefined
    : '"https://" and a public host, such as "https://example.org/"';
}
