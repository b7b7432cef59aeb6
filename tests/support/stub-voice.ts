import type { Page } from 'playwright/test';

/** A voice of a device, as far as pages ask for it. */
export interface StubVoice {
  name: string;
  lang: string;
  localService: boolean;
  default: boolean;
}

export const ENGLISH: StubVoice = { name: 'Device', lang: 'en-GB', localService: true, default: true };

/** What the stub heard: a text to say, or that it must be silent. */
export type Heard = { text: string; rate: number; volume: number; voice: string | undefined } | 'cancel';

/** What a test can do to the stub in the page. */
interface StubSpeech {
  heard: Heard[];
  setVoices(voices: readonly StubVoice[]): void;
  endText(): void;
  fail(error: string): void;
  /** From here on each text ends by itself. */
  endAll(): void;
}

declare global {
  interface Window {
    stubSpeech: StubSpeech;
  }
}

/** Gives a page voices that say nothing and keep what they were given to say. What they say ends when the test says so. */
export async function stubVoices(page: Page, voices: readonly StubVoice[] = [ENGLISH]): Promise<void> {
  await page.addInitScript(installStub, voices);
}

/** The texts that the stub was given to say, without the silent one that a press begins with. */
export const textsHeard = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.stubSpeech.heard.flatMap((heard) => (heard === 'cancel' || heard.volume === 0 ? [] : heard.text)));

/** Runs in the page, before its scripts. */
function installStub(atFirst: readonly StubVoice[]): void {
  type Ended = { error?: string };
  class Utterance {
    text: string;
    voice: StubVoice | null = null;
    lang = '';
    rate = 1;
    volume = 1;
    onend: ((event: Ended) => void) | null = null;
    onerror: ((event: Ended) => void) | null = null;
    constructor(text = '') {
      this.text = text;
    }
  }
  let voices = atFirst;
  let queue: Utterance[] = [];
  let isEndingAll = false;
  const heard: Heard[] = [];
  const end = () => {
    const ended = queue.shift();
    setTimeout(() => ended?.onend?.({}));
  };
  const speech = {
    onvoiceschanged: null as (() => void) | null,
    getVoices: () => voices,
    speak(utterance: Utterance) {
      heard.push({ text: utterance.text, rate: utterance.rate, volume: utterance.volume, voice: utterance.voice?.name });
      queue.push(utterance);
      if (isEndingAll) end();
    },
    cancel() {
      heard.push('cancel');
      const cut = queue;
      queue = [];
      // As browsers do, later, and for each of them.
      setTimeout(() => cut.forEach((utterance) => utterance.onerror?.({ error: 'canceled' })));
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  window.stubSpeech = {
    heard,
    setVoices(now) {
      voices = now;
      speech.onvoiceschanged?.();
    },
    endText: end,
    fail: (error) => queue.shift()?.onerror?.({ error }),
    endAll() {
      isEndingAll = true;
      end();
    },
  };
}
