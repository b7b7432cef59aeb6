import type { CautionGroup, CautionLevel } from '../../content-model/schemas/caution.ts';
import { checkGroups, checkResult, type Answers, type CheckedCaution } from './check.ts';

interface Box extends CheckedCaution {
  input: HTMLInputElement;
}

/**
 * `<booking-check>`: shows the lines of the ticked boxes, and the emergency banner at the first such tick. Nothing is stored,
 * sent or put into the address.
 */
class BookingCheck extends HTMLElement {
  #boxes: Box[] = [];
  #none = new Map<string, HTMLInputElement>();
  #result!: HTMLElement;
  #banner: HTMLElement | undefined;

  connectedCallback(): void {
    for (const input of this.querySelectorAll<HTMLInputElement>('input')) {
      const { name, value, dataset } = input;
      if (value === 'none') this.#none.set(name, input);
      else this.#boxes.push({ id: value, group: name as CautionGroup, level: dataset['level'] as CautionLevel, input });
    }
    this.#result = this.querySelector('[data-result]')!;
    this.querySelector<HTMLElement>('.check-actions')!.hidden = false;
    this.addEventListener('change', ({ target }) => this.#onChange(target as HTMLInputElement));
    this.addEventListener('click', ({ target }) => this.#onClick((target as Element).closest('button')?.dataset['action']));
    // A browser may show the page again with its boxes ticked, after another reader's visit too.
    addEventListener('pageshow', () => this.#clear());
  }

  #onChange(changed: HTMLInputElement): void {
    const none = this.#none.get(changed.name)!;
    if (changed !== none) none.checked = false;
    else if (changed.checked) for (const { group, input } of this.#boxes) if (group === changed.name) input.checked = false;
    this.#showBanner();
    if (!this.#result.hidden) this.#showResult();
  }

  #onClick(action: string | undefined): void {
    if (action === 'print') print();
    if (action === 'clear') this.#clear();
    if (action !== 'show') return;
    this.#showResult();
    this.#result.querySelector<HTMLElement>('[data-for]:not([hidden]) h2')!.focus();
  }

  #clear(): void {
    for (const input of this.querySelectorAll('input')) input.checked = false;
    this.#result.hidden = true;
    this.#result.dataset['result'] = '';
    this.#showBanner();
  }

  #answers(): Answers {
    const answers: Answers = {};
    for (const group of checkGroups) {
      const ticked = this.#boxes.filter((box) => box.group === group && box.input.checked);
      if (ticked.length > 0) answers[group] = new Set(ticked.map(({ id }) => id));
      else if (this.#none.get(group)!.checked) answers[group] = 'none';
    }
    return answers;
  }

  #showResult(): void {
    const { level, lines, open } = checkResult(this.#boxes, this.#answers());
    this.#result.dataset['result'] = level;
    for (const part of this.#result.querySelectorAll<HTMLElement>('[data-for]')) part.hidden = part.dataset['for'] !== level;
    const list = this.#result.querySelector('.check-lines')!;
    for (const line of list.children) (line as HTMLElement).hidden = true;
    for (const { id } of lines) {
      const line = list.querySelector<HTMLElement>(`[data-caution="${id}"]`)!;
      line.hidden = false;
      list.append(line);
    }
    this.#result.querySelector<HTMLElement>('[data-part="open"]')!.hidden = open.length === 0;
    for (const part of this.#result.querySelectorAll<HTMLElement>('[data-open]')) {
      part.hidden = !open.includes(part.dataset['open'] as CautionGroup);
    }
    const time = this.#result.querySelector('time')!;
    time.textContent = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    this.#result.hidden = false;
  }

  /** Shows the lines of ticked emergencies as the first thing of the page; the alert is announced once. */
  #showBanner(): void {
    const ticked = this.#boxes.filter(({ level, input }) => level === 'emergency' && input.checked);
    if (ticked.length === 0) {
      this.#banner?.remove();
      this.#banner = undefined;
      return;
    }
    if (!this.#banner) {
      this.#banner = document.createElement('div');
      this.#banner.className = 'check-banner';
      this.#banner.setAttribute('role', 'alert');
      const title = document.createElement('p');
      title.className = 'check-banner__title';
      title.textContent = this.#result.querySelector('[data-for="emergency"] h2')!.textContent;
      this.#banner.append(title, document.createElement('ul'));
      document.querySelector('main')!.prepend(this.#banner);
    }
    const lines = ticked.map(({ id }) => {
      const line = this.#result.querySelector(`.check-lines [data-caution="${id}"]`)!.cloneNode(true) as HTMLElement;
      line.hidden = false;
      return line;
    });
    this.#banner.querySelector('ul')!.replaceChildren(...lines);
  }
}

customElements.define('booking-check', BookingCheck);
