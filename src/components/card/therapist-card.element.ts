import { listed, longDate } from '../../utils/text.ts';
import {
  cutText,
  emptyCard,
  localDay,
  MAX_FILE_BYTES,
  positions,
  readCard,
  textLimits,
  writeCard,
  zoneAnswers,
  type Card,
  type TextField,
} from './card.ts';
import { sheetText } from './sheet-text.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const rooms = ['scent', 'light', 'music'] as const;
const textFields = Object.keys(textLimits) as TextField[];

/** `<therapist-card>`: shows on the card what the fields have. Nothing is stored, sent or put into the address. */
class TherapistCard extends HTMLElement {
  #sheet!: HTMLElement;
  #status!: HTMLElement;
  #copy!: HTMLElement;
  #zones!: HTMLSelectElement[];

  connectedCallback(): void {
    this.#sheet = this.querySelector('.card-sheet')!;
    this.#status = this.querySelector('[role="status"]')!;
    this.#copy = this.querySelector('.card-copy')!;
    this.#zones = [...this.querySelectorAll<HTMLSelectElement>('select[data-zone]')];
    this.addEventListener('input', ({ target }) => this.#onInput(target as Field));
    this.addEventListener('click', ({ target }) => void this.#onClick((target as Element).closest('button')?.dataset['action']));
    this.#fill(emptyCard());
    // The back/forward cache may restore what an earlier reader wrote.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#fill(emptyCard());
    });
  }

  #onInput(field: Field): void {
    if (field.type === 'file') void this.#open(field as HTMLInputElement);
    else this.#showCard();
  }

  async #onClick(action: string | undefined): Promise<void> {
    if (action === 'print') print();
    if (action === 'clear') this.#clear();
    if (action === 'save') this.#save();
    if (action === 'copy') await this.#copyText();
  }

  #field = (name: string): Field => this.querySelector<Field>(`[name="${name}"]`)!;
  #boxes = (name: string): HTMLInputElement[] => [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  #isTicked = (name: string): boolean => (this.#field(name) as HTMLInputElement).checked;

  /** Returns what the fields have. */
  #card(): Card {
    const card = emptyCard();
    for (const name of textFields) card[name] = cutText(this.#field(name).value, textLimits[name]);
    const lastAttack = this.#field('lastAttack').value;
    if (lastAttack) card.lastAttack = lastAttack;
    card.pressureTop = Number(this.#boxes('pressureTop').find(({ checked }) => checked)!.value);
    for (const { value, dataset } of this.#zones) {
      const answer = zoneAnswers.find((each) => each === value);
      if (answer) card.zones[dataset['zone']!] = answer;
    }
    const ticked = this.#boxes('position').filter(({ checked }) => checked);
    card.position = positions.filter((position) => ticked.some(({ value }) => value === position));
    for (const name of rooms) card[name] = this.#isTicked(name);
    return card;
  }

  /** Puts a card into the fields. */
  #fill(card: Card): void {
    for (const name of textFields) this.#field(name).value = card[name];
    this.#field('lastAttack').value = card.lastAttack ?? '';
    for (const box of this.#boxes('pressureTop')) box.checked = Number(box.value) === card.pressureTop;
    for (const select of this.#zones) select.value = card.zones[select.dataset['zone']!] ?? '';
    for (const box of this.#boxes('position')) box.checked = card.position.some((position) => position === box.value);
    for (const name of rooms) (this.#field(name) as HTMLInputElement).checked = card[name];
    this.#showCard();
  }

  #showCard(): void {
    const card = this.#card();
    this.#say('');
    this.#copy.hidden = true;
    for (const name of textFields) this.#value(name, card[name]);
    this.#value('date', longDate(localDay(new Date())));
    this.#value('lastAttack', card.lastAttack ? longDate(card.lastAttack) : '');
    const pressure = this.#boxes('pressureTop').find(({ checked }) => checked)!;
    this.#value('pressureTop', `${pressure.value} of 10: ${pressure.dataset['word']}`);
    for (const line of this.#sheet.querySelectorAll<HTMLElement>('[data-zones]')) {
      const places = this.#zones.filter(({ value }) => value === line.dataset['zones']).map(({ dataset }) => dataset['name']!);
      line.querySelector('[data-places]')!.textContent = listed(places);
      line.hidden = places.length === 0 || (places.length === this.#zones.length && line.dataset['zones'] === '');
    }
    this.#hideBlank('zones', Object.keys(card.zones).length > 0);
    this.#value('position', this.#names(this.#boxes('position')));
    this.#value('room', this.#names(rooms.flatMap((name) => this.#boxes(name))));
  }

  /** Shows a text on the card, and the boxes or the line to write on where there is none. */
  #value(name: string, value: string): void {
    this.#sheet.querySelector(`[data-value="${name}"]`)!.textContent = value;
    this.#hideBlank(name, value !== '');
  }

  #hideBlank(name: string, isHidden: boolean): void {
    const blank = this.#sheet.querySelector<HTMLElement>(`[data-blank="${name}"]`);
    if (blank) blank.hidden = isHidden;
  }

  #names = (boxes: readonly HTMLInputElement[]): string =>
    boxes
      .filter(({ checked }) => checked)
      .map(({ dataset }) => dataset['name'])
      .join(', ');

  #say(sentence: string): void {
    this.#status.textContent = sentence;
  }

  #clear(): void {
    this.#fill(emptyCard());
    for (const box of this.#boxes('withBack')) box.checked = false;
    this.#copy.querySelector('textarea')!.value = '';
    this.#say('Everything on this page is empty.');
  }

  #save(): void {
    const url = URL.createObjectURL(new Blob([writeCard(this.#card())], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `card-${localDay(new Date())}.json`;
    link.click();
    // Some browsers read the file after the click has returned.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    this.#say(`Saved as ${link.download}. Whoever opens the file can read it.`);
  }

  async #open(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    // The same file can be chosen again.
    input.value = '';
    if (!file) return;
    if (file.size > MAX_FILE_BYTES) return this.#say('Nothing was changed, for this file is too large for a card.');
    const zoneIds = this.#zones.map(({ dataset }) => dataset['zone']!);
    const result = readCard(await file.text(), zoneIds);
    if ('card' in result) this.#fill(result.card);
    this.#say('card' in result ? 'The card is open. Read it through before you use it.' : result.issue);
  }

  async #copyText(): Promise<void> {
    const text = sheetText(this.#sheet);
    const isCopied =
      isSecureContext &&
      (await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ));
    if (isCopied) return this.#say('Copied. You can paste it into a message.');
    const area = this.#copy.querySelector('textarea')!;
    this.#copy.hidden = false;
    area.value = text;
    area.focus();
    area.select();
    this.#say('This page may not copy by itself here. The text is below and selected: copy it with your browser.');
  }
}

customElements.define('therapist-card', TherapistCard);
