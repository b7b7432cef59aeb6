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
