/** What is asked of a voice before it may read: a part of `SpeechSynthesisVoice`. */
export interface VoiceTraits {
  /** A language tag: `en-GB`, or `en_GB` on some telephones. */
  readonly lang: string;
  /** Whether the device itself speaks. Any other voice sends the text to somebody else's computer. */
  readonly localService: boolean;
  /** Whether it is the one that the reader or the system chose. */
  readonly default: boolean;
}

/**
 * The voice that reads: English, and of the device itself. A voice from elsewhere is never taken, because it would send
 * the page's text to a third party, and with it what somebody reads about their health.
 * @returns the reader's own choice where it is such a voice, else a British one, else the first; `undefined` where there is none
 */
export function deviceVoice<Voice extends VoiceTraits>(voices: readonly Voice[]): Voice | undefined {
  const own = voices.filter(({ lang, localService }) => localService && /^en(?:[-_]|$)/i.test(lang));
  return own.find((voice) => voice.default) ?? own.find(({ lang }) => /^en.gb/i.test(lang)) ?? own[0];
}
