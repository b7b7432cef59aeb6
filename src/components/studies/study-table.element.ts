import { hasValue, inOrder, orders, viewStatus, type Facet, type Order } from './study-view.ts';

/** `<study-table>`: filters and sorts the table inside it, in step with the query of the page. Without it every row is shown. */
class StudyTable extends HTMLElement {
  /** One for each facet. */
  #facets!: HTMLSelectElement[];
  #order!: HTMLSelectElement;
  #showAll!: HTMLButtonElement;
  #status!: HTMLElement;
  #body!: HTMLTableSectionElement;
  /** In the order of the built page. */
  #rows!: HTMLTableRowElement[];
  #shownOrder = 'name';
  #shownQuery = '';

  connectedCallback(): void {
    const filter = this.querySelector('fieldset')!;
    this.#order = filter.querySelector<HTMLSelectElement>('[name="sort"]')!;
    this.#facets = [...filter.querySelectorAll('select')].filter((select) => select !== this.#order);
    this.#showAll = filter.querySelector('button')!;
    this.#status = this.querySelector('[role="status"]')!;
    this.#body = this.querySelector('tbody')!;
    this.#rows = [...this.#body.rows];
    filter.hidden = false;

    filter.addEventListener('change', () => {
      history.pushState(null, '', location.pathname + this.#query());
      this.#show();
    });
    this.#showAll.addEventListener('click', () => {
      for (const select of this.#facets) select.selectedIndex = 0;
      history.pushState(null, '', location.pathname + this.#query());
      this.#show();
      // The button is hidden now and has lost the focus.
      this.#facets[0]!.focus();
    });
    // Links to rows fire it too.
    addEventListener('popstate', () => this.#readQuery());
    addEventListener('hashchange', () => this.#reveal());
    this.#readQuery();
    this.#reveal();
  }

  /** Returns the query of what is chosen; empty for every row in the order of the built page. */
  #query(): string {
    const chosen = [...this.#facets, this.#order].filter(({ selectedIndex }) => selectedIndex > 0);
    const query = String(new URLSearchParams(chosen.map(({ name, value }) => [name, value])));
    return query && `?${query}`;
  }

  /** Shows what the query of the page names. A value that no row has is ignored. */
  #readQuery(): void {
    const params = new URLSearchParams(location.search);
    for (const select of [...this.#facets, this.#order]) {
      select.value = params.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    this.#show();
  }

  /** Shows every row when the fragment of the address names a hidden one. */
  #reveal(): void {
    const row = document.getElementById(location.hash.slice(1))?.closest('tr');
    if (!row?.hidden || !this.contains(row)) return;
    for (const select of this.#facets) select.selectedIndex = 0;
    history.replaceState(null, '', location.pathname + this.#query() + location.hash);
    this.#show();
    scrollToRow(row);
  }

  #show(): void {
    const query = this.#query();
    const chosen = this.#facets.filter(({ value }) => value !== '');
    this.#showAll.hidden = chosen.length === 0;
    if (query === this.#shownQuery) return;
    this.#shownQuery = query;
    for (const row of this.#rows) row.hidden = !chosen.every(({ name, value }) => hasValue(row.dataset, name as Facet, value));
    const order = this.#order.value as Order;
    const isReordered = order !== this.#shownOrder;
    this.#shownOrder = order;
    if (isReordered) this.#body.append(...inOrder(this.#rows, order, ({ dataset }) => dataset));
    const shown = this.#rows.filter(({ hidden }) => !hidden).length;
    this.#status.textContent = viewStatus(shown, this.#rows.length) + (isReordered ? ` Order: ${orders[order]}.` : '');
  }
}

/** Scrolls to a row, again in the next frames: the rows above it get their size when they come near the screen. */
function scrollToRow(row: Element, attempts = 4): void {
  row.scrollIntoView();
  if (attempts > 1) requestAnimationFrame(() => scrollToRow(row, attempts - 1));
}

customElements.define('study-table', StudyTable);
