import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { parse } from 'parse5';
import { builtFiles } from '../../src/utils/built-files.ts';
import { attribute, elements, hasClass, prose, readDocument, textContent, type Element, type Node } from '../fixtures/html.ts';
import { dist, pages } from '../fixtures/pages.ts';

let documents: { path: string; document: Node }[] = [];
before(() => {
  documents = pages().map(({ path, file }) => ({ path, document: readDocument(file) }));
  assert.ok(documents.length > 100, 'nothing is built');
});

/** What `find` finds on all pages, each with its page. */
const onAllPages = (find: (document: Node, path: string) => string[]): string[] =>
  documents.flatMap(({ path, document }) => find(document, path).map((found) => `${path}: ${found}`));

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const startTag = ({ tagName, attrs }: Element): string =>
  `<${[tagName, ...attrs.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;

/** The scripts and style sheets that pages load; Pagefind brings an interface of its own, which none does. */
const sources = (extension: '.js' | '.css') =>
  builtFiles(dist, extension)
    .filter(({ path }) => !path.startsWith('pagefind/'))
    .map(({ path, file }) => ({ path, text: readFileSync(file, 'utf8') }));

describe('Nothing happens by itself', () => {
  /** Markup that reloads, moves on, opens a window, takes the focus or plays. */
  const restless = (document: Node): string[] =>
    elements(
      document,
      (element) =>
        ['audio', 'video', 'iframe', 'object', 'embed', 'dialog', 'marquee'].includes(element.tagName) ||
        attribute(element, 'http-equiv')?.toLowerCase() === 'refresh' ||
        ['target', 'autofocus', 'autoplay', 'popover', 'accesskey'].some((name) => attribute(element, name) !== undefined),
    ).map(startTag);

  /** Script that leaves the page or opens another. */
  const leaving = (text: string): string[] =>
    text.match(/\bwindow\.open\(|\blocation\.(?:assign|replace)\(|\blocation(?:\.href)?\s*=[^=]|\.(?:submit|requestSubmit)\(/g) ?? [];

  test('no page reloads, moves on, opens a window, takes the focus or plays @a11y-on-request', () => {
    assert.deepEqual(
      onAllPages((document) => restless(document)),
      [],
    );
  });

  test('no script leaves the page or opens another @a11y-on-request', () => {
    assert.ok(sources('.js').length > 0);
    assert.deepEqual(
      sources('.js').flatMap(({ path, text }) => leaving(text).map((found) => `${path}: ${found}`)),
      [],
    );
  });

  test('what would is found', () => {
    const planted = parse('<meta http-equiv="refresh" content="5"><a target="_blank">x</a><input autofocus><video src="x"></video>');
    assert.equal(restless(planted).length, 4);
    assert.equal(leaving('location.href="x";window.open("y");form.submit();location.assign(z);location==="a"').length, 4);
  });
});

describe('Stillness', () => {
  /** Returns the rules that move something, or keep it in place while the page scrolls, in any state and at any width. */
  const movingRules = (css: string): string[] =>
    css.match(
      /position:\s*(?:-webkit-)?(?:sticky|fixed)|(?<![\w-])(?:transition|animation)(?:-[\w-]+)?\s*:|scroll-behavior\s*:\s*smooth|@(?:-webkit-)?keyframes|@view-transition/gi,
    ) ?? [];
  const MOVING_SCRIPT = /\.animate\(|startViewTransition|["'`]smooth["'`]/;

  test('no style sheet and no script moves anything or keeps it in place @a11y-stillness', () => {
    const inPages = documents.flatMap(({ path, document }) =>
      elements(document, ({ tagName }) => tagName === 'style').map((style) => ({ path, text: textContent(style) })),
    );
    assert.ok(inPages.length > 0 || sources('.css').length > 0);
    assert.deepEqual(
      [...sources('.css'), ...inPages].flatMap(({ path, text }) => movingRules(text).map((rule) => `${path}: ${rule}`)),
      [],
    );
    assert.deepEqual(
      sources('.js').flatMap(({ path, text }) => (MOVING_SCRIPT.test(text) ? [path] : [])),
      [],
    );
  });

  test('what does is found', () => {
    const planted =
      'a:hover{transition:color 1s}@media print{b{position:fixed}}@keyframes x{}c{animation-name:x}html{scroll-behavior:smooth}';
    assert.deepEqual(movingRules(planted), ['transition:', 'position:fixed', '@keyframes', 'animation-name:', 'scroll-behavior:smooth']);
    assert.deepEqual(movingRules('a{text-decoration:none;position:absolute;scroll-behavior:auto;--my-transition:1}'), []);
  });
});

describe('Touch and mouse', () => {
  /** Events before a press is over, and those of gestures, drags and movements. */
  const EVENTS =
    /["'`](?:on)?(?:pointer(?:down|move|over|enter)|mouse(?:down|move|over|enter)|touch(?:start|move|end)|drag\w*|wheel|device(?:motion|orientation)|gesture\w*)["'`]/g;

  /** What a style sheet changes under the pointer besides the line under a link. */
  const shownByPointing = (text: string): string[] =>
    [...text.matchAll(/([^{}]*:hover[^{}]*)\{([^}]*)\}/g)].flatMap(([, selector = '', rules = '']) =>
      rules
        .split(';')
        .filter((rule) => rule.trim() !== '' && !/^\s*text-decoration(?:-[a-z]+)?\s*:/.test(rule))
        .map((rule) => `${selector.trim()} { ${rule.trim()} }`),
    );

  test('no script waits for a gesture, a drag, a movement or the beginning of a press @a11y-pointer', () => {
    assert.deepEqual(
      sources('.js').flatMap(({ path, text }) => (text.match(EVENTS) ?? []).map((found) => `${path}: ${found}`)),
      [],
    );
  });

  test('pointing at something changes nothing but the line under a link @a11y-pointer', () => {
    const inPages = documents.flatMap(({ path, document }) =>
      elements(document, ({ tagName }) => tagName === 'style').map((style) => ({ path, text: textContent(style) })),
    );
    assert.ok(inPages.length > 100);
    assert.deepEqual(
      [...sources('.css'), ...inPages].flatMap(({ path, text }) => shownByPointing(text).map((found) => `${path}: ${found}`)),
      [],
    );
    assert.deepEqual(
      onAllPages((document) =>
        elements(document, (element) => attribute(element, 'draggable') !== undefined || attribute(element, 'title') !== undefined)
          .filter(({ tagName }) => tagName !== 'link')
          .map(startTag),
      ),
      [],
    );
  });

  test('what would is found', () => {
    assert.equal('a.addEventListener("mousedown",b);c.addEventListener(`touchmove`,d);e("click")'.match(EVENTS)?.length, 2);
    assert.deepEqual(shownByPointing('a:hover{text-decoration:none}.tip:hover .more{display:block}'), [
      '.tip:hover .more { display:block }',
    ]);
  });
});

test('search, menu, comfort and the link to help are in the same order on every page @a11y-same-place', () => {
  /** The links, fields and buttons of header and footer, in order, with their names and where they lead from the root. */
  const pageChrome = (document: Node, path: string): string => {
    const parts = elements(document, ({ tagName }) => tagName === 'body').flatMap((body) =>
      elements(body, (element) => hasClass(element, 'site-header') || hasClass(element, 'site-footer')),
    );
    const controls = parts.flatMap((part) => elements(part, ({ tagName }) => ['a', 'input', 'button', 'summary'].includes(tagName)));
    const address = new URL(path.replace(/index\.html$/, ''), 'http://site/');
    return controls
      .map((control) => `${control.tagName} ${prose(control)} ${new URL(attribute(control, 'href') ?? '/', address).pathname}`)
      .join('\n');
  };
  const others = documents.filter(({ path }) => path !== '404.html');
  const first = pageChrome(others[0]!.document, others[0]!.path);
  for (const name of ['In an attack now', 'Comfort', 'Search', 'Menu', 'When to get help']) assert.ok(first.includes(name), name);
  assert.deepEqual(
    others.filter(({ path, document }) => pageChrome(document, path) !== first).map(({ path }) => path),
    [],
  );
});

test('the section of every page of a section is marked in the menu @a11y-location', () => {
  const inSection = documents.filter(({ path }) => /^(?:understanding|science|research|precautions|self-care|practices|faq)\//.test(path));
  assert.ok(inSection.length > 80);
  const current = (document: Node) =>
    elements(document, (element) => attribute(element, 'aria-current') !== undefined).map((element) => attribute(element, 'href')!);
  assert.deepEqual(
    inSection
      .filter(({ path, document }) => {
        const [href, ...others] = current(document);
        const [, section] = href ? new URL(href, `http://site/${path}`).pathname.split('/') : [];
        return others.length > 0 || section !== path.split('/')[0];
      })
      .map(({ path }) => path),
    [],
  );
});

describe('Links', () => {
  /** Words that say nothing of where a link leads. */
  const EMPTY = /^(?:click |tap )?(?:here|more|read more|learn more|details?|continue|go|link|this|this page|this link|see more|\d+)$/i;
  const nameOf = (link: Element) => (attribute(link, 'aria-label') ?? prose(link)).trim();

  test('every link says by itself where it leads @a11y-links', () => {
    assert.deepEqual(
      onAllPages((document) =>
        elements(document, ({ tagName, attrs }) => tagName === 'a' && attrs.some(({ name }) => name === 'href'))
          .map(nameOf)
          .filter((name) => name === '' || EMPTY.test(name)),
      ),
      [],
    );
  });

  test('one that does not is found', () => {
    for (const words of ['here', 'Read more', '3', 'this page']) assert.match(words, EMPTY);
    for (const words of ['Reference 3', 'More about aura', 'A']) assert.doesNotMatch(words, EMPTY);
  });
});

describe('Fields, lists and buttons', () => {
  /** Controls without a name, and those whose name lacks the words that are seen. */
  const faulty = (document: Node): string[] => {
    const labels = elements(document, ({ tagName }) => tagName === 'label');
    const wordsBeside = (control: Element): string => {
      const id = attribute(control, 'id');
      const own = ['button', 'a', 'summary'].includes(control.tagName) ? textContent(control) : '';
      const label = labels.find((one) => (id !== undefined && attribute(one, 'for') === id) || elements(one).includes(control));
      return plainWords(own || (label ? prose(label) : ''));
    };
    return elements(document, ({ tagName, attrs }) =>
      tagName === 'a'
        ? attrs.some(({ name }) => name === 'aria-label')
        : ['input', 'select', 'textarea', 'button', 'summary'].includes(tagName),
    )
      .filter((control) => {
        const words = wordsBeside(control);
        const name = plainWords(attribute(control, 'aria-label') ?? words);
        return name === '' || !name.includes(words);
      })
      .map(startTag);
  };

  test('each has a name, and it holds the words beside it @a11y-fields', () => {
    assert.deepEqual(
      onAllPages((document) => faulty(document)),
      [],
    );
  });

  test('one without a name, and one with another name than it shows, are found', () => {
    const planted =
      '<label for="a">Name</label><input id="a"><input id="b"><button aria-label="Send">Go</button><a href="x" aria-label="Reference 1">1</a>';
    assert.deepEqual(faulty(parse(planted)), ['<input id="b">', '<button aria-label="Send">']);
  });
});

test('every title in another language is marked with it @a11y-language', () => {
  const references = JSON.parse(readFileSync(new URL('../../src/content/references.json', import.meta.url), 'utf8')) as {
    title: string;
    language?: string;
  }[];
  const foreign = references.filter(({ language }) => language !== undefined && !language.startsWith('en'));
  assert.ok(foreign.length > 0);
  const unmarked = (document: Node) =>
    foreign
      .filter(({ title, language }) => {
        const words = plainWords(title);
        const isMarked = (element: Element) => attribute(element, 'lang') === language;
        const marked = elements(document, isMarked).map(textContent).join(' ');
        const said = (text: string) => plainWords(text).split(words).length - 1;
        const [body] = elements(document, ({ tagName }) => tagName === 'body');
        return said(textContent(body!)) > said(marked);
      })
      .map(({ title }) => title);
  assert.deepEqual(onAllPages(unmarked), []);
  const planted = parse(`<body><p>${foreign[0]!.title}</p></body>`);
  assert.equal(unmarked(planted).length, 1);
});
