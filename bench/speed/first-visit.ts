import type { Browser, Page, Request } from 'playwright';
import { withPage } from '../browser.ts';
import type { BenchServer } from '../server.ts';

/** What a first visit to a page costs. Bytes are those of the answers, with their headers. */
export interface FirstVisit {
  requests: number;
  /** By the browser's name of the type: `document`, `stylesheet`, `script`. */
  byType: Record<string, number>;
  bytes: number;
  /** The page and all that the browser waits for before it paints. */
  blocking: number;
  /** Scripts that were loaded although nobody touched the page. */
  script: number;
  /** What another page of the site costs after it. */
  next: { requests: number; bytes: number };
}

/** Milliseconds after which a page that nobody touches has loaded all it will load. */
const UNTOUCHED = 2000;

/** Visits a page with empty caches, leaves it alone for a while, and goes on to another. Both are paths below the root. */
export function firstVisit(browser: Browser, server: BenchServer, path: string, next: string): Promise<FirstVisit> {
  return withPage(browser, async (page) => {
    const finished: Request[] = [];
    page.on('requestfinished', (request) => finished.push(request));
    await page.goto(server.url + path, { waitUntil: 'load' });
    await page.waitForTimeout(UNTOUCHED);
    const visited = await Promise.all(finished.map(sizeOf));
    const blocking = await blockingAddresses(page);

    server.reset();
    await page.goto(server.url + next, { waitUntil: 'load' });
    await page.waitForTimeout(UNTOUCHED);
    const sum = (requests: typeof visited) => requests.reduce((bytes, request) => bytes + request.bytes, 0);
    const ofType = (type: string) => sum(visited.filter((request) => request.type === type));
    return {
      requests: visited.length,
      byType: Object.fromEntries([...new Set(visited.map(({ type }) => type))].map((type) => [type, ofType(type)])),
      bytes: sum(visited),
      blocking: sum(visited.filter(({ type, url }) => type === 'document' || blocking.has(url))),
      script: ofType('script'),
      next: server.traffic(),
    };
  });
}

async function sizeOf(request: Request): Promise<{ type: string; url: string; bytes: number }> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return { type: request.resourceType(), url: request.url(), bytes: responseBodySize + responseHeadersSize };
}

/** What the browser says it had to wait for. */
async function blockingAddresses(page: Page): Promise<Set<string>> {
  const names = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus?: string })[])
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')
      .map(({ name }) => name),
  );
  return new Set(names);
}
