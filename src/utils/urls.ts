/** An address within the site: `/section/slug/`. Root-absolute here; made relative after the build. */
export function pageUrl(collection: string, slug: string): string {
  return `/${collection}/${slug}/`;
}

/**
 * The address at which a page is published, or `undefined` for a build that does not know where it will be.
 * @param path an address within the site, `/faq/#at-home`
 * @param site the address of the home page, with whatever path it has: `https://example.org/migraine/`
 */
export function publishedUrl(path: string, site: URL | undefined): string | undefined {
  return site && new URL(path.slice(1), `${site.origin}${site.pathname.replace(/\/?$/, '/')}`).href;
}

/** The address of a common claim on the page that sets claims beside what the studies found. */
export function commonClaimUrl(id: string): string {
  return `/research/claims/#${id}`;
}

/** Whether an address has a scheme or a host of its own: `https:…`, `mailto:…`, `//host/`. */
export function leavesTheSite(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}
