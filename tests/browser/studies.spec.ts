import { expect, test, type Page } from 'playwright/test';
import { axeProblems } from '../fixtures/axe.ts';
import { collectConsoleErrors } from '../fixtures/console-errors.ts';
import { smallTargets } from '../fixtures/page-checks.ts';

const ADDRESS = 'research/studies/';

const rows = (page: Page) => page.locator('.study-list tbody tr:visible');
const list = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const status = (page: Page) => page.locator('study-table').getByRole('status');
const idsOf = (page: Page) => rows(page).evaluateAll((all) => all.map(({ id }) => id));
const valuesOf = (page: Page, name: 'people' | 'year') =>
  rows(page).evaluateAll((all, key) => all.map((row) => (row as HTMLElement).dataset[key] ?? ''), name);

test('is narrowed by lists, says how many rows are left, and keeps the address in step', { tag: '@journey' }, async ({ page }) => {
  const errors = collectConsoleErrors(page);
  await page.goto(ADDRESS);
  const total = await rows(page).count();
  await expect(status(page)).toHaveText(`All ${total} studies are shown.`);
  await list(page, 'Compared with').focus();
  await list(page, 'Compared with').selectOption('Dummy treatment');
  await expect(page).toHaveURL(/\?comparison=dummy-treatment$/);
  const shown = await rows(page).count();
  expect(shown).toBeGreaterThan(3);
  expect(shown).toBeLessThan(total);
  await expect(status(page)).toHaveText(`${shown} of ${total} studies are shown.`);
  await expect(list(page, 'Compared with')).toBeFocused();
  await list(page, 'Condition').selectOption('Tension-type headache');
  await expect(page).toHaveURL(/\?condition=tension-type-headache&comparison=dummy-treatment$/);
  expect([...(await axeProblems(page)), ...(await smallTargets(page))]).toEqual([]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(status(page)).toHaveText(`All ${total} studies are shown.`);
  await expect(page).toHaveURL(new RegExp(`${ADDRESS}$`));
  await expect(page.getByRole('button', { name: 'Show all' })).toBeHidden();
  await page.goto(`${ADDRESS}?condition=cervicogenic-headache&treatment=cold`);
  await expect(status(page)).toHaveText(/^None of the \d+ studies fits\./);
  expect(errors).toEqual([]);
});

test('is sorted by people, year and name', async ({ page }) => {
  await page.goto(ADDRESS);
  const byName = await idsOf(page);
  await list(page, 'Order').selectOption('People, most first');
  await expect(page).toHaveURL(/\?sort=people$/);
  const people = (await valuesOf(page, 'people')).map(Number);
  expect(people).toEqual(people.toSorted((a, b) => b - a));
  await list(page, 'Order').selectOption('Year, oldest first');
  const years = (await valuesOf(page, 'year')).map((year) => Number(year || 9999));
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  await list(page, 'Order').selectOption('Name, A to Z');
  expect(await idsOf(page)).toEqual(byName);
  await expect(page).toHaveURL(new RegExp(`${ADDRESS}$`));
});

test('is shared by its address, which Back and Forward change, and where unknown values choose nothing', async ({ page }) => {
  await page.goto(`${ADDRESS}?treatment=massage&sort=newest`);
  await expect(list(page, 'Treatment')).toHaveValue('massage');
  const massage = await idsOf(page);
  await list(page, 'Condition').selectOption('Migraine');
  const migraine = await idsOf(page);
  expect(migraine.length).toBeLessThan(massage.length);
  await page.goBack();
  await expect(list(page, 'Condition')).toHaveValue('');
  expect(await idsOf(page)).toEqual(massage);
  await page.goForward();
  expect(await idsOf(page)).toEqual(migraine);
  await page.getByRole('banner').getByRole('link', { name: 'Massage for Migraine' }).click();
  await expect(page).not.toHaveURL(new RegExp(ADDRESS));
  await page.goBack();
  await expect(list(page, 'Condition')).toHaveValue('migraine');
  expect(await idsOf(page)).toEqual(migraine);
  await page.goto(`${ADDRESS}?treatment=magic&sort=luck`);
  await expect(status(page)).toHaveText(/^All \d+ studies are shown\.$/);
});

test('shows a row that a link names, though it was filtered out, and leads to a reference and back', async ({ page }) => {
  await page.goto(`${ADDRESS}?treatment=cold`);
  await page.locator('summary', { hasText: 'The picture as a table' }).click();
  await page.getByRole('link', { name: 'Happe and others, 2016' }).click();
  await expect(page).toHaveURL(/\/research\/studies\/#study-happe-2016$/);
  const row = page.locator('#study-happe-2016');
  await expect(row).toBeInViewport();
  await expect(status(page)).toHaveText(/^All /);
  await row.getByRole('link', { name: /^Reference \d+$/ }).click();
  await expect(page.locator('#ref-happe-2016')).toBeInViewport();
  await page
    .locator('#ref-happe-2016')
    .getByRole('link', { name: /^Back to mention/ })
    .first()
    .click();
  await expect(page.locator('#study-happe-2016')).toBeInViewport();
});

test('is a table at every width, with each mark of the picture below its heading, and whole without JavaScript', async ({
  page,
  browser,
  baseURL,
}) => {
  for (const width of [320, 700, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(ADDRESS);
    const table = page.getByRole('table', { name: 'Studies and reviews, one in each row' });
    await expect(table.getByRole('columnheader')).toHaveCount(11);
    await expect(table.getByRole('cell')).toHaveCount(10 * (await table.getByRole('rowheader').count()));
    const misplaced = await page.evaluate(() => {
      const middle = (element: Element) => {
        const { left, right } = element.getBoundingClientRect();
        return (left + right) / 2;
      };
      const order = ['better', 'no difference', 'not read'];
      return [...document.querySelectorAll<HTMLElement>('.picture__trial')].filter((trial) => {
        const heads = trial.closest('.picture__drawing')!.querySelectorAll('.picture__heads span');
        const head = heads[order.indexOf(trial.dataset['position'] ?? '')];
        return !head || Math.abs(middle(head) - middle(trial.querySelector('svg')!)) > 1;
      }).length;
    });
    expect(misplaced, `${width} px`).toBe(0);
  }
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const plain = await context.newPage();
  await plain.goto(`${ADDRESS}?treatment=cold`);
  await expect(rows(plain)).toHaveCount(await plain.locator('.study-list tbody tr').count());
  await expect(plain.locator('main').getByRole('combobox')).toHaveCount(0);
  await expect(plain.locator('main button:visible')).toHaveCount(0);
  await expect(plain.locator('.picture__trial:visible').first()).toBeVisible();
  await context.close();
});
