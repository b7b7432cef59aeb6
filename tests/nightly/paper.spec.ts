import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { typographic } from '../../src/utils/text.ts';
import { afterPaint } from '../fixtures/after-paint.ts';
import { marginsOf, packed, packedText, PAPER_WIDTHS, print, type PaperSize, type Run, type Sheet } from '../fixtures/paper.ts';
import { expectedPages, onePageOfEachType, pages, type BuiltPage } from '../fixtures/pages.ts';
import { contrast } from '../fixtures/tokens.ts';

/** Each is one page, to pin to a wall. */
const LEAFLETS = ['now/', 'when-to-get-help/', 'precautions/'];

/** What paper leaves out on purpose. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  '.on-this-page, .a-to-z__letters, .bibliography__letters': 'links to places on the same page',
  '.related, .claims-about, .common-claim__pages': 'titles to go on with, which the sections and the list of all pages have too',
  '.references__back, .references__files, .references__all, .bibliography__files': 'ways back to the text, and files to download',
  '.review p:has(> a:only-child)': 'the link to the paragraph on reporting errors',
  'comfort-form, page-search, .study-filter, .picture__table > summary': 'controls',
  '.offline-reading, .now__screen': 'about the screen and the browser',
  '.picture-table .study__label': 'the names of the columns, which stand at the head of the table',
  '.drawing-words': 'what a drawing tells, beside the drawing',
  '.study-list thead, .findings thead': 'heard only: each cell has its label',
  '.visually-hidden': 'heard only',
};
/** The same for leaflets: reasons and sources, which do not fit; the sheet says where they are. */
const LEFT_OFF_LEAFLETS: Readonly<Record<string, string>> = {
  '.leaflet .caution__level': 'the heading above says it',
  '.leaflet .caution__why': 'the reason, with its citations',
  '.leaflet .caution__call': 'the call, which the heading says for all of them, with the numbers',
  '#level-soon + p': 'the heading says it',
  'section:has(> #how-we-chose), .plain:has(.leaflet) > .references': 'where the signs come from',
  '.leaflet ~ .page-list p': 'descriptions of pages whose titles and paths stand there',
};
const leftOut = Object.keys({ ...LEFT_OUT, ...LEFT_OFF_LEAFLETS }).join();

interface Shown {
  /** The text of the main region that must be on paper. */
  words: string[];
  /** Addresses of links to other sites, and paths of links to our own pages. */
  addresses: string[];
  paths: string[];
  cited: number[];
  /** The first and the last words of what must not be cut in two. */
  wholes: [first: string, last: string][];
  /** References as they stand in the list, by their numbers from 1. */
  references: string[];
}

/** Opens a page and waits for the styles of paper. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  // It has them in itself.
  if (url !== '404.html') await afterPaint(page);
}

/** What the page holds, whatever is shown of it. */
function contentOf(page: Page): Promise<Shown> {
  return page.evaluate((selector) => {
    const main = document.querySelector('main')!;
    const isLeft = (element: Element) => element.closest(`${selector}, [hidden], script, style, template, noscript, title, desc`) !== null;
    const words: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (!isLeft(walker.currentNode.parentElement!)) words.push(...(walker.currentNode.textContent?.match(/[\p{L}\p{N}]+/gu) ?? []));
    const all = (which: string) => [...main.querySelectorAll<HTMLAnchorElement>(which)].filter((element) => !isLeft(element));
    const endsOf = (element: Element): [string, string] => {
      const inner = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (inner.nextNode())
        if (inner.currentNode.textContent?.trim() && !isLeft(inner.currentNode.parentElement!)) texts.push(inner.currentNode.textContent);
      return [texts[0] ?? '', texts.at(-1) ?? ''];
    };
    const text = (element: Element) => (element.firstElementChild ?? element).textContent ?? '';
    return {
      words,
      addresses: all('a[href^="http"]').map((link) => link.getAttribute('href')!),
      paths: all('a[data-path]').map((link) => link.dataset['path']!),
      wholes: [...main.querySelectorAll('.caution, .note, .drawing, .in-short')].filter((element) => !isLeft(element)).map(endsOf),
      cited: all('.cite a').map((link) => Number(link.textContent)),
      references: [...main.querySelectorAll('.references ol > li')].filter((element) => !isLeft(element)).map(text),
    };
  }, leftOut);
}

/** How often each word occurs. */
function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of a page that its sheets do not have, or not as often. */
function missingWords(words: readonly string[], sheets: readonly Sheet[]): string[] {
  const all = packedText(sheets);
  const printed = tally(
    sheets.flatMap(
      ({ runs }) =>
        runs
          .map(({ text }) => text)
          .join('')
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  );
  return (
    [...tally(words)]
      // A long word may be broken at the end of a line.
      .filter(([word, count]) => (printed.get(word) ?? 0) < count && !(word.length > 8 && all.split(word).length > count))
      .map(([word, count]) => `"${word}" ${printed.get(word) ?? 0} times of ${count}`)
  );
}

/** How paper spells an address out: a DOI and a PubMed number stand for theirs. */
function spelledOut(address: string): string {
  return address
    .replace(/^https:\/\/doi\.org\//, 'doi:')
    .replace(/^https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)\/$/, 'PMID:$1')
    .replace(/^https:\/\/pmc\.ncbi\.nlm\.nih\.gov\/articles\/(PMC\d+)\/$/, 'PMCID:$1');
}

/** Headings that the text below them has left: at the foot of a sheet or of a column. */
function orphanedHeadings({ runs }: Sheet): string[] {
  const visible = runs.filter(({ text }) => text.trim() !== '');
  return visible.flatMap((run, index) => {
    if (!run.heading || visible[index + 1]?.heading) return [];
    const next = visible[index + 1];
    return next && next.y < run.y + 2 ? [] : [`${run.heading} "${run.text.trim()}" has nothing below it`];
  });
}

/** Text beyond the margins. */
function textOutside({ width, height, runs }: Sheet, isLeaflet: boolean): string[] {
  const { side, top } = marginsOf(isLeaflet);
  const isOut = ({ x, y, width: length, size, text }: Run) =>
    text.trim() !== '' && (x < side - 1 || x + length > width - side + 1 || y + size > height - top + size / 2);
  return runs.filter(isOut).map(({ text, x, width: length }) => `"${text.trim()}" from ${Math.round(x)} to ${Math.round(x + length)} pt`);
}

/** Shows pages in a window as wide as the text of a sheet, with the rules of paper: what is wider makes a browser print all of it smaller. */
async function asWideAs(page: Page, format: PaperSize, isLeaflet: boolean): Promise<void> {
  const width = (PAPER_WIDTHS[format] - 2 * marginsOf(isLeaflet).side) * (96 / 72);
  await page.setViewportSize({ width: Math.floor(width), height: 1000 });
  await page.emulateMedia({ media: 'print' });
}

/** What is wrong with a page on paper. */
async function faultsOf(page: Page, { url }: Pick<BuiltPage, 'url'>, format: PaperSize): Promise<string[]> {
  const isLeaflet = LEAFLETS.includes(url);
  await asWideAs(page, format, isLeaflet);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const shown = await contentOf(page);
  const sheets = await print(page, format);
  const all = packedText(sheets);
  const lacks = (texts: readonly string[]) => [...new Set(texts)].filter((text) => !all.includes(packed(text)));
  const isWithout = (number: number) =>
    !shown.references[number - 1] || !all.includes(packed(`${number}. ${shown.references[number - 1]}`));
  const apart = sheets.map((sheet) => packedText([sheet]));
  const isCut = ([first, last]: [string, string]) => !apart.some((text) => text.includes(packed(first)) && text.includes(packed(last)));
  return [
    ...shown.wholes.filter(isCut).map(([first]) => `cut in two: ${first.trim()}`),
    ...sheets.flatMap(({ runs }, index) => (runs.some(({ text }) => text.trim()) ? [] : [`sheet ${index + 1} is empty`])),
    ...(isLeaflet && sheets.length !== 1 ? [`${sheets.length} pages, not one`] : []),
    ...missingWords(shown.words, sheets).map((words) => `left out: ${words}`),
    ...lacks(shown.addresses.map(spelledOut)).map((address) => `address not spelled out: ${address}`),
    ...lacks(shown.paths.map((path) => `(${path})`)).map((path) => `path not printed: ${path}`),
    ...[...new Set(shown.cited)].filter(isWithout).map((number) => `reference ${number} is cited and not there`),
    ...(isLeaflet || shown.cited.length > 0 ? danglingNumbers(sheets, shown.references.length) : []),
    ...sheets.flatMap(orphanedHeadings),
    ...sheets.flatMap((sheet) => textOutside(sheet, isLeaflet)).map((text) => `outside the margins: ${text}`),
    ...(beyond > 0 ? [`${beyond} px wider than the sheet`] : []),
    ...(isLeaflet ? smallText(sheets) : []),
    ...(url === '404.html' ? [] : lacks([`This page: Massage for Migraine, /${url}`]).map((text) => `does not say "${text}"`)),
    ...(url === '404.html' || /checked(?:againstitssources|before)\d{1,2}[A-Z][a-z]+20\d\d/.test(all) ? [] : ['has no date of its check']),
  ];
}

/** Numbers in square brackets that no reference on the sheets has. */
function danglingNumbers(sheets: readonly Sheet[], references: number): string[] {
  const cited = [...packedText(sheets).matchAll(/\[(\d+(?:,\d+)*)\]/g)].flatMap(([, numbers = '']) => numbers.split(',').map(Number));
  return [...new Set(cited)].filter((number) => number > references).map((number) => `[${number}] dangles`);
}

/** Text that is too small to be read on a wall. */
function smallText(sheets: readonly Sheet[]): string[] {
  const small = sheets.flatMap(({ runs }) => runs).filter(({ size, text }) => size < 9.5 && text.trim());
  return small.map(({ size, text }) => `${size.toFixed(1)} pt: "${text.trim()}"`);
}

test.describe.configure({ timeout: 240_000 });

/** So that both workers have something to do. */
const PARTS = 2;

async function faultsOfAll(page: Page, all: readonly BuiltPage[], format: PaperSize): Promise<string[]> {
  const faults: string[] = [];
  for (const built of all) {
    await open(page, built.url);
    faults.push(...(await faultsOf(page, built, format)).map((fault) => `${built.url}: ${fault}`));
  }
  return faults;
}

for (let part = 0; part < PARTS; part++)
  test(`every page prints whole on A4, part ${part + 1} of ${PARTS}`, { tag: '@a11y-paper' }, async ({ page }) => {
    expect(pages().length).toBeGreaterThanOrEqual(expectedPages());
    expect(
      await faultsOfAll(
        page,
        pages().filter((_, index) => index % PARTS === part),
        'A4',
      ),
    ).toEqual([]);
  });

test('one page of each type, and the leaflets, print whole on Letter', async ({ page }) => {
  const types = onePageOfEachType();
  const leaflets = pages().filter(({ url }) => LEAFLETS.includes(url) && !types.some((type) => type.url === url));
  expect(types.length).toBeGreaterThan(15);
  expect(await faultsOfAll(page, [...types, ...leaflets], 'Letter')).toEqual([]);
});

/** A caution as its data file has it. */
interface Caution {
  level: string;
  situation: string;
  short?: string;
  do: string;
}

test('the leaflets have every red flag and every precaution, with what to do', async ({ page }) => {
  const cautions = JSON.parse(readFileSync(new URL('../../src/content/cautions.json', import.meta.url), 'utf8')) as Caution[];
  const of = (...levels: string[]) => cautions.filter(({ level }) => levels.includes(level));
  const inFull = (level: string) => of(level).flatMap(({ situation, do: action }) => [situation, action]);
  const leaflets = {
    'now/': ['112, 999 or 911', ...of('emergency').map(({ short = 'no short form' }) => short)],
    'when-to-get-help/': ['Emergency: call 112, 999 or 911 now', ...['emergency', 'urgent', 'soon'].flatMap(inFull)],
    'precautions/': ['stop', 'ask', 'never'].flatMap(inFull),
  };
  expect(Object.values(leaflets).flat().length).toBeGreaterThan(70);
  for (const [url, texts] of Object.entries(leaflets)) {
    await open(page, url);
    const all = packedText(await print(page, 'Letter'));
    expect(
      texts.filter((text) => !all.includes(packed(typographic(text)))),
      url,
    ).toEqual([]);
  }
});

test('the header of a table stands on each sheet that the table reaches', async ({ page }) => {
  await open(page, 'research/studies/');
  const sheets = (await print(page, 'A4')).map((sheet) => packedText([sheet]));
  const trials = ['Happe and others, 2016', 'Wells and others, 2014', 'Sprouse-Blum and others, 2013'];
  const places = trials.map((trial) => sheets.findIndex((text) => text.includes(packed(trial))));
  expect(new Set(places).size).toBeGreaterThan(1);
  for (const place of places) expect(sheets[place]).toContain(packed('Outcome What was seen Difference What to know'));
});

/** Text whose colour has too little contrast with the paper, or that lies on a colour. */
function paleText(page: Page): Promise<{ colour: string; background: string; what: string }[]> {
  return page.evaluate(() => {
    const hex = (colour: string) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
      return alpha === 0
        ? '#ffffff'
        : `#${[red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
    };
    const seen = new Map<string, { colour: string; background: string; what: string }>();
    for (const element of document.body.querySelectorAll('*')) {
      if (!element.checkVisibility({ contentVisibilityAuto: true })) continue;
      const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      for (const part of [undefined, '::before', '::after', ...(element.tagName === 'LI' ? ['::marker'] : [])]) {
        const style = getComputedStyle(element, part);
        if (part ? part !== '::marker' && ['none', 'normal'].includes(style.content) : !isText) continue;
        const colour = hex(element instanceof SVGElement ? style.fill : style.color);
        const background = hex(getComputedStyle(element).backgroundColor);
        seen.set(`${colour} ${background}`, {
          colour,
          background,
          what: `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part ?? ''}`,
        });
      }
    }
    return [...seen.values()];
  });
}

test('all text stands out on grey paper, whatever theme the reader chose', { tag: '@a11y-paper' }, async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const faults: string[] = [];
  for (const { url } of onePageOfEachType()) {
    await open(page, url);
    for (const theme of ['', 'dim']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      for (const { colour, background, what } of await paleText(page))
        if (contrast(colour, background) < 7 || background !== '#ffffff')
          faults.push(`${url} ${theme}: ${what} is ${colour} on ${background}`);
    }
  }
  expect(faults).toEqual([]);
});

test('certainty is printed in words, and the marks of the evidence picture differ in place, size, shape and filling, not in colour', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await open(page, 'research/studies/');
  const marks = await page.locator('.picture__mark > *').evaluateAll((shapes) =>
    shapes.map((shape) => {
      const { stroke, fill } = getComputedStyle(shape);
      return { stroke, fill, shape: shape.tagName, size: shape.getBoundingClientRect().width };
    }),
  );
  expect(marks.length).toBeGreaterThan(15);
  expect([...new Set(marks.map(({ stroke }) => stroke))]).toHaveLength(1);
  expect([...new Set(marks.map(({ fill }) => fill))].sort()).toEqual(['none', marks[0]!.stroke].sort());
  for (const [url, word] of [
    ['research/short-answer/', /\(ourcertainty:low\)/],
    ['research/', /Certainty,andwhy(?:Verylow|Low|Moderate|High)/],
    ['research/claims/', /Partlysupported/],
  ] as const) {
    await open(page, url);
    expect(packedText(await print(page, 'A4')), url).toMatch(word);
  }
});

/** Adds rules for paper to the page. A sheet made by script, because the page's security policy refuses inline styles. */
const plant = (page: Page, rules: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print { ${text} }`);
    document.adoptedStyleSheets.push(sheet);
  }, rules);

test('what would be wrong on paper is found', async ({ page }) => {
  await open(page, 'faq/acupressure/');
  await plant(
    page,
    `.site-header, .in-short, .references, .paper-only, .review { display: none } body::before { content: ''; display: block; break-after: page }
    h2 { break-before: page; break-after: page !important } [data-path]::after { content: none }
    .caution { margin-inline-start: -40mm; break-inside: auto; padding-block-end: 500mm } .caution p:last-child { break-before: page } .article__header { inline-size: 250mm }`,
  );
  const faults = (await faultsOf(page, { url: 'faq/acupressure/' }, 'A4')).join('\n');
  for (const fault of [
    /sheet 1 is empty/,
    /cut in two: Never/,
    /left out: "taking" 0 times of 1/,
    /address not spelled out: doi:/,
    /path not printed: \(\/when/,
    /reference 1 is cited and not there/,
    /H2 "In pregnancy" has nothing below it/,
    /outside the margins: ".+" from -?\d+ to/,
    /\d\d px wider than the sheet/,
    /does not say "This page: Massage for Migraine, \/faq\/acupressure\/"/,
    /has no date of its check/,
  ])
    expect(faults).toMatch(fault);
});

test('what would be wrong on a leaflet is found', async ({ page }) => {
  await open(page, 'when-to-get-help/');
  await plant(page, '.leaflet .caution .caution__why { display: block } .leaflet + .leaflet { font-size: 9pt }');
  const faults = (await faultsOf(page, { url: 'when-to-get-help/' }, 'Letter')).join('\n');
  for (const fault of [/^2 pages, not one/m, /\[1\] dangles/, /9\.0 pt: "Get medical/]) expect(faults).toMatch(fault);
});

test('pale text on paper is found', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await open(page, 'now/');
  await plant(page, 'h1 { color: #777 } .now__first { background: #ddd }');
  expect(await paleText(page)).toEqual(
    expect.arrayContaining([
      { colour: '#777777', background: '#ffffff', what: 'h1.' },
      { colour: '#000000', background: '#dddddd', what: 'p.now__first' },
    ]),
  );
});
