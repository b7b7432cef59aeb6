/** The feed, at the root of the site. */
export const FEED_FILE = 'rss.xml';
