import type { Warning } from './cautions.ts';
import { element } from './result-list.ts';

const CONDITION_LINE = 'search-help__condition';

/**
 * Shows the lines of a warning in the card, in which the page has all cautions; hides the card for none.
 * @param root the address of the site's root
 */
export function showWarning(card: HTMLElement, warning: Warning | undefined, root: URL): void {
  const { cautions = [], conditions = [], words = [] } = warning ?? {};
  card.hidden = cautions.length + conditions.length === 0;
  card.querySelector('q')!.textContent = words.join(' … ');
  const list = card.querySelector('ul')!;
  for (const line of list.querySelectorAll(`.${CONDITION_LINE}`)) line.remove();
  for (const line of list.querySelectorAll<HTMLElement>('[data-caution]')) line.hidden = !cautions.includes(line.dataset['caution']!);
  for (const { condition, page } of conditions) {
    const link = element('a', '', [condition]);
    // Links of the page end as their files are named: in a folder, or in index.html.
    link.href = new URL(page.slice(1) + (list.querySelector('a')!.pathname.endsWith('index.html') ? 'index.html' : ''), root).href;
    list.append(element('li', CONDITION_LINE, [element('strong', '', ['Ask first']), ' ', link]));
  }
}
