import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { remarkQuotes } from '../../../src/markdown/remark-quotes.ts';
import { parseMdx, textOf } from '../../../src/content-model/mdx.ts';

/** The text of a body after the plugin. */
function textAfter(body: string): string {
  const tree = parseMdx(body);
  remarkQuotes()(tree);
  return textOf(tree);
}

describe('Straight marks become', () => {
  for (const [what, body, text] of [
    ['an opening and a closing mark', 'She says "stop" and goes.', 'She says “stop” and goes.'],
    ['single marks in double ones', '"Say \'stop\' early."', '“Say ‘stop’ early.”'],
    ['an apostrophe within a word and after one', "A person's body and others' too", 'A person’s body and others’ too'],
    ['an opening mark after a bracket and a dash', '("one") –"two"', '(“one”) –“two”'],
    ['marks around marked-up words', 'Say *"stop"*, "**no**" or "[wait](/now/)".', 'Say “stop”, “no” or “wait”.'],
    ['a closing mark after code', '`x`"', 'x”'],
    ['an opening mark at the start of each block', '- "one\n- "two\n\n| "three |\n| --- |\n| "four |', '“one“two“three“four'],
    ['marks across a citation', '"It helps"<Cite ref="a" />, "it"', '“It helps”, “it”'],
  ] as const)
    test(what, () => assert.equal(textAfter(body), text));
});

test('Code and the props of components stay as they are written', () => {
  const tree = parseMdx('`"x"` and <Term id="a">"word"</Term>');
  remarkQuotes()(tree);
  assert.match(JSON.stringify(tree), /"value":"\\"x\\""/);
  assert.match(JSON.stringify(tree), /"name":"id","value":"a"/);
  assert.match(JSON.stringify(tree), /“word”/);
});
