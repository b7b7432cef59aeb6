import { deviceVoice } from './voices.ts';

/**
 * `<read-aloud>`: the button "Listen to this page", shown once the device has a voice for it. The first press loads the
 * player, whose script is in a template.
 */
export class ReadAloud extends HTMLElement {
  voice: SpeechSynthesisVoice | undefined;

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    const container = this.parentElement!;
    const button = this.querySelector('button')!;
    const findVoice = () => {
      this.voice = deviceVoice(speechSynthesis.getVoices()) ?? this.voice;
      if (this.voice) container.hidden = false;
    };
    // Voices may load late. Old browsers have no addEventListener here.
    speechSynthesis.onvoiceschanged = findVoice;
    findVoice();
    const loadPlayer = () => {
      // Some phones allow speech only in the click event itself, and the player loads after it. An empty text stops some voices
      // for good.
      const silent = new SpeechSynthesisUtterance(button.textContent);
      silent.voice = this.voice!;
      silent.volume = 0;
      speechSynthesis.speak(silent);
      const { content } = container.querySelector('template')!;
      const script = document.importNode(content, true).querySelector('script')!;
      script.onerror = () => {
        button.textContent = 'Not loaded. Reload the page to listen';
        button.onclick = () => location.reload();
      };
      container.append(script);
    };
    button.addEventListener('click', loadPlayer, { once: true });
  }
}

customElements.define('read-aloud', ReadAloud);
