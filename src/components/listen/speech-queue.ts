/** Callbacks of a `SpeechQueue`. */
export interface SpeechQueueEvents {
  /** A text begins; its index. */
  onStart(index: number): void;
  /** The last text has ended. */
  onEnd(): void;
  /** Another tab or the system took the voice. */
  onInterrupted(): void;
  onError(): void;
}

/**
 * Speaks texts one after the other with a voice of the device. The browser's own pause does not work on many phones and
 * loses its place on others, so a pause cancels, and the text that was cancelled is spoken again.
 */
export class SpeechQueue {
  readonly #voice: SpeechSynthesisVoice;
  readonly #texts: readonly string[];
  readonly #events: SpeechQueueEvents;
  #index = 0;
  #rate = 1;
  /** Browsers collect an utterance without a reference, and its events with it. */
  #current: SpeechSynthesisUtterance | undefined;

  constructor(voice: SpeechSynthesisVoice, texts: readonly string[], events: SpeechQueueEvents) {
    this.#voice = voice;
    this.#texts = texts;
    this.#events = events;
  }

  get isSpeaking(): boolean {
    return this.#current !== undefined;
  }

  speak(): void {
    // Utterances that wait, of this page or another tab, would come first.
    this.pause();
    this.#next();
  }

  pause(): void {
    this.#current = undefined;
    speechSynthesis.cancel();
  }

  /** Pauses, and goes back to the first text. */
  stop(): void {
    this.pause();
    this.#index = 0;
  }

  /** @param rate as in `SpeechSynthesisUtterance`; the current text is spoken again */
  setRate(rate: number): void {
    this.#rate = rate;
    if (this.isSpeaking) this.speak();
  }

  #next(): void {
    const text = this.#texts[this.#index];
    if (text === undefined) {
      this.stop();
      return this.#events.onEnd();
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.rate = this.#rate;
    // Cancelled utterances fire their events too.
    utterance.onend = () => {
      if (utterance !== this.#current) return;
      this.#index += 1;
      this.#next();
    };
    utterance.onerror = ({ error }) => {
      if (utterance !== this.#current) return;
      this.#current = undefined;
      if (error === 'canceled' || error === 'interrupted') return this.#events.onInterrupted();
      this.stop();
      this.#events.onError();
    };
    this.#current = utterance;
    this.#events.onStart(this.#index);
    speechSynthesis.speak(utterance);
  }
}
