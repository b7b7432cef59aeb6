/** Returns a sentence on the features that a build skips without `SITE_URL` or `REPORT_ERRORS_TO`; `undefined` when there are none. */
export function skippedFeatures({ site, contact }: { site: string | undefined; contact: string }): string | undefined {
  const parts = [
    ...(site ? [] : ['without SITE_URL canonical links, the feed, the sitemap and the social image']),
    ...(contact ? [] : ['without REPORT_ERRORS_TO security.txt']),
  ];
  return parts.length > 0 ? `Left out: ${parts.join('; ')}.` : undefined;
}
