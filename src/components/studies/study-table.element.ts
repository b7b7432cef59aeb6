import {
  everything,
  facets,
  inOrder,
  isNarrowed,
  isSameView,
  isShown,
  orders,
  readView,
  viewStatus,
  viewString,
  type Facet,
  type Order,
  type StudyKeys,
  type View,
} from './study-view.ts';

/** A row with what it is chosen and put in order by. */
interface Row extends StudyKeys {
  element: HTMLTableRowElement;
}

/** `<study-table>`: narrows the table inside it and puts it in order, in step with the address. Without it every row is shown. */
class StudyTable extends HTMLElement {
  #lists!: Record<Facet, HTMLSelectElement>;
  #order!: HTMLSelectElement;
  #all!: HTMLButtonElement;
  #status!: HTMLElement;
  #body!: HTMLTableSectionElement;
  #rows!: Row[];
  #view: View = everything;

  connectedCallback(): void {
    const filter = this.querySelector('fieldset')!;
    const list = (name: string) => filter.querySelector<HTMLSelectElement>(`[name="${name}"]`)!;
    this.#lists = forEachFacet((facet) => list(facet));
    this.#order = list('sort');
    this.#all = filter.querySelector('button')!;
    this.#status = this.querySelector('[role="status"]')!;
    this.#body = this.querySelector('tbody')!;
    this.#rows = [...this.#body.rows].map(rowOf);
    filter.hidden = false;

    filter.addEventListener('change', () => this.#choose(this.#chosen()));
    this.#all.addEventListener('click', () => {
      this.#choose({ ...everything, order: this.#view.order });
      // The button is gone when nothing is left out; the focus must not go with it.
      this.#lists.condition.focus();
    });
    addEventListener('popstate', () => this.#readAddress());
    addEventListener('hashchange', () => this.#reveal());
    this.#readAddress();
    this.#reveal();
  }

  #chosen(): View {
    return { ...forEachFacet((facet) => this.#lists[facet].value), order: this.#order.value as Order };
  }

  /** Shows a view and makes it an address of its own, for the browser's Back. */
  #choose(view: View): void {
    if (isSameView(view, this.#view)) return;
    history.pushState(null, '', location.pathname + viewString(view));
    this.#show(view);
  }

  /** Takes the view from the address: on arrival, and when the reader goes back or forward. */
  #readAddress(): void {
    const known = forEachFacet((facet) => [...this.#lists[facet].options].map(({ value }) => value));
    const view = readView(location.search, known);
    // Following a link to a row comes here too.
    if (!isSameView(view, this.#view)) this.#show(view);
    else this.#all.hidden = !isNarrowed(view);
  }

  /** Shows every row when the address names one that is left out. */
  #reveal(): void {
    const target = document.getElementById(location.hash.slice(1));
    const row = target?.closest('tr');
    if (!row?.hidden || !this.contains(row)) return;
    const view = { ...everything, order: this.#view.order };
    history.replaceState(null, '', location.pathname + viewString(view) + location.hash);
    this.#show(view);
    bringUp(row);
  }

  #show(view: View): void {
    const isReordered = view.order !== this.#view.order;
    this.#view = view;
    for (const facet of facets) this.#lists[facet].value = view[facet];
    this.#order.value = view.order;
    this.#all.hidden = !isNarrowed(view);
    if (isReordered) this.#body.append(...inOrder(this.#rows, view.order).map(({ element }) => element));
    let shown = 0;
    for (const row of this.#rows) {
      const isIn = isShown(row, view);
      row.element.hidden = !isIn;
      if (isIn) shown += 1;
    }
    this.#status.textContent = viewStatus(shown, this.#rows.length) + (isReordered ? ` Order: ${orders[view.order]}.` : '');
  }
}

/** Scrolls to a row, and looks again in the next frames: the rows above it take their size when they come near the screen. */
function bringUp(row: Element, looks = 3): void {
  row.scrollIntoView();
  if (looks > 0) requestAnimationFrame(() => bringUp(row, looks - 1));
}

function forEachFacet<T>(value: (facet: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(facets.map((facet) => [facet, value(facet)])) as Record<Facet, T>;
}

function rowOf(element: HTMLTableRowElement): Row {
  const { dataset } = element;
  const words = (facet: Facet) => (dataset[facet] ?? '').split(' ');
  const number = (value: string | undefined) => (value === undefined ? undefined : Number(value));
  return {
    element,
    name: dataset['name'] ?? '',
    year: number(dataset['year']),
    people: number(dataset['people']),
    ...forEachFacet(words),
  };
}

customElements.define('study-table', StudyTable);
