/**
 * Loads what marks the words of a search, only on a page that `before-paint.js` found to be one that a search led to: the
 * script waits in a template, which no browser runs.
 */
if (document.documentElement.dataset['marked'] !== undefined) {
  const { content } = document.querySelector<HTMLTemplateElement>('.search-marks template')!;
  document.body.append(document.importNode(content, true));
}
