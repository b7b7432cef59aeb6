import type { Browser, Page } from 'playwright';
import { withPage } from '../browser.ts';
import type { Contender } from './contenders.ts';
import type { Answered } from './metrics.ts';
import { probe } from './probe.ts';
import type { Query } from './queries.ts';

/** Milliseconds after which a search that has not come to rest is given up. */
const LONGEST = 20_000;
/** Milliseconds that a search must stay at rest, for it may begin anew with its second source. */
const REST = 25;

/** The answers of a search to many queries, asked in turn in one page: each put into the emptied field and sent with Enter. */
export function askAll(browser: Browser, site: string, contender: Contender, queries: readonly Query[]): Promise<Answered[]> {
  return withPage(browser, async (page) => {
    await page.addInitScript(probe, { contender, query: '', pages: [] });
    await page.goto(`${site}${contender.path}${contender.manyQueries}`);
    await page.waitForSelector(contender.field);
    const answered: Answered[] = [];
    for (const [index, query] of queries.entries()) {
      await put(page, contender, { query: '', pages: [] });
      await put(page, contender, query);
      await atRest(page, `${contender.name}, query ${index + 1}`, REST);
      answered.push({ query, results: await page.evaluate(() => window.benchSeen.results) });
    }
    return answered;
  });
}

/** Puts a query into the field as if it were pasted, and sends it. */
function put(page: Page, { field }: Contender, { query, pages }: Pick<Query, 'query' | 'pages'>): Promise<void> {
  return page.evaluate(
    ({ field, query, pages }) => {
      window.benchWatch(query, pages);
      const input = document.querySelector<HTMLInputElement>(field)!;
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      // The other two searches have no form that answers to Enter.
      if (input.closest('page-search')) input.form?.requestSubmit();
    },
    { field, query, pages },
  );
}

/** Waits until a search has been at rest for `rest` milliseconds. Throws a sentence that names `what` when it never is. */
export async function atRest(page: Page, what: string, rest: number): Promise<void> {
  try {
    await page.waitForFunction(
      (rest) => window.benchSeen.settled !== undefined && performance.now() - window.benchSeen.settled >= rest,
      rest,
      { timeout: LONGEST },
    );
  } catch {
    throw new Error(`The search did not come to rest within ${LONGEST / 1000} s (${what}).`);
  }
}
