import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NORMAL, nextSpeed, speeds } from '../../../../src/components/listen/speeds.ts';
import { deviceVoice, type VoiceTraits } from '../../../../src/components/listen/voices.ts';

const voice = (lang: string, traits: Partial<VoiceTraits> = {}): VoiceTraits => ({ lang, localService: true, default: false, ...traits });

describe('The voice that reads', () => {
  test('is the one that the reader or the system chose', () => {
    const chosen = voice('en-US', { default: true });
    assert.equal(deviceVoice([voice('en-GB'), chosen]), chosen);
  });

  test('is a British one where none is chosen, else the first', () => {
    const british = voice('en_GB');
    assert.equal(deviceVoice([voice('en-US'), british]), british);
    const first = voice('EN');
    assert.equal(deviceVoice([voice('de-DE'), first, voice('en-US')]), first);
  });

  test('never speaks another language, chosen or not', () => {
    assert.equal(deviceVoice([voice('de-DE', { default: true }), voice('enm'), voice('fr')]), undefined);
  });

  test('never sends the text elsewhere, chosen or not', () => {
    assert.equal(deviceVoice([voice('en-GB', { localService: false, default: true }), voice('en-US', { localService: false })]), undefined);
    const own = voice('en-IE');
    assert.equal(deviceVoice([voice('en-GB', { localService: false, default: true }), own]), own);
  });

  test('is none where the device has none', () => {
    assert.equal(deviceVoice([]), undefined);
  });
});

describe('The speeds', () => {
  test('grow, have words of their own, and begin with the voice’s own', () => {
    assert.deepEqual(
      speeds.map(({ rate }) => rate),
      speeds.map(({ rate }) => rate).toSorted((a, b) => a - b),
    );
    assert.equal(new Set(speeds.map(({ name }) => name)).size, speeds.length);
    assert.deepEqual(speeds[NORMAL], { name: 'normal', rate: 1 });
  });

  test('have a slowest and a fastest', () => {
    assert.equal(nextSpeed(NORMAL, 1), NORMAL + 1);
    assert.equal(nextSpeed(NORMAL, -1), NORMAL - 1);
    assert.equal(nextSpeed(0, -1), 0);
    assert.equal(nextSpeed(speeds.length - 1, 1), speeds.length - 1);
  });
});
