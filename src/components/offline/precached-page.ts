/** Shown above the text of a page that the service worker returns from its cache. */
export const OFFLINE_BANNER = 'Offline: this is the copy kept on this device.';

/** Adds the offline banner before the main region of a page, where it is part of the first paint and shifts nothing. */
export const addOfflineBanner = (html: string): string =>
  html.replace(/<main[ >]/, (main) => `<aside class="offline-banner" aria-label="Connection"><p>${OFFLINE_BANNER}</p></aside> ${main}`);

/** Returns the URL under which a file is precached: without query and fragment, the folder in place of its `index.html`. */
export function cacheKeyFor(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, '/');
}
