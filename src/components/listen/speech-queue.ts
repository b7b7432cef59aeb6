/** What a speaker tells. */
export interface SpeakerEvents {
  /** It begins with a text; its place among the texts. */
  begins(place: number): void;
  /** It has said all. */
  ends(): void;
  /** Somebody else took the voice: another tab, or the system. */
  isInterrupted(): void;
  fails(): void;
}

/**
 * Says texts one after the other with a voice of the device. The browser's own pause does not work on many telephones and
 * forgets its place on others, so a pause breaks off, and what comes after begins with the text that was broken off.
 */
export class Speaker {
  readonly #voice: SpeechSynthesisVoice;
  readonly #texts: readonly string[];
  readonly #events: SpeakerEvents;
  #place = 0;
  #rate = 1;
  /** What is being said; browsers forget an utterance that nobody holds, and its events with it. */
  #current: SpeechSynthesisUtterance | undefined;

  constructor(voice: SpeechSynthesisVoice, texts: readonly string[], events: SpeakerEvents) {
    this.#voice = voice;
    this.#texts = texts;
    this.#events = events;
  }

  get isSpeaking(): boolean {
    return this.#current !== undefined;
  }

  /** Speaks from the place where it stands. */
  speak(): void {
    // Whatever waits to be said, here or in another tab, would come first.
    this.pause();
    this.#say();
  }

  /** Is silent, and keeps its place. */
  pause(): void {
    this.#current = undefined;
    speechSynthesis.cancel();
  }

  /** Is silent, and stands at the start. */
  stop(): void {
    this.pause();
    this.#place = 0;
  }

  /** @param rate times the voice's own speed; a text that is being said is begun again */
  setRate(rate: number): void {
    this.#rate = rate;
    if (this.isSpeaking) this.speak();
  }

  #say(): void {
    const text = this.#texts[this.#place];
    if (text === undefined) {
      this.stop();
      return this.#events.ends();
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.rate = this.#rate;
    // What was broken off still tells of its end.
    utterance.onend = () => {
      if (utterance !== this.#current) return;
      this.#place += 1;
      this.#say();
    };
    utterance.onerror = ({ error }) => {
      if (utterance !== this.#current) return;
      this.#current = undefined;
      if (error === 'canceled' || error === 'interrupted') return this.#events.isInterrupted();
      this.stop();
      this.#events.fails();
    };
    this.#current = utterance;
    this.#events.begins(this.#place);
    speechSynthesis.speak(utterance);
  }
}
