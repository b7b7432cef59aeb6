import type { Page } from 'playwright/test';

/**
 * Collects what a reader's browser would complain of while a page is used: messages of the console (violations of the
 * content security policy are among them), uncaught errors, requests that fail, and requests to another origin.
 */
export function watch(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  const complain = (what: string) => complaints.push(`${page.url()}: ${what}`);
  page.on('console', (message) => {
    // Asked for by the browser itself where a page names no icon, as 404, which stands at any depth, cannot.
    if (message.location().url.endsWith('/favicon.ico')) return;
    if (['warning', 'error', 'assert'].includes(message.type())) complain(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) complain(`request to ${url.origin}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Broken off by the browser itself: the page was left, or the answer was to HEAD and has no body to read.
    if (reason !== 'net::ERR_ABORTED') complain(`failed: ${request.url()} (${reason})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complain(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
