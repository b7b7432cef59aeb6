import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOfMarkup } from '../../../src/utils/html.ts';

test('the text of markup has its entities decoded and no tags', () => {
  assert.equal(textOfMarkup('R&amp;B <em>and</em>\n&quot;x&quot; &lt;b&gt; &#39;y&#39; '), 'R&B and "x" <b> \'y\'');
  assert.equal(textOfMarkup(''), '');
});
