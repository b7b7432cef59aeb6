import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createContext, runInContext } from 'node:vm';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const script = read('src/components/site/not-found/find-root.js');
const marker = read('public/site-root.txt');

/** Where 404.html leads home from an address, on a host that answers as given; `undefined` where it has no link. */
async function homeFrom(pathname: string, answer: (path: string) => Response): Promise<string | undefined> {
  const links: { href?: string }[] = [];
  const place = { dataset: {}, textContent: '', append: (link: object) => links.push(link) };
  const context = createContext({
    location: { protocol: 'https:', pathname },
    document: { getElementById: () => place, createElement: () => ({}) },
    fetch: (path: string) => Promise.resolve(answer(path)),
  });
  runInContext(script, context);
  await wait(20);
  return links[0]?.href;
}

const page = (status: number) => new Response('<!doctype html><h1>There is no page at this address</h1>', { status });

for (const root of ['/', '/a/b/'])
  for (const [host, status] of [
    ['answers 404', 404],
    ['answers every address with a page and status 200', 200],
  ] as const)
    test(`404.html leads home to ${root} on a host that ${host}`, async () => {
      const answer = (path: string) => (path === `${root}site-root.txt` ? new Response(marker) : page(status));
      assert.equal(await homeFrom(`${root}no/such/page/`, answer), root);
    });

test('404.html has no link where no file marks the root', async () => {
  assert.equal(await homeFrom('/no/such/page/', () => page(200)), undefined);
});
