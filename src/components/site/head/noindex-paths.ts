/** The addresses of pages that say nothing by themselves, so that search engines leave them out. */
export const unlisted: readonly string[] = ['/offline/'];
