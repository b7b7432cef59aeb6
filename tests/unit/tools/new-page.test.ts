import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newPage } from '../../../tools/new-page.ts';

describe('A new page', () => {
  for (const [title, path] of [
    ['Can massage set off an attack?', 'src/content/faq/can-massage-set-off-an-attack.mdx'],
    ['Café au lait', 'src/content/faq/cafe-au-lait.mdx'],
    ['Does my cat help? 🐈', 'src/content/faq/does-my-cat-help.mdx'],
  ] as const)
    test(`of the title "${title}" has its file name`, () => assert.equal(newPage('faq', title, '2026-11-20').path, path));

  for (const title of ['🐈', 'هل تساعد قطتي؟', '片頭痛', 'Migraine 片頭痛はどうして起こるのか', '!?', 'A'])
    test(`of the title "${title}" has no file name, and is refused`, () => {
      assert.throws(() => newPage('faq', title, '2026-11-20'), {
        message: `Title: found "${title}"; expected words in letters from a to z, for they make the address of the page.`,
      });
    });
});
