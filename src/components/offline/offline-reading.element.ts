import { failureTexts, offlineStatus, PrecacheError } from './messages.ts';
import { OfflineCopy, type OfflineState } from './offline-copy.ts';

/** Milliseconds between two announcements of progress by a screen reader. */
const PROGRESS_INTERVAL_MS = 2000;

/**
 * `<offline-reading>`: saves the site on this device at the reader's request, and removes it. Each paragraph and button
 * inside lists in `data-in` the states in which it is shown.
 */
class OfflineReading extends HTMLElement {
  #copy!: OfflineCopy;
  #status!: HTMLElement;
  #isBusy = false;

  connectedCallback(): void {
    const root = new URL('.', document.querySelector<HTMLAnchorElement>('a[rel="home"]')!.href);
    this.#status = this.querySelector('[role="status"]')!;
    this.#copy = new OfflineCopy(root);
    this.#onClick('save', () => this.#save());
    this.#onClick('update', () => this.#copy.activateUpdate().then(() => offlineStatus.updated));
    this.#onClick('remove', () =>
      this.#copy.remove().then(
        () => offlineStatus.removed,
        () => offlineStatus.notRemoved,
      ),
    );

    if (root.protocol === 'file:') this.#show('file');
    else if (!isSecureContext) this.#show('insecure');
    // Only a build with a service worker has sizes.
    else if (!('serviceWorker' in navigator && 'caches' in globalThis && this.#size('storage'))) this.#show('unsupported');
    else {
      const refresh = async () => this.#show(await this.#copy.state());
      void refresh();
      void this.#copy.onUpdateFound(() => void refresh());
    }
  }

  /** @param action returns the sentence for the status line */
  #onClick(name: string, action: () => Promise<string>): void {
    this.querySelector<HTMLButtonElement>(`[name="${name}"]`)!.addEventListener('click', () => {
      // `disabled` would lose the focus.
      if (this.#isBusy) return;
      this.#setBusy(true);
      void action()
        .then(async (status) => {
          this.#show(await this.#copy.state());
          this.#status.textContent = status;
        })
        .finally(() => this.#setBusy(false));
    });
  }

  #setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    for (const button of this.querySelectorAll('button')) button.ariaDisabled = isBusy ? 'true' : null;
  }

  async #save(): Promise<string> {
    this.#status.textContent = offlineStatus.starting;
    let next = Date.now() + PROGRESS_INTERVAL_MS;
    try {
      await this.#copy.save((done, total) => {
        if (Date.now() < next) return;
        next = Date.now() + PROGRESS_INTERVAL_MS;
        this.#status.textContent = offlineStatus.progress(done, total);
      });
      return offlineStatus.saved(this.#size('storage'));
    } catch (error) {
      return failureTexts[error instanceof PrecacheError ? error.reason : 'denied'];
    }
  }

  #size(name: string): string {
    return this.querySelector(`[data-size="${name}"]`)!.textContent;
  }

  #show(state: OfflineState | 'file' | 'insecure' | 'unsupported'): void {
    const hadFocus = this.contains(document.activeElement);
    for (const part of this.querySelectorAll<HTMLElement>('[data-in]')) part.hidden = !part.dataset['in']!.split(' ').includes(state);
    this.dataset['state'] = state;
    // The button that was pressed may be hidden now.
    if (hadFocus && !this.contains(document.activeElement)) this.#status.focus();
  }
}

customElements.define('offline-reading', OfflineReading);
