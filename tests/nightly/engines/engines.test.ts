/** The built site in browsers that are not Chromium: `npm run test:nightly`. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serveFolder, type StaticServer } from '../../../tools/static-server.ts';
import { installPackages } from '../hosts/install.ts';
import { dist, pages } from '../../fixtures/pages.ts';
import { until, type Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { watchedSite } from './watched-site.ts';
import { webkit } from './webkit.ts';

if (pages().length === 0) throw new Error('There is no built site in dist/. Run "npm run build" first.');

/** What a reader clicks, one after the other, from the home page on. */
const PATH = ['science/', 'science/muscles-and-tender-points/', 'faq/', 'faq/acupressure/', 'glossary/#acupressure'];
const ARTICLE = 'science/muscles-and-tender-points/';
const SEARCH = 'search/?q=nausia';

for (const installed of [firefox, webkit]) {
  const { name, packages, tellsConsole } = installed;
  // Each by itself: apt installs nothing where it does not know one of the packages.
  if (!installed.isHere()) installPackages(packages);
  const skip = installed.isHere() ? false : `${name} is not installed: apt-get install ${packages.join(' ')}`;

  describe(name, { skip }, () => {
    let server: StaticServer;
    let engine: Engine;
    before(async () => {
      server = await serveFolder({ folder: tellsConsole ? dist : watchedSite(dist) });
      engine = await installed.start(new URL(server.url).origin);
    });
    after(async () => {
      await engine?.stop();
      await server?.close();
    });

    test('a reader clicks from the home page to a section, an article, the questions, an answer and a word', async () => {
      await engine.open(server.url);
      await assertShown(engine, server.url);
      for (const path of PATH) {
        await follow(engine, server.url + path);
        await assertShown(engine, server.url + path);
      }
      const shown = await engine.evaluate(() => {
        const target = document.querySelector(':target');
        const { top, bottom } = target?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return { text: target?.textContent.trim(), isInView: top >= 0 && bottom <= innerHeight };
      });
      assert.deepEqual(shown, { text: 'acupressure', isInView: true });
      assert.deepEqual(await engine.errors(), []);
    });

    test('what waits for the first paint comes after it: the script of every page, and the styles of paper', async () => {
      await engine.open(server.url + ARTICLE);
      await until(
        engine,
        'It does not come.',
        () =>
          customElements.get('read-aloud') !== undefined &&
          (document.head.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.sheet?.cssRules.length ?? 0) > 0,
      );
    });

    test('the search mends a slip of the pen, settles, and its first result opens', async () => {
      await search(engine, server.url + SEARCH);
      const seen = await engine.evaluate(() => {
        const note = document.querySelector('.search-note');
        const first = document.querySelector<HTMLAnchorElement>('#search-results > li a');
        return {
          note: note?.checkVisibility() ? note.textContent : undefined,
          status: document.querySelector('main [role="status"]')?.textContent ?? '',
          first: first?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? first.href : undefined,
        };
      });
      assert.equal(seen.note, 'Showing results for nausea. Search for nausia instead.');
      assert.match(seen.status, /^[1-9]\d* pages?\./);
      const first = seen.first ?? '';
      assert.ok(first.startsWith(server.url), first);
      await follow(engine, first);
      await assertShown(engine, first);
      assert.deepEqual(await engine.errors(), []);
    });

    test('planted errors are found: a message, an exception, a breach of the policy, a missing file', async () => {
      await engine.open(server.url + ARTICLE);
      await engine.errors();
      await engine.evaluate(() => {
        console.error('planted words');
        setTimeout(() => {
          throw new Error('planted error');
        });
        document.body.setAttribute('style', 'color: red');
        document.querySelector('main')?.append(Object.assign(new Image(), { src: '/no-such-file.png' }));
      });
      let said = '';
      for (const sign of [/planted words/, /planted error/, /Content-Security-Policy.*style-src/, /no-such-file\.png/]) {
        for (let turn = 0; turn < 100 && !sign.test(said); turn += 1) {
          said += (await engine.errors()).join('\n');
          await new Promise((done) => setTimeout(done, 50));
        }
        assert.match(said, sign);
      }
    });
  });
}

/** Clicks the first visible link to an address and waits for the page to load. */
async function follow(engine: Engine, address: string): Promise<void> {
  await engine.click((href) => [...document.links].find((link) => link.href === href && link.checkVisibility()), address);
  await until(
    engine,
    `A click does not lead to ${address}.`,
    (href) => location.href === href && document.readyState === 'complete',
    address,
  );
}

/** The page at an address has its styles, and a heading that can be seen. */
async function assertShown(engine: Engine, address: string): Promise<void> {
  const seen = await engine.evaluate(() => {
    const heading = document.querySelector<HTMLElement>('h1');
    return {
      address: location.href,
      heading: heading?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? heading.innerText.trim() : '',
      hasStyles: document.styleSheets.length > 0 && [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0),
    };
  });
  assert.notEqual(seen.heading, '', `${address} has no heading that can be seen`);
  assert.deepEqual(seen, { ...seen, address, hasStyles: true });
}

/** Opens a search and waits until its status line speaks. */
async function search(engine: Engine, address: string): Promise<void> {
  await engine.open(address);
  await until(engine, 'The search does not settle.', () => /^\d/.test(document.querySelector('main [role="status"]')?.textContent ?? ''));
}
