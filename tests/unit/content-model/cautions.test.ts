import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { actionOf, actionParts } from '../../../src/content-model/cautions.ts';
import type { Caution } from '../../../src/content-model/queries.ts';
import { cautionSchema } from '../../../src/content-model/schemas/caution.ts';
import { cautionData } from '../../fixtures/content-tree.ts';

describe('What to do in an emergency', () => {
  test('has the call apart from the rest', () => {
    const [call, rest] = actionParts({ callFirst: true, do: 'Lie down.' });
    assert.match(call, /^Call your emergency number \([\d, ]+\) now\.$/);
    assert.equal(rest, 'Lie down.');
    assert.equal(actionOf({ callFirst: true, do: 'Lie down.' }), `${call} Lie down.`);
    assert.deepEqual(actionParts({ do: 'Lie down.' }), ['', 'Lie down.']);
    assert.equal(actionOf({ do: 'Lie down.' }), 'Lie down.');
  });

  test('may not hold the call in other words or with other numbers, which paper would then repeat', () => {
    for (const call of [
      'Call your emergency number (112, 999, 911) now.',
      'Call your emergency number (999, 112) now.',
      'Call your emergency number now.',
    ]) {
      const { error } = cautionSchema.safeParse({ ...cautionData(), do: `${call} Lie down.` });
      assert.deepEqual(
        error?.issues.map(({ path }) => path.join('.')),
        ['do'],
        call,
      );
    }
  });

  test('begins with the call in most of the cautions of the site', () => {
    const all = JSON.parse(readFileSync('src/content/cautions.json', 'utf8')) as Caution[];
    assert.ok(all.filter((caution) => actionParts(caution)[0] !== '').length > 8);
  });
});
