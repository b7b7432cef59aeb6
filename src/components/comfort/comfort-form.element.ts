import { canStoreComfort, changeComfort, comfortValues, currentComfort, type ComfortName } from './comfort.ts';

const names = Object.keys(comfortValues) as ComfortName[];

/** `<comfort-form>`: its inputs show the settings and change them. An input without a value is the default. */
class ComfortForm extends HTMLElement {
  #inputs!: HTMLInputElement[];
  #notStored!: HTMLElement;
  #status!: HTMLElement;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    this.#inputs = [...form.querySelectorAll('input')];
    this.#notStored = this.querySelector('.comfort-form__unkept')!;
    this.#status = this.querySelector('[role="status"]')!;
    form.addEventListener('change', ({ target }) => {
      const { name, type, value, checked } = target as HTMLInputElement;
      // The checkbox turns the key on; the setting turns it off.
      this.#change([name as ComfortName], type === 'checkbox' && checked ? '' : value);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change(names, '');
      this.#status.textContent = 'Everything is as the site has it.';
    });
    addEventListener('storage', () => this.#show());
    addEventListener('pageshow', () => this.#show());
    this.#notStored.hidden = canStoreComfort();
    this.#show();
  }

  #change(changed: readonly ComfortName[], value: string): void {
    this.#status.textContent = '';
    this.#notStored.hidden = changeComfort(Object.fromEntries(changed.map((name) => [name, value || undefined])));
    this.#show();
  }

  #show(): void {
    const settings = currentComfort();
    for (const input of this.#inputs) {
      const value = settings[input.name as ComfortName] ?? '';
      input.checked = input.type === 'checkbox' ? value === '' : value === input.value;
      if (input.type === 'checkbox') input.disabled = !this.#notStored.hidden;
    }
  }
}

customElements.define('comfort-form', ComfortForm);
