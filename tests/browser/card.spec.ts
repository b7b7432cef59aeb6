import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { getDocumentProxy } from 'unpdf';
import { actionOf, situationOf } from '../../src/content-model/cautions.ts';
import type { Caution } from '../../src/content-model/queries.ts';
import { cutText, emptyCard, textLimits, writeCard } from '../../src/components/card/card.ts';
import { typographic } from '../../src/utils/text.ts';
import { xssPayloads } from '../fixtures/xss-payloads.ts';

const URL = 'plan/card/';
/** Text without what breaks lines, to be searched in. */
const packed = (text: string) => text.replace(/\s+/g, '');
const cautions = JSON.parse(readFileSync('src/content/cautions.json', 'utf8')) as Caution[];
const never = cautions.filter(({ level }) => level === 'never');

const sheet = (page: Page) => page.locator('.card-sheet');
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const press = (page: Page, action: string) => page.locator(`[data-action="${action}"]`).click();
const status = (page: Page) => page.locator('therapist-card [role="status"]');
const open = (page: Page, text: string, name = 'card.json') =>
  page.locator('#card-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Every text at its limit, in the widest letters, and an answer of each kind. */
const longest = {
  ...emptyCard(),
  kind: 'W'.repeat(textLimits.kind),
  lastAttack: '2026-09-30',
  conditions: 'W'.repeat(textLimits.conditions),
  medicines: 'W'.repeat(textLimits.medicines),
  agreedLimits: 'W'.repeat(textLimits.agreedLimits),
  stopWord: 'W'.repeat(textLimits.stopWord),
  zones: { shoulders: 'yes', 'back-of-the-skull': 'light', 'back-of-the-neck': 'no', temples: 'yes', cheeks: 'light', scalp: 'no' },
  position: ['side' as const, 'back' as const, 'sitting' as const],
  scent: true,
  light: true,
  music: true,
} satisfies ReturnType<typeof emptyCard>;

const printed = async (page: Page, format: string): Promise<string[]> => {
  const file = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const sheets: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    sheets.push(packed(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await file.loadingTask.destroy();
  return sheets;
};

test('shows on the card what is written, with the words of the scale, and asks first where nothing is said', async ({ page }) => {
  await page.goto(URL);
  await field(page, 'kind').fill('Migraine with aura');
  await field(page, 'lastAttack').fill('2026-11-03');
  await page.locator('[name="pressureTop"][value="2"]').check();
  await page.getByLabel('Temples').selectOption('no');
  await field(page, 'music').check();
  await field(page, 'stopWord').fill('red');
  await expect(sheet(page)).toContainText('My headaches: Migraine with aura');
  await expect(sheet(page)).toContainText('My last attack: 3 November 2026');
  await expect(sheet(page)).toContainText('at most 2 of 10: as you would spread cream on your face');
  await expect(sheet(page)).toContainText('Not here: temples');
  await expect(sheet(page)).toContainText('Ask me first about: shoulders,');
  await expect(page.locator('[data-value="room"]')).toHaveText('no music');
  await expect(page.locator('[data-blank]:visible')).toHaveCount(1);
  await expect(sheet(page)).toContainText('lift your hands at once: red');
});

test('the front and the sides of the neck are shown as "never" and have no field', async ({ page }) => {
  await page.goto(URL);
  await expect(sheet(page)).toContainText('Never here: front of the neck and sides of the neck');
  await expect(page.locator('.card-never')).toContainText('Front of the neck and sides of the neck: never.');
  const zones = await page.locator('select[data-zone]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['zone']));
  expect(zones).toHaveLength(7);
  for (const zone of zones) expect(zone).not.toMatch(/front|sides/);
});

for (const format of ['A4', 'Letter'])
  test(`at its longest and at 200 % text size, is one page of ${format} with all of its lines, and two with its back`, async ({ page }) => {
    await page.goto(URL);
    await open(page, writeCard(longest));
    await expect(status(page)).toContainText('The card is open.');
    await page.evaluate(() => {
      const larger = new CSSStyleSheet();
      larger.replaceSync(':root { font-size: 200% !important }');
      document.adoptedStyleSheets = [larger];
      document.documentElement.dataset['text'] = 'largest';
      document.documentElement.dataset['spacing'] = 'wider';
    });
    const [card = '', ...others] = await printed(page, format);
    expect(others).toEqual([]);
    for (const text of [longest.conditions, longest.agreedLimits, longest.stopWord, '30September2026']) expect(card).toContain(text);
    for (const caution of never)
      for (const part of [situationOf(caution), actionOf(caution)]) expect(card).toContain(packed(typographic(part)));
    await field(page, 'withBack').check();
    const both = await printed(page, format);
    expect(both).toHaveLength(2);
    expect(both[1]).toContain('Theback,forthetherapist');
    expect(both[1]).toContain('References');
  });

test('is copied as text in the order in which it is printed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(URL);
  await open(page, writeCard({ ...longest, conditions: 'asthma', medicines: 'beta blocker', kind: 'migraine', agreedLimits: 'no heat' }));
  await expect(status(page)).toContainText('The card is open.');
  await press(page, 'copy');
  await expect(status(page)).toHaveText('Copied. You can paste it into a message.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  // Bullets are drawn, not text.
  const [card = ''] = await printed(page, 'A4');
  expect(card.replaceAll('•', '')).toContain(packed(text));
  for (const caution of never) expect(text).toContain(typographic(actionOf(caution)));
});

test('where the clipboard is closed, the text is there to select', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(URL);
  await field(page, 'medicines').fill('beta blocker');
  await press(page, 'copy');
  await expect(status(page)).toContainText('may not copy by itself');
  await expect(page.locator('#card-text')).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('My medicines: beta blocker');
});

test('is saved to a file with a neutral name and opened again', async ({ page }) => {
  await page.goto(URL);
  await open(page, writeCard(longest));
  const downloading = page.waitForEvent('download');
  await press(page, 'save');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^card-\d{4}-\d\d-\d\d\.json$/);
  expect(readFileSync(await download.path(), 'utf8')).toBe(writeCard(longest));
});

test('a broken, foreign, newer or huge file changes nothing and says why in one sentence', async ({ page }) => {
  await page.goto(URL);
  await open(page, writeCard({ ...emptyCard(), kind: 'cluster headache' }));
  await expect(sheet(page)).toContainText('My headaches: cluster headache');
  const before = await sheet(page).textContent();
  for (const [file, why] of [
    ['{"format":', 'damaged'],
    ['{"format":"trial-log","version":1}', 'no card for a therapist'],
    [JSON.stringify({ ...emptyCard(), version: 2 }), 'newer version'],
    [JSON.stringify({ ...emptyCard(), pressureTop: 11 }), 'the part “pressure”'],
    [' '.repeat(60_000), 'too large'],
  ] as const) {
    await open(page, file);
    await expect(status(page)).toContainText(why);
    await expect(status(page)).toHaveText(/^Nothing was changed, [^.]+\.$/);
    expect(await sheet(page).textContent()).toBe(before);
  }
});

test('shows 100 texts that would be code elsewhere as text', async ({ page }) => {
  await page.goto(URL);
  const elements = await sheet(page).locator('*').count();
  for (const payload of xssPayloads.slice(0, 100)) {
    await open(page, writeCard({ ...emptyCard(), conditions: cutText(payload, textLimits.conditions) }));
    await expect(page.locator('[data-value="conditions"]')).toHaveText(cutText(payload, textLimits.conditions));
  }
  expect(await sheet(page).locator('*').count()).toBe(elements);
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
});

test('stores nothing, sends nothing and leaves the address as it was', async ({ page }) => {
  await page.goto(URL);
  await page.waitForLoadState('load');
  const address = page.url();
  const requests: string[] = [];
  page.on('request', (request) => {
    // Only the icon may still be on its way.
    if (!/^blob:|favicon\.svg$/.test(request.url())) requests.push(request.url());
  });
  for (const name of ['kind', 'conditions', 'medicines', 'agreedLimits', 'stopWord']) {
    await field(page, name).fill('text');
    await field(page, name).press('Enter');
  }
  await field(page, 'lastAttack').press('Enter');
  for (const box of await page.locator('therapist-card [type="checkbox"]').all()) await box.check();
  await press(page, 'save');
  expect(page.url()).toBe(address);
  expect(requests).toEqual([]);
  expect(
    await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie]),
  ).toEqual([0, 0, 0, '']);
  expect(await page.evaluate(() => document.forms.length)).toBe(1);
});

test('is empty after "Clear everything", and on return to the page', async ({ page }) => {
  await page.goto(URL);
  await open(page, writeCard(longest));
  await expect(sheet(page)).toContainText('30 September 2026');
  await press(page, 'clear');
  await expect(field(page, 'conditions')).toHaveValue('');
  await expect(field(page, 'stopWord')).toHaveValue('stop');
  await expect(page.locator('therapist-card [type="checkbox"]:checked')).toHaveCount(0);
  await expect(sheet(page)).not.toContainText('WW');
  await field(page, 'medicines').fill('beta blocker');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(field(page, 'medicines')).toHaveValue('');
});

test('can be filled in, saved and cleared with the keyboard alone', async ({ page }) => {
  await page.goto(URL);
  await field(page, 'kind').focus();
  await page.keyboard.type('migraine');
  const reached = new Set<string>();
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { name, id, dataset } = document.activeElement as HTMLInputElement;
      return name || dataset['zone'] || dataset['action'] || id;
    });
    reached.add(name);
    if (name === 'pressureTop') await page.keyboard.press('ArrowUp');
    if (name === 'scent') await page.keyboard.press('Space');
    if (name === 'clear') break;
  }
  for (const name of [
    'conditions',
    'pressureTop',
    'temples',
    'position',
    'stopWord',
    'withBack',
    'print',
    'copy',
    'save',
    'card-file',
    'clear',
  ])
    expect(reached).toContain(name);
  await expect(sheet(page)).toContainText('at most 2 of 10');
  await expect(sheet(page)).toContainText('no scent');
  await page.keyboard.press('Enter');
  await expect(field(page, 'kind')).toHaveValue('');
});

test('fits on a screen of 320 px, and everything to press is 44 px high', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const url of [URL, 'plan/', 'plan/diary-sheet/']) {
    await page.goto(url);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), url).toBe(320);
  }
  await page.goto(URL);
  await open(page, writeCard(longest));
  await expect(status(page)).toContainText('The card is open.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const targets = page.locator('therapist-card :is(button, select, textarea, label:has(input), input:not(label input)):visible');
  for (const target of await targets.all()) expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
});

test('the diary sheet is four weeks on one page, in cells of 48 px and more', async ({ page }) => {
  await page.goto('plan/diary-sheet/');
  for (const format of ['A4', 'Letter']) {
    const sheets = await printed(page, format);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toContain('Day28');
  }
  for (const cell of await page.locator('.diary-sheet__days > li:visible').all()) {
    const { width, height } = (await cell.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
  }
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('is the same card with lines and boxes to fill in by hand, on one page', async ({ page }) => {
    await page.goto(URL);
    await expect(page.locator('.card-script:visible')).toHaveCount(0);
    await expect(sheet(page).locator('.card-box:visible')).toHaveCount(7 * 3 + 3 + 3);
    await expect(sheet(page)).toContainText('Never here: front of the neck and sides of the neck');
    const [card = '', ...others] = await printed(page, 'A4');
    expect(others).toEqual([]);
    for (const caution of never) expect(card).toContain(packed(typographic(actionOf(caution))));
    await field(page, 'withBack').check();
    await page.keyboard.press('Enter');
    expect(new globalThis.URL(page.url()).search).toBe('');
    expect(await printed(page, 'Letter')).toHaveLength(2);
  });
});
