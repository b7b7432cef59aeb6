/** What a build leaves out for want of an address, in one sentence; `undefined` when it is whole. */
export function leftOut({ site, contact }: { site: URL | undefined; contact: string }): string | undefined {
  const parts = [
    ...(site ? [] : ['without SITE_URL canonical links, the feed, the sitemap and the social image']),
    ...(contact ? [] : ['without REPORT_ERRORS_TO security.txt']),
  ];
  return parts.length > 0 ? `Left out: ${parts.join('; ')}.` : undefined;
}
