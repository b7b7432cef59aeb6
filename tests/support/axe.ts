import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** The conformance we claim, contrast of 7:1 (AAA) with it, and axe's own good practice. */
export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

/** What axe finds wrong on the page as it is shown: one sentence for each element, with the address to click. */
export async function axeProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Only violations are wanted in full, and no style sheet is fetched again.
    .options({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'], preload: false })
    // Pages have no frames, so the result needs no second page to be put together in.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${page.url()} ${id}: ${help}\n  ${target.join(' ')}: ${html}\n  ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
    ),
  );
}
