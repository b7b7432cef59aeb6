import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withSearch } from '../../../bench/search/contenders.ts';

const shell =
  '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="x"><meta charset="utf-8">' +
  '<link rel="stylesheet" href="a.css"><link rel="preload" as="font" href="a.woff2"><link rel="modulepreload" href="a.js"></head>' +
  '<body><main><h1>Search</h1><page-search><form></form></page-search><script type="module" src="b.js"></script><p>List</p></main></body></html>';

test('another search takes the place of the site’s own, in the same page', () => {
  assert.equal(
    withSearch(shell, '<script src="c.js"></script>', '<div id="c"></div>'),
    '<!doctype html><html><head><meta charset="utf-8">' +
      '<link rel="stylesheet" href="a.css"><link rel="preload" as="font" href="a.woff2"><script src="c.js"></script></head>' +
      '<body><main><h1>Search</h1><div id="c"></div><p>List</p></main></body></html>',
  );
});

test('a search page without its element is refused', () => {
  assert.throws(() => withSearch('<html><head></head><body></body></html>', '', ''), /no <page-search>/);
});
