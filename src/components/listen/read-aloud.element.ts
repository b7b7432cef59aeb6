import { deviceVoice } from './voices.ts';

/**
 * `<read-aloud>`: the button "Listen to this page", shown once the device has a voice for it. Nothing else is loaded
 * before the first press; the script that reads waits in a template, which no browser runs.
 */
export class ReadAloud extends HTMLElement {
  /** The voice of the device that reads. */
  voice: SpeechSynthesisVoice | undefined;

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    const room = this.parentElement!;
    const look = () => {
      this.voice = deviceVoice(speechSynthesis.getVoices()) ?? this.voice;
      if (this.voice) room.hidden = false;
    };
    // Voices may come late. Old browsers have no addEventListener here.
    speechSynthesis.onvoiceschanged = look;
    look();
    const button = this.querySelector('button')!;
    button.addEventListener(
      'click',
      () => {
        // Some telephones let nothing be spoken that did not begin with the press itself, and the script comes after it.
        // An empty text would do, but stops some voices for good.
        const first = new SpeechSynthesisUtterance(button.textContent);
        first.voice = this.voice!;
        first.volume = 0;
        speechSynthesis.speak(first);
        const { content } = room.querySelector('template')!;
        const script = document.importNode(content, true).querySelector('script')!;
        script.onerror = () => {
          button.textContent = 'Not loaded. Reload the page to listen';
          button.onclick = () => location.reload();
        };
        room.append(script);
      },
      { once: true },
    );
  }
}

customElements.define('read-aloud', ReadAloud);
