import { expect, test, type Page } from 'playwright/test';
import { axeProblems } from '../fixtures/axe.ts';
import { watch } from '../fixtures/watch.ts';

const ADDRESS = 'research/studies/';

const rows = (page: Page) => page.locator('.study-list tbody tr:visible');
const list = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const status = (page: Page) => page.locator('study-table').getByRole('status');
const names = (page: Page) => rows(page).evaluateAll((all) => all.map(({ id }) => id));

test.describe('The table of studies', () => {
  test('is a table to those who hear it, on a telephone and on a wide screen', async ({ page }) => {
    for (const width of [320, 900, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(ADDRESS);
      const table = page.getByRole('table', { name: 'Studies and reviews, one in each row' });
      await expect(table.getByRole('columnheader')).toHaveCount(11);
      const total = await table.getByRole('rowheader').count();
      expect(total).toBeGreaterThan(50);
      await expect(table.getByRole('row')).toHaveCount(total + 1);
      await expect(table.getByRole('cell')).toHaveCount(10 * total);
      await expect(table.getByRole('rowheader', { name: /^Happe and others, 2016/ })).toBeVisible();
    }
  });

  test('is narrowed by a list, says how many are left, and keeps the address in step', async ({ page, baseURL }) => {
    const complaints = watch(page, new URL(baseURL!).origin);
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
    expect(await rows(page).count()).toBeLessThan(shown);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(status(page)).toHaveText(`All ${total} studies are shown.`);
    await expect(page).toHaveURL(new RegExp(`${ADDRESS}$`));
    await expect(page.getByRole('button', { name: 'Show all' })).toBeHidden();
    await expect(list(page, 'Condition')).toBeFocused();
    expect(complaints).toEqual([]);
  });

  test('tells when no study fits', async ({ page }) => {
    await page.goto(`${ADDRESS}?condition=cervicogenic-headache&treatment=cold`);
    await expect(rows(page)).toHaveCount(0);
    await expect(status(page)).toHaveText(/^None of the \d+ studies fits\./);
  });

  test('is put in order by year, people and name', async ({ page }) => {
    await page.goto(ADDRESS);
    const byName = await names(page);
    await list(page, 'Order').selectOption('People, most first');
    await expect(page).toHaveURL(/\?sort=people$/);
    const people = await rows(page).evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset['people'] ?? 0)));
    expect(people).toEqual([...people].sort((a, b) => b - a));
    await list(page, 'Order').selectOption('Year, oldest first');
    const years = await rows(page).evaluateAll((all) => all.map((row) => Number((row as HTMLElement).dataset['year'] ?? 9999)));
    expect(years).toEqual([...years].sort((a, b) => a - b));
    await list(page, 'Order').selectOption('Name, A to Z');
    expect(await names(page)).toEqual(byName);
    await expect(page).toHaveURL(new RegExp(`${ADDRESS}$`));
  });

  test('is shared by its address, and Back and Forward work', async ({ page }) => {
    await page.goto(`${ADDRESS}?treatment=massage&sort=newest`);
    await expect(list(page, 'Treatment')).toHaveValue('massage');
    await expect(list(page, 'Order')).toHaveValue('newest');
    const massage = await names(page);
    await list(page, 'Condition').selectOption('Migraine');
    const migraine = await names(page);
    expect(migraine.length).toBeLessThan(massage.length);
    await page.goBack();
    await expect(list(page, 'Condition')).toHaveValue('');
    expect(await names(page)).toEqual(massage);
    await page.goForward();
    expect(await names(page)).toEqual(migraine);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('banner').getByRole('link', { name: 'Massage for Migraine' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
    await page.goBack();
    await expect(list(page, 'Condition')).toHaveValue('migraine');
    expect(await names(page)).toEqual(migraine);
  });

  test('takes what it does not know for nothing chosen', async ({ page }) => {
    await page.goto(`${ADDRESS}?treatment=magic&sort=luck`);
    await expect(status(page)).toHaveText(/^All \d+ studies are shown\.$/);
  });

  test('shows a row that a link names, though it was left out', async ({ page }) => {
    await page.goto(`${ADDRESS}?treatment=cold`);
    await page.locator('summary', { hasText: 'The picture as a table' }).click();
    await page.getByRole('link', { name: 'Happe and others, 2016' }).click();
    await expect(page).toHaveURL(/\/research\/studies\/#study-happe-2016$/);
    await expect(page.locator('#study-happe-2016')).toBeInViewport();
    await expect(status(page)).toHaveText(/^All /);
  });

  test('keeps what is read in its place while rows above take their size', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(`${ADDRESS}#study-munoz-gomez-2022`);
    const row = page.locator('#study-munoz-gomez-2022');
    await expect(row).toBeInViewport();
    const top = () => row.evaluate((element) => element.getBoundingClientRect().top);
    // On the way up one row after the other comes near the screen for the first time.
    await page.mouse.move(180, 350);
    for (let step = 0; step < 8; step += 1) {
      const [before, scrolled] = [await top(), await page.evaluate(() => scrollY)];
      await page.mouse.wheel(0, -250);
      await expect.poll(top).not.toBe(before);
      expect(Math.abs((await top()) - before - 250), `after ${scrolled} px`).toBeLessThan(2);
    }
  });

  test('leads to a reference and back', async ({ page }) => {
    await page.goto(ADDRESS);
    await page
      .locator('#study-moraska-2015')
      .getByRole('link', { name: /^Reference \d+$/ })
      .click();
    await expect(page.locator('#ref-moraska-2015')).toBeInViewport();
    await page
      .locator('#ref-moraska-2015')
      .getByRole('link', { name: /^Back to mention/ })
      .click();
    await expect(page.locator('#study-moraska-2015')).toBeInViewport();
  });
});

test('without JavaScript every row and every trial is there, and nothing that would do nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(`${ADDRESS}?treatment=cold`);
  const total = await page.locator('.study-list tbody tr').count();
  await expect(rows(page)).toHaveCount(total);
  await expect(status(page)).toHaveText(`All ${total} studies are shown.`);
  await expect(page.locator('main').getByRole('combobox')).toHaveCount(0);
  await expect(page.locator('main button:visible')).toHaveCount(0);
  await expect(page.locator('.picture__trial:visible').first()).toBeVisible();
  await page.locator('summary', { hasText: 'The picture as a table' }).click();
  await expect(page.getByRole('table', { name: 'Against a dummy treatment' })).toBeVisible();
  await context.close();
});

test.describe('The evidence picture', () => {
  test('stands each mark under its word, at every width', async ({ page }) => {
    for (const width of [320, 700, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(ADDRESS);
      const astray = await page.evaluate(() => {
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
      expect(astray, `${width} px`).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test('and the table are whole on paper, with what is folded up on the screen', async ({ page }) => {
    await page.goto(ADDRESS);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.study-filter')).toBeHidden();
    await expect(page.getByRole('table', { name: 'Against a dummy treatment' })).toBeVisible();
    await expect(rows(page)).toHaveCount(await page.locator('.study-list tbody tr').count());
  });
});

test('has no barrier while narrowed and unfolded, and every target is large enough', async ({ page }) => {
  for (const [width, colorScheme] of [
    [320, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${ADDRESS}?comparison=dummy-treatment`);
    await page.locator('summary', { hasText: 'The picture as a table' }).click();
    expect(await axeProblems(page)).toEqual([]);
    const small = await page
      .locator('study-table, .picture')
      .locator('select:visible, button:visible, summary:visible')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 80)));
    expect(small).toEqual([]);
  }
});
