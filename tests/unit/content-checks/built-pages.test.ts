import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtFiles } from '../../../src/utils/built-files.ts';
import { checkBuiltPages } from '../../../src/content-checks/built-pages.ts';
import { withFolder, type Files } from '../../fixtures/temp-folder.ts';

/** A site of three pages and one file; `body` is in the page `/faq/first/`. */
const site = (body: string): Files => ({
  'index.html': '<h1 id="top">Home</h1><a href="/faq/first/">First</a>',
  'faq/index.html': '<h1>Questions</h1><p id="groß-und-klein">x</p><p id="100%">x</p>',
  'faq/first/index.html': `<h1 id="first">First</h1>${body}`,
  'favicon.svg': '<svg></svg>',
});

const problemsOf = (body: string) => withFolder(site(body), (folder) => checkBuiltPages(folder));
const FILE = 'dist/faq/first/index.html';

describe('The links of the built pages', () => {
  for (const [what, body] of [
    ['to a page from the root', '<a href="/faq/">x</a><a href="/">x</a>'],
    ['to a page, relative', '<a href="../">x</a><a href="../../">x</a><a href="../../faq/first/">x</a><a href="./">x</a><a href="">x</a>'],
    [
      'to a file',
      '<a href="/favicon.svg">x</a><a href="../../favicon.svg?v=2">x</a><link rel="icon" href="/favicon.svg"><img src="/favicon.svg" alt="">',
    ],
    ['to the index file of a page by name', '<a href="../index.html">x</a>'],
    ['to a part of the page itself', '<a href="#first">x</a><a href="/faq/first/#first">x</a><a href="#">x</a>'],
    ['to a part of another page', '<a href="/#top">x</a><a href="../../index.html#top">x</a>'],
    ['with a query', '<a href="/faq/?q=neck#groß-und-klein">x</a>'],
    ['to a part whose id is written with percent signs', '<a href="/faq/#gro%C3%9F-und-klein">x</a><a href="../#100%25">x</a>'],
    ['to other sites', '<a href="https://example.org/nothing">x</a><a href="HTTP://EXAMPLE.ORG/">x</a>'],
    ['that are no addresses of pages', '<a href="mailto:a@b.c">x</a><a href="tel:112">x</a>'],
    ['of a form', '<form action="/faq/"></form>'],
  ] as const) {
    test(`${what} are accepted when they lead somewhere`, async () => assert.deepEqual(await problemsOf(body), []));
  }

  for (const [what, body, href] of [
    ['to a page that is not there', '<a href="/nothing/">x</a>', '/nothing/'],
    ['to a page that is not there, relative', '<a href="../nothing/">x</a>', '../nothing/'],
    ['to a page that is not there, with a fragment', '<a href="/nothing/#first">x</a>', '/nothing/#first'],
    ['to a page without its last slash, which hosts treat differently', '<a href="/faq#groß-und-klein">x</a>', '/faq#groß-und-klein'],
    ['to a folder without a page', '<a href="/faq/first/pictures/">x</a>', '/faq/first/pictures/'],
    ['to a file that is not there', '<link rel="stylesheet" href="/base.css">', '/base.css'],
    ['to a script that is not there', '<script src="/search.js"></script>', '/search.js'],
    ['to an image that is not there', '<img src="/a.png" alt="A drawing">', '/a.png'],
    ['of a form that nobody answers', '<form action="/search/"></form>', '/search/'],
    ['with percent signs that mean nothing', '<a href="/%E0%A4%A/">x</a>', '/%E0%A4%A/'],
    ['that only readers without scripts see', '<noscript><a href="/nothing/">x</a></noscript>', '/nothing/'],
    ['inside a template', '<template><a href="/nothing/">x</a></template>', '/nothing/'],
    ['to a page in letters of another case', '<a href="/FAQ/First/">x</a>', '/FAQ/First/'],
    ['to a file in letters of another case', '<img src="/FavIcon.svg" alt="An icon">', '/FavIcon.svg'],
  ] as const) {
    test(`${what} are refused`, async () => {
      assert.deepEqual(await problemsOf(body), [
        { file: FILE, field: 'link', found: `"${href}", which leads nowhere`, expected: 'the address of a page or file of the site' },
      ]);
    });
  }

  for (const [what, href] of [
    ['of the page itself', '#nothing'],
    ['of another page', '/#nothing'],
    ['of another page, relative', '../#nothing'],
    ['of a page named by its index file', '/faq/index.html#nothing'],
    ['written in other letters', '/#Top'],
    ['written with percent signs that mean nothing', '/faq/#%E0%A4%A'],
  ] as const) {
    test(`to a part ${what} that is not there are refused`, async () => {
      assert.deepEqual(await problemsOf(`<a href="${href}">x</a>`), [
        {
          file: FILE,
          field: 'link',
          found: `"${href}", whose fragment names nothing on that page`,
          expected: 'the id of a heading or element',
        },
      ]);
    });
  }
});

describe('Links that leave the site unseen', () => {
  for (const [address, expected] of [
    ['//faq/how-often/', '"https://…", or a path from the root with one slash'],
    ['/\\evil.example/', 'an address without spaces and backslashes'],
    ['https:/example.org/study', '"https://" and a public host, such as "https://example.org/"'],
    ['http://localhost:4321/faq/', '"https://" and a public host, such as "https://example.org/"'],
    ['javascript:alert(1)', 'a page of the site, "https:", "mailto:" or "tel:"'],
    ['data:text/html,x', 'a page of the site, "https:", "mailto:" or "tel:"'],
  ])
    test(`such as ${address} are refused`, async () => {
      assert.deepEqual(await problemsOf(`<a href="${address}">x</a>`), [{ file: FILE, field: 'link', found: `"${address}"`, expected }]);
    });

  test('are refused in images too, where the policy would block them', async () => {
    const [issue] = await problemsOf('<img src="data:image/png;base64,iVBORw0KGgo=" alt="A dot">');
    assert.equal(issue?.found, '"data:image/png;base64,iVBORw0KGgo="');
  });
});

test('an id on two elements of a page is refused, once', async () => {
  assert.deepEqual(await problemsOf('<p id="a">x</p><p id="a">y</p><p id="a">z</p>'), [
    { file: FILE, field: 'id', found: '"a" on more than one element', expected: 'each id once a page' },
  ]);
});

describe('The images of the built pages', () => {
  test('without a text alternative are refused', async () => {
    assert.deepEqual(await problemsOf('<img src="/favicon.svg">'), [
      { file: FILE, field: 'image', found: '"/favicon.svg" without a text alternative', expected: 'an alt attribute' },
    ]);
  });

  test('may be said to be decoration', async () => assert.deepEqual(await problemsOf('<img src="/favicon.svg" alt="">'), []));
});

describe('The pages that are checked', () => {
  test('are all pages at every depth, each mistake once', async () => {
    const files = { ...site('<a href="/a/">x</a>'), '404.html': '<a href="/b/">x</a>', 'a-page.html': '<a href="/c/">x</a>' };
    const problems = await withFolder(files, (folder) => checkBuiltPages(folder));
    assert.deepEqual(
      problems.map(({ file, found }) => [file, found.split('"')[1]]),
      [
        ['dist/404.html', '/b/'],
        ['dist/a-page.html', '/c/'],
        [FILE, '/a/'],
      ],
    );
  });

  test('are the files that end in .html and no others', async () => {
    const found = await withFolder({ ...site(''), 'notes.txt': 'x', 'page.html.map': 'x' }, (folder) =>
      builtFiles(folder, '.html').map(({ path }) => path),
    );
    assert.deepEqual(found, ['faq/first/index.html', 'faq/index.html', 'index.html']);
  });

  test('are named by their content file where they have one, wherever the build was started', () => {
    const built = Object.fromEntries(Object.entries(site('<a href="/a/">x</a>')).map(([path, text]) => [`dist/${path}`, text]));
    return withFolder({ 'src/content/faq/first.mdx': 'x', ...built }, (folder) => {
      assert.deepEqual(
        checkBuiltPages(`${folder}/dist`, folder).map(({ file }) => file),
        ['src/content/faq/first.mdx'],
      );
    });
  });
});
