/*
 * Loads what no page needs for its first paint, and would only delay it: the script of every page, the styles of
 * paper, the manifest. All that waits in templates. Plain JavaScript, because it stands in every page itself, as
 * theme-init.js does.
 */
{
  /** Empties the templates, so it does nothing the second time. */
  const load = () => {
    // A long page is painted before its end has come.
    if (document.readyState === 'loading') return addEventListener('DOMContentLoaded', load);
    for (const { content } of document.querySelectorAll('.after-paint')) document.head.append(content);
  };

  // Some browsers tell of an empty page first.
  const watch = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) load();
  });
  watch.observe({ type: 'paint', buffered: true });
  // Where the browser does not tell of the paint.
  addEventListener('load', () => setTimeout(load, 2000));
}
