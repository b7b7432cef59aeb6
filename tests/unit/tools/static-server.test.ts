import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { errorCode, LOCALHOST, serveFolder, type StaticServer } from '../../../tools/static-server.ts';

/** Sends a path as it is; `fetch` would resolve ".." before it leaves. */
function ask(server: StaticServer, path: string, method = 'GET') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((done, fail) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', fail).end();
  });
}

let outer: string;
let folder: string;
before(() => {
  outer = mkdtempSync(join(tmpdir(), 'static-server-'));
  folder = join(outer, 'dist');
  const files = {
    'index.html': 'home',
    '404.html': 'lost',
    'faq/index.html': 'questions',
    'faq/one two/index.html': 'spaced',
    'empty/x.txt': 'text',
    'a.css': '',
    'a.js': '',
    'a.svg': '',
    'a.json': '',
    'a.xml': '',
    'a.png': '',
    'a.webmanifest': '',
    'pagefind/en.pf_index': '',
    'pagefind/wasm.en.pagefind': '',
    '../secret.txt': 'secret',
    '../dist-other/x.txt': 'secret',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
after(() => rmSync(outer, { recursive: true }));

for (const base of ['/', '/a/b/']) {
  describe(`a folder mounted at ${base}`, () => {
    let server: StaticServer;
    before(async () => (server = await serveFolder({ folder, base })));
    after(() => server.close());

    test('answers with the index of a folder', async () => {
      assert.deepEqual(await ask(server, base).then(({ status, body }) => [status, body]), [200, 'home']);
      assert.deepEqual(await ask(server, `${base}faq/?q=x`).then(({ status, body }) => [status, body]), [200, 'questions']);
      assert.equal((await ask(server, `${base}faq/one%20two/`)).body, 'spaced');
    });

    test('redirects to the slash and keeps the query', async () => {
      const { status, headers } = await ask(server, `${base}faq?q=a?b`);
      assert.deepEqual([status, headers['location']], [301, `${base}faq/?q=a?b`]);
      assert.equal((await ask(server, `${base}faq/one%20two`)).headers['location'], `${base}faq/one%20two/`);
    });

    test('never redirects to another host', async () => {
      assert.equal((await ask(server, `${base}/faq`)).headers['location'], `${base}faq/`);
    });

    test('answers with the 404 page and its status where nothing is', async () => {
      for (const path of ['nothing', 'faq/nothing/', 'empty/', 'index.html/', '%00', '%'])
        assert.deepEqual(await ask(server, base + path).then(({ status, body }) => [path, status, body]), [path, 404, 'lost']);
    });

    test('serves no file outside the folder', async () => {
      for (const path of [
        '../secret.txt',
        '..%2fsecret.txt',
        '%2e%2e/secret.txt',
        'faq/../../secret.txt',
        '../dist-other/x.txt',
        '/../secret.txt',
      ])
        assert.deepEqual(await ask(server, base + path).then(({ status, body }) => [path, status, body]), [path, 404, 'lost']);
    });

    test('names the type of each file', async () => {
      const expected = {
        'index.html': 'text/html; charset=utf-8',
        'empty/x.txt': 'text/plain; charset=utf-8',
        'a.css': 'text/css; charset=utf-8',
        'a.js': 'text/javascript; charset=utf-8',
        'a.svg': 'image/svg+xml; charset=utf-8',
        'a.json': 'application/json; charset=utf-8',
        'a.xml': 'application/xml; charset=utf-8',
        'a.png': 'image/png',
        'a.webmanifest': 'application/manifest+json; charset=utf-8',
        'pagefind/en.pf_index': 'application/octet-stream',
        'pagefind/wasm.en.pagefind': 'application/octet-stream',
      };
      for (const [path, type] of Object.entries(expected))
        assert.equal((await ask(server, base + path)).headers['content-type'], type, path);
    });

    test('answers HEAD without a body and refuses other methods', async () => {
      const head = await ask(server, base, 'HEAD');
      assert.deepEqual([head.status, head.headers['content-length'], head.body], [200, '4', '']);
      assert.equal((await ask(server, base, 'POST')).status, 405);
    });
  });
}

test('below a base path, nothing above it exists and the base gets its slash', async () => {
  const server = await serveFolder({ folder, base: '/a/b/' });
  assert.equal((await ask(server, '/a/b')).headers['location'], '/a/b/');
  for (const path of ['/', '/a/', '/faq/', '/a/bc/']) assert.equal((await ask(server, path)).status, 404, path);
  await server.close();
});

test('a base path without its slashes is refused', async () => {
  await assert.rejects(serveFolder({ folder, base: 'a/b' }), /begins and ends with a slash/);
});

test('a taken port is reported by the name of the error, and both meanings of localhost are tried', async () => {
  const first = await serveFolder({ folder, hosts: LOCALHOST });
  assert.match(first.url, /^http:\/\/localhost:\d+\/$/);
  for (const host of LOCALHOST)
    await assert.rejects(serveFolder({ folder, port: first.port, hosts: [host] }), (error) =>
      ['EADDRINUSE', 'EADDRNOTAVAIL'].includes(errorCode(error) ?? ''),
    );
  await first.close();
  await (await serveFolder({ folder, port: first.port })).close();
});
