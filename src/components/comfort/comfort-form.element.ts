import { comfortValues, type ComfortName } from './comfort.ts';
import { changeComfort, keepsComfort, shownComfort } from './comfort-settings.ts';

const names = Object.keys(comfortValues) as ComfortName[];

/**
 * `<comfort-form>`: its radio buttons and its box show the settings in force and change them. A button without a value stands
 * for the site's own way. Until this script has come nothing of it is shown, for it would do nothing.
 */
class ComfortForm extends HTMLElement {
  #inputs!: HTMLInputElement[];
  #unkept!: HTMLElement;
  #status!: HTMLElement;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    this.#inputs = [...form.querySelectorAll('input')];
    this.#unkept = this.querySelector('.comfort-form__unkept')!;
    this.#status = this.querySelector('[role="status"]')!;
    form.addEventListener('change', ({ target }) => {
      const { name, type, value, checked } = target as HTMLInputElement;
      // The box says that a key works; what is kept is that it does not.
      const chosen = type === 'checkbox' && checked ? '' : value;
      this.#change([name as ComfortName], chosen || undefined);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#change(names, undefined);
      this.#status.textContent = 'Everything is as the site has it.';
    });
    addEventListener('storage', () => this.#show());
    addEventListener('pageshow', () => this.#show());
    this.#unkept.hidden = keepsComfort();
    this.#show();
  }

  #change(changed: readonly ComfortName[], value: string | undefined): void {
    this.#status.textContent = '';
    this.#unkept.hidden = changeComfort(Object.fromEntries(changed.map((name) => [name, value])));
    this.#show();
  }

  #show(): void {
    const shown = shownComfort();
    for (const input of this.#inputs) {
      const value = shown[input.name as ComfortName] ?? '';
      input.checked = input.type === 'checkbox' ? value === '' : value === input.value;
      if (input.type === 'checkbox') input.disabled = !this.#unkept.hidden;
    }
  }
}

customElements.define('comfort-form', ComfortForm);
