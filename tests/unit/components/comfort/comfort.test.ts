import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { comfortValues, readComfort } from '../../../../src/components/comfort/comfort.ts';

const script = readFileSync(new URL('../../../../src/components/site/head/theme-init.js', import.meta.url), 'utf8');

/** Every value of each setting, all settings together, and values that are none. */
const stored: (string | null)[] = [
  ...[null, '', '{', 'null', '7', 'true', '"dim"', '[]', '["dim"]', '{}', '{"theme":"bright"}', '{"theme":["dim"]}', '{"theme":""}'],
  '{"theme":{"theme":"dim"}}',
  '{"theme":null,"text":"large"}',
  '{"toString":"off","__proto__":{"theme":"dim"},"constructor":"off"}',
  '{"theme":"dim","unknown":"yes","lines":"short"}',
  '{"drawings":"on","shortcuts":"on","spacing":"wider"}',
  ...Object.entries(comfortValues).flatMap(([name, values]) => values.map((value) => JSON.stringify({ [name]: value }))),
  JSON.stringify(Object.fromEntries(Object.entries(comfortValues).map(([name, values]) => [name, values.at(-1)]))),
];

/** Runs theme-init.js. Returns the data attributes of the root element, the metadata of colours and the event listeners. */
function applied(getItem: () => string | null) {
  const dataset: Record<string, string> = {};
  const scheme = { content: '' };
  const bars = [{ content: '' }, { content: '' }];
  const listeners: Record<string, (event?: unknown) => void> = {};
  const context = createContext({
    document: { documentElement: { dataset }, querySelector: () => scheme, querySelectorAll: () => bars },
    localStorage: { getItem },
    addEventListener: (event: string, listener: () => void) => (listeners[event] = listener),
  });
  runInContext(script, context);
  return { dataset, scheme, bars, listeners };
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('theme-init.js and readComfort read the same settings', () => {
  for (const text of stored) {
    const { dataset } = applied(() => text);
    // theme-init.js turns the key off where storage cannot be read.
    assert.deepEqual({ ...dataset }, isJson(text ?? 'null') ? readComfort(text) : { shortcuts: 'off' }, String(text));
  }
  assert.deepEqual(readComfort('{"theme":"bright","text":7,"toString":"off","lines":"short"}'), { lines: 'short' });
});

test('without storage the pages have the defaults, and the key is off', () => {
  const { dataset, listeners, scheme, bars } = applied(() => {
    throw new Error('Access is denied');
  });
  assert.deepEqual({ ...dataset }, { shortcuts: 'off' });
  assert.equal(scheme.content, 'light dark');
  // Settings that are chosen on this page come with the event.
  listeners['storage']!({ detail: { theme: 'dim', shortcuts: 'off' } });
  assert.deepEqual({ ...dataset }, { theme: 'dim', shortcuts: 'off' });
  assert.equal(scheme.content, 'dark');
  assert.deepEqual(
    bars.map(({ content }) => content),
    ['#101312', '#101312'],
  );
});

test('settings follow other tabs and the back/forward cache', () => {
  let text = '{"theme":"green","text":"large"}';
  const { dataset, listeners } = applied(() => text);
  assert.deepEqual({ ...dataset }, { theme: 'green', text: 'large' });
  for (const [name, event] of [
    ['storage', {}],
    ['pageshow', { persisted: true }],
  ] as const)
    for (const [next, expected] of [
      ['{"theme":"light"}', { theme: 'light' }],
      ['{}', {}],
    ] as const) {
      text = next;
      listeners[name]!(event);
      assert.deepEqual({ ...dataset }, expected);
    }
});

test('settings that could not be stored apply until they are', () => {
  const { dataset, listeners } = applied(() => '{"theme":"green"}');
  const unstored = { theme: 'dim', shortcuts: 'off' };
  listeners['storage']!({ detail: unstored });
  for (const [name, event] of [
    ['storage', {}],
    ['pageshow', { persisted: true }],
  ] as const) {
    listeners[name]!(event);
    assert.deepEqual({ ...dataset }, unstored);
  }
  listeners['storage']!({ detail: null });
  assert.deepEqual({ ...dataset }, { theme: 'green' });
});
