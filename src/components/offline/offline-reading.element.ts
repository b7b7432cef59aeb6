import { failures, offlineStatus } from './status.ts';
import { NotKept, OfflineCopy, type OfflineState } from './offline-copy.ts';

/** Milliseconds between two changes of the count, which a screen reader may speak. */
const PAUSE = 2000;

/** What stands in the way from the start, or what this device has. */
type Shown = 'file' | 'insecure' | 'unsupported' | OfflineState;

/**
 * `<offline-reading>`: keeps the site on this device when the reader asks for it, and removes it. Each paragraph and button
 * inside names in `data-in` the states in which it is shown.
 */
class OfflineReading extends HTMLElement {
  #copy!: OfflineCopy;
  #status!: HTMLElement;
  #isBusy = false;

  connectedCallback(): void {
    const root = new URL('.', document.querySelector<HTMLAnchorElement>('a[rel="home"]')!.href);
    this.#copy = new OfflineCopy(root);
    this.#status = this.querySelector('[role="status"]')!;
    this.#button('keep', () => this.#keepSite());
    this.#button('use', async () => {
      await this.#copy.useNewer();
      await this.#look(offlineStatus.newerInUse);
    });
    this.#button('remove', () => this.#remove());
    for (const name of ['load', 'room'])
      for (const place of this.querySelectorAll(`.${name}`)) place.textContent = this.dataset[name] ?? '';

    const hindrance = this.#hindrance(root);
    if (hindrance) return this.#show(hindrance);
    void this.#look('');
    void this.#copy.onNewer(() => void this.#look(''));
  }

  #button(name: string, press: () => Promise<void>): void {
    const button = this.querySelector<HTMLButtonElement>(`[name="${name}"]`)!;
    button.addEventListener('click', () => {
      // Disabled buttons would lose the focus.
      if (this.#isBusy) return;
      this.#setBusy(true);
      void press().finally(() => this.#setBusy(false));
    });
  }

  #setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    for (const button of this.querySelectorAll('button')) button.ariaDisabled = isBusy ? 'true' : null;
  }

  #hindrance({ protocol }: URL): Shown | undefined {
    if (protocol === 'file:') return 'file';
    if (!isSecureContext) return 'insecure';
    // Only a build with a service worker has a cost.
    return 'serviceWorker' in navigator && 'caches' in globalThis && this.dataset['load'] ? undefined : 'unsupported';
  }

  async #keepSite(): Promise<void> {
    this.#say(offlineStatus.starting);
    let next = Date.now() + PAUSE;
    try {
      await this.#copy.keep((kept, of) => {
        if (Date.now() < next) return;
        next = Date.now() + PAUSE;
        this.#say(offlineStatus.progress(kept, of));
      });
      await this.#look(offlineStatus.kept(this.dataset['room'] ?? ''));
    } catch (error) {
      await this.#look(failures[error instanceof NotKept ? error.reason : 'refused']);
    }
  }

  async #remove(): Promise<void> {
    try {
      await this.#copy.remove();
      await this.#look(offlineStatus.removed);
    } catch {
      this.#say(offlineStatus.notRemoved);
    }
  }

  /** Shows what the device has, with a word on what was done. */
  async #look(status: string): Promise<void> {
    this.#show(await this.#copy.state());
    this.#say(status);
  }

  #show(shown: Shown): void {
    const hadFocus = this.contains(document.activeElement);
    for (const part of this.querySelectorAll<HTMLElement>('[data-in]')) part.hidden = !part.dataset['in']!.split(' ').includes(shown);
    this.dataset['state'] = shown;
    // The button that was pressed may have gone.
    if (hadFocus && !this.contains(document.activeElement)) this.#status.focus();
  }

  #say(status: string): void {
    this.#status.textContent = status;
  }
}

customElements.define('offline-reading', OfflineReading);
