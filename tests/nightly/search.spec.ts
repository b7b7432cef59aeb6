import { expect, test } from 'playwright/test';
import { axeProblems } from '../fixtures/axe.ts';
import {
  HELP,
  card,
  expectPartial,
  field,
  firstTargets,
  items,
  note,
  safety,
  searchFor,
  settled,
  status,
} from '../fixtures/search-page.ts';

test('has no barrier with results and a card, in light and in dark, on the narrowest and a wide screen', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280])
      for (const query of ['wurst headake', 'xylophonist']) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(searchFor(query));
        await settled(page);
        if (query === 'wurst headake') {
          await expect(card(page)).toBeVisible();
          await expect(note(page)).toBeVisible();
          await expect(items(page)).toHaveCount(10);
        } else await expect(safety(page)).toBeVisible();
        expect(await axeProblems(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const small = await page
          .locator('page-search')
          .locator('a, button, input, select')
          .evaluateAll((all) =>
            all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
          );
        expect(small).toEqual([]);
      }
});

test.describe('Everyday words', () => {
  const known: [query: string, ...pages: string[]][] = [
    ['aura', 'faq/migraine-with-aura'],
    ['is massage safe when pregnant', 'faq/pregnancy-and-massage', 'precautions/pregnancy'],
    ['blood thinners', 'faq/blood-thinners-and-massage', 'precautions/clots-and-blood-thinners'],
    ['worst headache', 'when-to-get-help'],
    ['ice pack', 'practices/cold-and-warm-packs', 'self-care/heat-and-cold', 'research/cold-and-heat', 'faq/heat-or-cold'],
    ['how often should I get a massage', 'faq/how-often', 'self-care/how-often-and-how-long'],
    ['massage gun', 'faq/massage-guns-on-the-neck', 'precautions/massage-guns-and-devices'],
    ['does massage cure migraine', 'faq/can-massage-cure-migraine'],
    ['headache after massage', 'faq/can-massage-set-off-an-attack', 'precautions/side-effects', 'faq/side-effects-of-massage'],
    ['how to find a massage therapist', 'self-care/finding-a-therapist'],
    ['insurance', 'faq/cost-and-cover', 'self-care/cost-and-insurance'],
    ['stiff neck', 'faq/is-my-neck-the-cause', 'understanding/triggers-stress-and-the-neck', 'science/muscles-and-tender-points'],
    ['breathing exercise', 'practices/breath-awareness'],
    ['placebo', 'faq/better-than-a-dummy-treatment', 'science/attention-touch-and-placebo', 'research/against-a-dummy-treatment'],
    ['lavender oil', 'faq/smells-and-oils'],
    ['painkillers every day', 'faq/painkillers-most-days'],
    ['can my husband massage me', 'faq/can-my-partner-do-it'],
    ['chiropractor', 'faq/neck-cracking', 'precautions/neck-arteries'],
    ['what should I tell my massage therapist', 'faq/what-to-tell-the-therapist', 'precautions/talking-with-your-therapist'],
    ['what is a migraine', 'understanding/what-migraine-is'],
    ['tension headache', 'faq/tension-type-headache-and-massage', 'research/tension-type-headache'],
    ['high blood pressure', 'precautions/when-not-to-have-a-massage'],
    ['when should I see a doctor', 'when-to-get-help', 'faq/do-i-need-a-doctor-first'],
    ['cookies', 'privacy'],
    // Everyday words that the site calls otherwise.
    [
      'vice around my head',
      'research/tension-type-headache',
      'faq/tension-type-headache-and-massage',
      'understanding/migraine-and-other-headaches',
    ],
    ['seeing spots', 'faq/migraine-with-aura', 'understanding/phases-of-an-attack'],
    ['throwing up', 'faq/what-if-an-attack-starts', 'understanding/what-migraine-is', 'now'],
    ['painkiller rebound', 'faq/painkillers-most-days'],
    ['theragun', 'faq/massage-guns-on-the-neck', 'precautions/massage-guns-and-devices'],
    ['pop my neck', 'faq/neck-cracking', 'precautions/neck-arteries'],
    ['expecting a baby', 'faq/pregnancy-and-massage', 'precautions/pregnancy'],
    ['warfarin', 'faq/blood-thinners-and-massage', 'precautions/clots-and-blood-thinners'],
    ['box breathing', 'practices/breath-awareness'],
    ['happy hormone', 'faq/serotonin', 'science/serotonin-and-cortisol'],
    // Misspelt ones.
    ['serotonine', 'faq/serotonin', 'science/serotonin-and-cortisol'],
    ['migrane with aura', 'faq/migraine-with-aura'],
    ['pregnent', 'faq/pregnancy-and-massage', 'precautions/pregnancy'],
    ['blod thinners', 'faq/blood-thinners-and-massage', 'precautions/clots-and-blood-thinners'],
    ['kiropractor', 'faq/neck-cracking', 'precautions/neck-arteries'],
    ['lavendar oil', 'faq/smells-and-oils'],
    ['refleksology', 'faq/foot-reflexology'],
    ['breatheing exercize', 'practices/breath-awareness'],
    ['neckpain', 'faq/is-my-neck-the-cause', 'understanding/triggers-stress-and-the-neck', 'when-to-get-help', 'precautions/neck-arteries'],
  ];

  for (const [query, ...answers] of known)
    test(`“${query}” has an answer among the first three`, async ({ page }) => {
      await page.goto(searchFor(query));
      await settled(page);
      const first = await firstTargets(page, 3);
      expect(
        first.some((target) => answers.some((answer) => target === `/${answer}/`)),
        `found ${first.join(' ')}`,
      ).toBe(true);
    });

  test('are found in no section that they were not looked for in', async ({ page }) => {
    await page.goto(searchFor('throwing up', 'Migraine'));
    await settled(page);
    expect(new Set(await page.locator('.search-result__section').allTextContents())).toEqual(new Set(['Migraine']));
  });
});

test('is not an ordinary one', async ({ page }) => {
  for (const query of ['serotonin', 'lavender oil', 'how often should I get a massage', 'massage', 'xylophonist']) {
    await page.goto(searchFor(query));
    await settled(page);
    await expect(card(page), query).toBeHidden();
    await expect(status(page), query).not.toContainText(HELP);
  }
});

test('where any part of Pagefind is missing, titles and headings are searched, and the next search tries again', async ({ page }) => {
  for (const part of ['pagefind.js*', 'pagefind-entry.json*', '*.pf_meta', 'wasm*', 'index/*', '**']) {
    const pattern = `**/pagefind/${part}`;
    await page.route(pattern, (route) => route.abort());
    await page.goto(searchFor('serotonin'));
    await expectPartial(page, 'serotonin');
    await page.unroute(pattern);
    await field(page).fill('triptans');
    await expect(status(page), pattern).toHaveText(/^\d+ pages found for “triptans”\.$/);
  }
});
