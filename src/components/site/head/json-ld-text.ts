import type { Graph, Thing } from 'schema-dts';

/**
 * Things as the text of a `<script type="application/ld+json">`: one JSON-LD graph. Every `<` is escaped, so that no title can
 * end the element or open a comment in it.
 */
export function jsonLdText(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
