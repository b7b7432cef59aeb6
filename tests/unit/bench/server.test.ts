import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { serveFolders, type BenchServer } from '../../../bench/server.ts';

const PAGE = '<p>words, words, words, words, words</p>'.repeat(200);

describe('the server of the benches', () => {
  let folder = '';
  let server: BenchServer;
  // A browser keeps its connections too.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bench-server-'));
    for (const [path, text] of [
      ['site/faq/index.html', PAGE],
      ['site/index.pf_meta', 'packed'],
      ['other/faq/index.html', 'the wrong page'],
      ['other/more/index.html', 'more'],
    ] as const) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    server = await serveFolders([join(folder, 'site'), join(folder, 'other')]);
  });
  after(async () => {
    agent.destroy();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** An answer as it came, and the bytes that its connection received for it. */
  const fetchRaw = (path: string) =>
    new Promise<{ response: IncomingMessage; body: Buffer; bytes: number }>((done, fail) => {
      let received = () => 0;
      const request = get(server.url + path, { agent }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done({ response, body: Buffer.concat(parts), bytes: received() }));
      });
      request.on('error', fail).on('socket', (socket) => {
        const before = socket.bytesRead;
        received = () => socket.bytesRead - before;
      });
    });

  test('sends text as brotli, and a file from the first folder that has it', async () => {
    const { response, body } = await fetchRaw('faq/');
    assert.equal(response.headers['content-encoding'], 'br');
    assert.equal(brotliDecompressSync(body).toString(), PAGE);
    assert.equal(brotliDecompressSync((await fetchRaw('more/')).body).toString(), 'more');
  });

  test('sends what is packed already as it is', async () => {
    const { response, body } = await fetchRaw('index.pf_meta');
    assert.equal(response.headers['content-encoding'], undefined);
    assert.equal(body.toString(), 'packed');
  });

  test('answers with 404 for what no folder has', async () => {
    assert.equal((await fetchRaw('gone/')).response.statusCode, 404);
  });

  for (const [name, connection] of [
    ['at full speed', undefined],
    ['on a slow line', { latency: 1, throughput: 1_000_000 }],
  ] as const)
    test(`counts the bytes that arrive, with their headers, ${name}`, async () => {
      server.connect(connection);
      await fetchRaw('faq/');
      server.reset();
      const { bytes } = await fetchRaw('faq/');
      assert.deepEqual(server.traffic(), { requests: 1, bytes });
      assert.deepEqual(server.traffic(0), { requests: 0, bytes: 0 });
    });
});
