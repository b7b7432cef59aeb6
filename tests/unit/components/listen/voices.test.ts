import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deviceVoice } from '../../../../src/components/listen/voices.ts';

const voice = (lang: string, traits: { localService?: boolean; default?: boolean } = {}) => ({
  lang,
  localService: true,
  default: false,
  ...traits,
});

describe('The voice that reads', () => {
  test('is the default one, else a British one, else the first', () => {
    const chosen = voice('en-US', { default: true });
    assert.equal(deviceVoice([voice('en-GB'), chosen]), chosen);
    const british = voice('en_GB');
    assert.equal(deviceVoice([voice('en-US'), british]), british);
    const first = voice('EN');
    assert.equal(deviceVoice([voice('de-DE'), first, voice('en-US')]), first);
  });

  test('is English, even where the default is not', () => {
    assert.equal(deviceVoice([voice('de-DE', { default: true }), voice('enm'), voice('fr')]), undefined);
    assert.equal(deviceVoice([]), undefined);
  });

  test('is never remote, even where the default is', () => {
    const remote = voice('en-GB', { localService: false, default: true });
    assert.equal(deviceVoice([remote, voice('en-US', { localService: false })]), undefined);
    const local = voice('en-IE');
    assert.equal(deviceVoice([remote, local]), local);
  });
});
