import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { fileAddress, handOver, moduleAddresses, portableNotFound, portablePage } from '../../../src/integrations/portable-page.ts';

describe('An address that names its file', () => {
  const cases = {
    './': 'index.html',
    '../': '../index.html',
    'faq/': 'faq/index.html',
    '../faq/?q=1#a': '../faq/index.html?q=1#a',
    './?q=a/b#c/d': 'index.html?q=a/b#c/d',
    '../../glossary/#aura': '../../glossary/index.html#aura',
  };
  for (const [address, expected] of Object.entries(cases))
    test(`${address} is ${expected}`, () => assert.equal(fileAddress(address), expected));

  for (const address of ['', '#top', '?q=1', 'a.svg', '../references/references.bib', 'https://doi.org/10.1/', '//host/', 'mailto:a@b/'])
    test(`${address || 'nothing'} stays as it is`, () => assert.equal(fileAddress(address), address));
});

describe('A page that works from files', () => {
  const page = [
    '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"><link rel="stylesheet" href="../_astro/a.css">',
    '<script>let inline = "faq/";</script><script type="application/ld+json">{"a":"faq/"}</script></head>',
    '<body><a href="../faq/" class=x>y</a><form action="./"></form><template><script type="module" src="../_astro/b.js"></script></template>',
    '<script type="module" src="../_astro/a.js"></script></body>',
  ].join('\n');

  test('names files and loads classic scripts, and keeps every other byte', () => {
    assert.equal(
      portablePage(page),
      page
        .replace('href="../faq/"', 'href="../faq/index.html"')
        .replace('action="./"', 'action="index.html"')
        .replace('type="module" src="../_astro/b.js"', 'defer src="../_astro/b.classic.js"')
        .replace('type="module" src="../_astro/a.js"', 'defer src="../_astro/a.classic.js"'),
    );
  });

  test('runs what hands data over before its own scripts', () => {
    assert.ok(portablePage(page, ['data.js']).includes('<script defer src="data.js"></script></head>'));
  });

  test('says which modules it loaded, those in templates too', () => {
    assert.deepEqual(moduleAddresses(page), ['../_astro/b.js', '../_astro/a.js']);
  });

  test('must not hold a module itself', () => {
    assert.throws(() => portablePage('<script type="module">let a;</script>'), /module stands in a page itself/);
  });

  test('if it is the 404 page, has a data-index attribute for its script', () => {
    assert.equal(portableNotFound('<p id="home-link">x</p>'), '<p data-index="index.html" id="home-link">x</p>');
  });
});

test('Files that are handed over arrive as they are', () => {
  const files = { 'a.json': '{"a":["</script>","\u2028"]}', 'b"c.json': '[1]' };
  const page: { handedOver?: unknown } = {};
  runInNewContext(handOver(files), page);
  assert.equal(JSON.stringify(page.handedOver), JSON.stringify({ 'a.json': { a: ['</script>', '\u2028'] }, 'b"c.json': [1] }));
});
