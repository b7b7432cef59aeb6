/** An address within the site: `/section/slug/`. Root-absolute here; made relative after the build. */
export function pageUrl(collection: string, slug: string): string {
  return `/${collection}/${slug}/`;
}

/** The address of a page named by its id, `collection/slug`. */
export function pageIdUrl(id: string): string {
  return `/${id}/`;
}

/** The page that shows a caution of this level. */
export function cautionPage(level: string): string {
  return ['emergency', 'urgent', 'soon'].includes(level) ? '/when-to-get-help/' : '/precautions/when-not-to-have-a-massage/';
}
