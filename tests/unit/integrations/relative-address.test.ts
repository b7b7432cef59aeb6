import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { elementsOf } from '../../../src/utils/html.ts';
import { edited, editsOf, makeStylesRelative, relativeAddress } from '../../../src/integrations/relative-address.ts';

const HOME = 'index.html';
const SECTION = 'self-care/index.html';
const PAGE = 'self-care/heat-and-cold/index.html';

describe('A root-absolute address as seen from a page', () => {
  for (const [address, page, expected] of [
    ['/', HOME, './'],
    ['/', SECTION, '../'],
    ['/', PAGE, '../../'],
    ['/self-care/', SECTION, './'],
    ['/self-care/', PAGE, '../'],
    ['/self-care/heat-and-cold/', PAGE, './'],
    ['/self-care/heat-and-cold/', HOME, 'self-care/heat-and-cold/'],
    ['/self-care/keeping-a-diary/', PAGE, '../keeping-a-diary/'],
    ['/self-care-plan/', PAGE, '../../self-care-plan/'],
    ['/self-care', SECTION, '../self-care'],
    ['/faq/', PAGE, '../../faq/'],
    ['/favicon.svg', HOME, 'favicon.svg'],
    ['/favicon.svg', PAGE, '../../favicon.svg'],
    ['/self-care/picture.svg', PAGE, '../picture.svg'],
    ['/_astro/base.css', 'now.html', '_astro/base.css'],
    ['/glossary/#aura', PAGE, '../../glossary/#aura'],
    ['/self-care/heat-and-cold/#cold', PAGE, './#cold'],
    ['/#top', HOME, './#top'],
    ['/search/?q=neck+pain#first', PAGE, '../../search/?q=neck+pain#first'],
    ['/?from=/a/b/', PAGE, '../../?from=/a/b/'],
  ] as const) {
    test(`${address} from ${page} is ${expected}`, () => assert.equal(relativeAddress(address, page), expected));
  }

  for (const address of [
    'https://example.org/a/',
    '//example.org/a/',
    'mailto:help@example.org',
    'tel:112',
    'data:image/svg+xml,%3Csvg/%3E',
    '#cold',
    '?q=neck',
    '../faq/',
    'picture.svg',
    '',
  ]) {
    test(`${address || 'an empty address'} stays as it is`, () => assert.equal(relativeAddress(address, PAGE), address));
  }

  test('it leads to the same file as before, from every page and at every depth', () => {
    const addresses = ['/', '/faq/', '/self-care/', '/self-care/heat-and-cold/', '/a/b/c/', '/favicon.svg', '/self-care/x.svg?v=1#y'];
    for (const page of [HOME, SECTION, PAGE, 'a/b/c/d/index.html', 'now.html'])
      for (const address of addresses)
        assert.equal(
          new URL(relativeAddress(address, page), `http://site.invalid/deep/er/${page}`).href,
          `http://site.invalid/deep/er${address}`,
          `${address} from ${page}`,
        );
  });
});

describe('The addresses of a built page', () => {
  /** The page after its addresses were made relative, as seen from `faq/index.html`. */
  const relative = (html: string) => edited(html, editsOf(elementsOf(html), 'faq/index.html'));

  for (const [what, before, after] of [
    ['links', '<a href="/now/">x</a>', '<a href="../now/">x</a>'],
    ['style sheets', '<link rel="stylesheet" href="/a.css">', '<link rel="stylesheet" href="../a.css">'],
    [
      'scripts and images',
      '<script src="/a.js"></script><img src="/a.png" alt="">',
      '<script src="../a.js"></script><img src="../a.png" alt="">',
    ],
    ['forms', '<form action="/search/"></form>', '<form action="../search/"></form>'],
    ['posters', '<video poster="/a.png"></video>', '<video poster="../a.png"></video>'],
    ['single-quoted attributes', "<a href='/now/'>x</a>", '<a href="../now/">x</a>'],
    ['unquoted attributes', '<a href=/now/>x</a>', '<a href="../now/">x</a>'],
    ['attributes in capitals with spaces around the sign', '<A HREF = "/now/">x</A>', '<A href="../now/">x</A>'],
    ['entities in an address', '<a href="/search/?q=a&amp;b=&quot;c&quot;">x</a>', '<a href="../search/?q=a&amp;b=&quot;c&quot;">x</a>'],
    ['what only readers without scripts see', '<noscript><a href="/now/">x</a></noscript>', '<noscript><a href="../now/">x</a></noscript>'],
    ['templates', '<template><a href="/now/">x</a></template>', '<template><a href="../now/">x</a></template>'],
    ['drawings', '<svg><use href="/icons.svg#a"></use></svg>', '<svg><use href="../icons.svg#a"></use></svg>'],
    [
      'several addresses in one element',
      '<a href="/now/"><img src="/a.png" alt=""></a>',
      '<a href="../now/"><img src="../a.png" alt=""></a>',
    ],
  ] as const) {
    test(`${what} are made relative`, () => assert.equal(relative(before), after));
  }

  for (const [what, before, after] of [
    ['sizes', '/a.png 1x, /b.png 2x', '../a.png 1x, ../b.png 2x'],
    ['no spaces after the commas', '/a.png 100w,/b.png 200w', '../a.png 100w,../b.png 200w'],
    ['no sizes', '/a.png, /b.png', '../a.png, ../b.png'],
    ['a comma inside an address', '/a,b.png 1x, /c.png 2x', '../a,b.png 1x, ../c.png 2x'],
    ['an address of another site', 'https://example.org/a.png 1x, /b.png 2x', 'https://example.org/a.png 1x, ../b.png 2x'],
    ['a data URI', 'data:image/jpeg;base64,/9j/4AAQ 1x, /b.png 2x', 'data:image/jpeg;base64,/9j/4AAQ 1x, ../b.png 2x'],
  ] as const) {
    test(`a srcset with ${what} is made relative`, () => {
      assert.equal(relative(`<img alt="" srcset="${before}">`), `<img alt="" srcset="${after}">`);
    });
  }

  test('everything else keeps its bytes', () => {
    const html = [
      '<!doctype html>\r\n<html lang=en><head><style>a{background:url(/a.png)}</style>',
      '<script>const home = "/now/"; // <a href="/now/">\n</script></head>',
      '<body><!-- <a href="/now/"> --><p title="/now/" data-href="/now/">“Ünïcode” &lt;a href="/now/"&gt; 💆',
      '<a href="https://example.org/">x</a><a href="//example.org/">x</a><a href="mailto:a@b.c">x</a><a href="#x">x</a>',
      '<img src="data:image/gif;base64,R0lGOD/lh" alt=""><a href="./now/">x</a></body></html>\r\n',
    ].join('\r\n');
    assert.equal(relative(html), html);
  });

  test('an address after characters of every width is still found at its place', () => {
    assert.equal(relative('<p>“é” 💆\r\n\r\n<a href="/now/">💆</a></p>\r\n'), '<p>“é” 💆\r\n\r\n<a href="../now/">💆</a></p>\r\n');
  });

  test('a page that was made relative already is left as it is', () => {
    const once = relative('<a href="/now/">x</a><img srcset="/a.png 1x" alt="">');
    assert.equal(relative(once), once);
  });
});

describe('The addresses of a style sheet', () => {
  for (const [before, after] of [
    ['a{background:url(/img/a.png)}', 'a{background:url(../img/a.png)}'],
    ['a{background:url("/img/a.png")}', 'a{background:url("../img/a.png")}'],
    ["a{background:url('/_astro/a.png')}", "a{background:url('a.png')}"],
    ['a{background:url( "/img/a.png" )}', 'a{background:url("../img/a.png")}'],
    ['@font-face{src:url(/f.woff2)format("woff2"),url(/f.woff)}', '@font-face{src:url(../f.woff2)format("woff2"),url(../f.woff)}'],
  ] as const) {
    test(`${before} becomes ${after}`, () => assert.equal(makeStylesRelative(before, '_astro/base.css'), after));
  }

  for (const css of [
    'a{b:url(//example.org/a.png)}',
    'a{b:url(data:image/png;base64,/9j/)}',
    'a{b:url(a.png)}',
    'a{b:url(#mark)}',
    'a::after{content:"/now/"}',
  ]) {
    test(`${css} stays as it is`, () => assert.equal(makeStylesRelative(css, '_astro/base.css'), css));
  }
});
