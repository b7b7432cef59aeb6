import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { policyOf } from '../../hosts/install.ts';

const answer = (pid: number) => spawnSync('sh', ['-c', policyOf(pid)]).status;

test('services may not start while the tests install their packages, and may again when those were killed', async () => {
  const killed = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  assert.equal(answer(killed.pid!), 101);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  assert.equal(answer(killed.pid!), 0);
});
