import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { putTogether, SharedParts } from '../../../../src/lib/offline/page-parts.ts';

const page = (style: string, text: string) =>
  `<!doctype html><style>${style}</style><script>a</script><script src="b.js"></script><script type="x">{}</script>${text}`;

describe('Pages in pieces', () => {
  test('share the styles and scripts that stand in them, and are the same when put together', () => {
    const shared = new SharedParts();
    const pages = [page('h1{}', '<p>One'), page('h1{}', '<p>Two'), page('h2{}', '<p>Three\n'), '<p>No style'];
    const parts = pages.map((html) => shared.takeApart(html));
    assert.deepEqual(shared.texts, ['<style>h1{}</style>', '<script>a</script>', '<style>h2{}</style>']);
    assert.deepEqual(parts[1], ['<!doctype html>', 0, '', 1, '<script src="b.js"></script><script type="x">{}</script><p>Two']);
    assert.deepEqual(
      parts.map((each) => putTogether(each, shared.texts)),
      pages,
    );
  });

  test('with an empty style, and a page taken apart twice, are the same too', () => {
    const shared = new SharedParts();
    const html = page('', 'x');
    assert.deepEqual(shared.takeApart(html), shared.takeApart(html));
    assert.equal(putTogether(shared.takeApart(html), shared.texts), html);
    assert.equal(shared.texts.length, 2);
  });
});
