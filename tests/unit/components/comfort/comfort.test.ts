import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { comfortValues, readComfort } from '../../../../src/components/comfort/comfort.ts';

const script = readFileSync(new URL('../../../../src/components/site/head/theme-init.js', import.meta.url), 'utf8');

/** Every way in which one setting can stand, and what is not ours. */
const kept: (string | null)[] = [
  null,
  '',
  '{',
  'null',
  '7',
  'true',
  '"dim"',
  '[]',
  '["dim"]',
  '{}',
  '{"theme":"bright"}',
  '{"theme":["dim"]}',
  '{"theme":{"theme":"dim"}}',
  '{"theme":""}',
  '{"theme":null,"text":"large"}',
  '{"toString":"off","__proto__":{"theme":"dim"},"constructor":"off"}',
  '{"theme":"dim","unknown":"yes","lines":"short"}',
  '{"drawings":"on","shortcuts":"on","spacing":"wider"}',
  ...Object.entries(comfortValues).flatMap(([name, values]) => values.map((value) => JSON.stringify({ [name]: value }))),
  JSON.stringify(Object.fromEntries(Object.entries(comfortValues).map(([name, values]) => [name, values.at(-1)]))),
];

/** The data attributes that theme-init.js puts on the root element, and what it does to the elements of the head. */
function applied(localStorage: { getItem(key: string): string | null }) {
  const dataset: Record<string, string> = {};
  const scheme = { content: '' };
  const bars = [{ content: '' }, { content: '' }];
  const heard: Record<string, (event?: unknown) => void> = {};
  const context = createContext({
    document: { documentElement: { dataset }, querySelector: () => scheme, querySelectorAll: () => bars },
    localStorage,
    addEventListener: (event: string, listener: () => void) => (heard[event] = listener),
  });
  runInContext(script, context);
  return { dataset, scheme, bars, heard };
}

test('the script before the paint and the library read the same settings out of anything that was kept', () => {
  for (const text of kept) {
    const { dataset } = applied({ getItem: () => text });
    // What cannot be read at all leaves the key off, which is not a setting that was read.
    const isJson = (() => {
      try {
        JSON.parse(text ?? 'null');
        return true;
      } catch {
        return false;
      }
    })();
    assert.deepEqual({ ...dataset }, isJson ? readComfort(text) : { shortcuts: 'off' }, String(text));
  }
});

test('what is not ours is no setting', () => {
  assert.deepEqual(readComfort('{'), {});
  assert.deepEqual(readComfort('"dim"'), {});
  assert.deepEqual(readComfort('{"theme":"bright","text":7,"toString":"off","lines":"short"}'), { lines: 'short' });
  assert.deepEqual(readComfort('{"theme":"dim"}'), { theme: 'dim' });
});

test('where nothing is kept the pages stay as they are, and the key is off', () => {
  const blocked = () => {
    throw new Error('Access is denied');
  };
  const { dataset, heard, scheme, bars } = applied({ getItem: blocked });
  assert.deepEqual({ ...dataset }, { shortcuts: 'off' });
  assert.equal(scheme.content, 'light dark');
  // What the reader chose on this page is handed over.
  heard['storage']!({ detail: { theme: 'dim', shortcuts: 'off' } });
  assert.deepEqual({ ...dataset }, { theme: 'dim', shortcuts: 'off' });
  assert.equal(scheme.content, 'dark');
  assert.deepEqual(
    bars.map(({ content }) => content),
    ['#101312', '#101312'],
  );
});

test('a setting that is gone is taken off the page when another tab or Back says so', () => {
  let text = '{"theme":"green","text":"large"}';
  const { dataset, heard } = applied({ getItem: () => text });
  assert.deepEqual({ ...dataset }, { theme: 'green', text: 'large' });
  for (const [name, event] of [
    ['storage', {}],
    ['pageshow', { persisted: true }],
  ] as const) {
    text = '{"theme":"light"}';
    heard[name]!(event);
    assert.deepEqual({ ...dataset }, { theme: 'light' });
    text = '{}';
    heard[name]!(event);
    assert.deepEqual({ ...dataset }, {});
  }
});

test('settings that could not be stored hold when another tab or Back speaks, until they are stored', () => {
  const { dataset, heard } = applied({ getItem: () => '{"theme":"green"}' });
  heard['storage']!({ detail: { theme: 'dim', shortcuts: 'off' } });
  heard['storage']!({});
  assert.deepEqual({ ...dataset }, { theme: 'dim', shortcuts: 'off' });
  heard['pageshow']!({ persisted: true });
  assert.deepEqual({ ...dataset }, { theme: 'dim', shortcuts: 'off' });
  heard['storage']!({ detail: null });
  assert.deepEqual({ ...dataset }, { theme: 'green' });
});
