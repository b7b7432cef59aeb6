/**
 * Returns the voice that reads: English, and of the device itself. A remote voice would send the text to a third party, and
 * with it what somebody reads about their health.
 * @returns the reader's default voice where it is such a one, else a British one, else the first
 */
export function deviceVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>>(
  voices: readonly Voice[],
): Voice | undefined {
  // Some phones write `en_GB`.
  const local = voices.filter(({ lang, localService }) => localService && /^en(?:[-_]|$)/i.test(lang));
  return local.find((voice) => voice.default) ?? local.find(({ lang }) => /^en.gb/i.test(lang)) ?? local[0];
}
