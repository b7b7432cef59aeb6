import { XMLParser, XMLValidator } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['item', 'url', 'sitemap'].includes(name),
});

/** Reads a feed or a sitemap: text as it is, attributes with `@`, the entries as lists. Throws when it is not well formed. */
export function parseXml<T>(document: string): T {
  const valid = XMLValidator.validate(document);
  if (valid !== true) throw new Error(`line ${valid.err.line}: ${valid.err.msg}`);
  return parser.parse(document) as T;
}

/** A feed as `parseXml` reads it. */
export interface FeedXml {
  rss: {
    channel: {
      lastBuildDate: string;
      language: string;
      'atom:link': { '@href': string };
      item: { title: string; link: string; guid: { '#text': string }; description: string; pubDate: string }[];
    };
  };
}

/** A sitemap and its index as `parseXml` reads them. */
export interface SitemapXml {
  urlset: { url: { loc: string; lastmod?: string }[] };
}
export interface SitemapIndexXml {
  sitemapindex: { sitemap: { loc: string; lastmod?: string }[] };
}
