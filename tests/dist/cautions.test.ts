import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { actionOf } from '../../src/content-model/cautions.ts';
import type { Caution } from '../../src/content-model/queries.ts';
import { typographic } from '../../src/utils/text.ts';
import { attribute, elements, hasClass, prose, readDocument } from '../fixtures/html.ts';
import { pages } from '../fixtures/pages.ts';

test('every caution is on a page, each time with what to do and why', () => {
  const cautions = JSON.parse(readFileSync('src/content/cautions.json', 'utf8')) as Caution[];
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  const shown = new Set<string>();
  for (const { path, file } of pages())
    for (const item of elements(readDocument(file), (element) => hasClass(element, 'caution'))) {
      const id = attribute(item, 'id');
      // The lines of the check are hidden until they are ticked; see check.test.ts.
      if (attribute(item, 'data-caution') !== undefined) continue;
      const caution = cautions.find((each) => each.id === id);
      assert.ok(caution, `${path}: unknown caution "${id}"`);
      shown.add(caution.id);
      const text = flat(prose(item));
      for (const part of [caution.situation, actionOf(caution), caution.why])
        assert.ok(text.includes(flat(typographic(part))), `${path}: "${caution.id}" lacks "${part}"`);
    }
  assert.deepEqual(
    cautions.map(({ id }) => id).filter((id) => !shown.has(id)),
    [],
  );
});
