import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { withProjectCopy } from '../../fixtures/project-copy.ts';
import { freePort } from '../../fixtures/free-port.ts';

const astro = fileURLToPath(new URL('../../../node_modules/astro/bin/astro.mjs', import.meta.url));

/** Asks for a page until its answer passes; the last answer. */
async function eventually(url: string, passes: (status: number, html: string) => boolean): Promise<string> {
  let last = 'no answer';
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(250)) {
    const response = await fetch(url).catch(() => undefined);
    if (!response) continue;
    const html = await response.text();
    if (passes(response.status, html)) return html;
    last = `${response.status} ${html.slice(0, 300)}`;
  }
  assert.fail(last);
}

test('`astro dev` shows a page with the sources that its data has just been given', () =>
  withProjectCopy(async (copy) => {
    const port = await freePort();
    const server = spawn(process.execPath, [astro, 'dev', '--port', String(port), '--host', '127.0.0.1'], {
      cwd: copy,
      stdio: 'ignore',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    try {
      const page = `http://127.0.0.1:${port}/research/short-answer/`;
      const before = await eventually(page, (status) => status === 200);
      assert.ok(!before.includes('id="ref-do-2019-snnoop10"'));
      const file = join(copy, 'src/content/findings.json');
      const findings = JSON.parse(readFileSync(file, 'utf8')) as { references: string[] }[];
      findings[0]!.references.push('do-2019-snnoop10');
      writeFileSync(file, JSON.stringify(findings));
      await eventually(page, (status, html) => status === 200 && html.includes('id="ref-do-2019-snnoop10"'));
    } finally {
      server.kill();
    }
  }));
