/** "Listen to this page" with a real voice: `npm run test:nightly`. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright';
import { chromiumArgs, findChromium } from '../../../tools/find-chromium.ts';
import { serveFolder, type StaticServer } from '../../../tools/static-server.ts';
import { installPackages } from '../hosts/install.ts';
import { dist, pages } from '../../fixtures/pages.ts';
import { hasVoice, startVoice, voicePackages, type Voice } from './speech.ts';

if (pages().length === 0) throw new Error('There is no built site in dist/. Run "npm run build" first.');

if (!hasVoice()) installPackages(voicePackages);
const skip = hasVoice() ? false : `there is no voice on this machine: apt-get install ${voicePackages.join(' ')}`;

/** An event of one utterance. */
interface SpeechEvent {
  type: string;
  text: string;
  isLocal: boolean | undefined;
}

declare global {
  interface Window {
    speechEvents: SpeechEvent[];
  }
}

describe('espeak-ng in Chromium', { skip }, () => {
  let voice: Voice;
  let server: StaticServer;
  let browser: Browser;
  let page: Page;
  before(async () => {
    voice = await startVoice();
    server = await serveFolder({ folder: dist });
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: [...chromiumArgs, '--enable-speech-dispatcher'],
      env: { ...process.env, ...voice.env },
    });
    page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.addInitScript(listenIn);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await voice?.stop();
  });

  test('the page for an attack is read from its title to its end, by a voice of the device, at another speed too', async () => {
    await page.goto(`${server.url}now/`);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button('Listen to this page').click();
    await button('Faster').click();
    await button('Listen to this page').waitFor();
    const events = await page.evaluate(() => window.speechEvents);
    const ended = events.filter(({ type }) => type === 'end').map(({ text }) => text);
    const started = events.filter(({ type }) => type === 'start');
    assert.ok(started.some(({ text }) => text === 'In an attack now'));
    assert.ok(started.every(({ isLocal }) => isLocal));
    for (const text of ['Step 4: Breathe out slowly and softly.', 'Why these steps']) assert.ok(ended.includes(text), text);
    assert.ok(ended.length > 30, `${ended.length} texts`);
    assert.equal(await page.locator('[data-spoken]').count(), 0);
    assert.equal(await page.getByText('Your device could not read this page aloud.').count(), 0);
  });

  test('a text with the signs of a table is read', async () => {
    await page.goto(`${server.url}research/cold-and-heat/`);
    await page.getByRole('button', { name: 'Listen to this page', exact: true }).click();
    await page.waitForFunction(() => window.speechEvents.some(({ type, text }) => type === 'end' && text.includes('minus 3.21')));
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.waitForFunction(() => !speechSynthesis.speaking && !speechSynthesis.pending);
  });
});

/** Runs in the page: records the events of each utterance. */
function listenIn(): void {
  window.speechEvents = [];
  const speak = speechSynthesis.speak.bind(speechSynthesis);
  speechSynthesis.speak = (utterance) => {
    for (const type of ['start', 'end', 'error'])
      utterance.addEventListener(type, () =>
        window.speechEvents.push({ type, text: utterance.text, isLocal: utterance.voice?.localService }),
      );
    speak(utterance);
  };
}
