import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Asked by Debian's packages whether a service may start; 101 forbids it. */
const POLICY = '/usr/sbin/policy-rc.d';

/** A policy that forbids services to start while a process runs; one that is left behind when it is killed blocks nothing. */
export const policyOf = (pid: number): string =>
  `#!/bin/sh\n# Written by tests/hosts of massage-for-migraine.\nkill -0 ${pid} 2>/dev/null && exit 101\nexit 0\n`;

/** Where servers live that are not on the path of every user. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** The path of a program, or `undefined` where the machine has none. */
export const programPath = (name: string): string | undefined =>
  FOLDERS.map((folder) => join(folder, name)).find((path) => path !== name && existsSync(path));

/**
 * Installs Debian packages quietly, without starting the services in them. Does nothing for anybody but root, or without
 * apt or packages; the caller checks for the programs afterwards.
 */
export function installPackages(packages: readonly string[]): void {
  const apt = programPath('apt-get');
  if (packages.length === 0 || !apt || process.getuid?.() !== 0) return;
  const addsPolicy = !existsSync(POLICY) || readFileSync(POLICY, 'utf8').includes('massage-for-migraine');
  if (addsPolicy) writeFileSync(POLICY, policyOf(process.pid), { mode: 0o755 });
  try {
    const options = { stdio: 'ignore', timeout: 180_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    const waits = ['-o', 'DPkg::Lock::Timeout=60', '-o', 'Acquire::Retries=1'];
    spawnSync(apt, ['update', '-qq', ...waits], options);
    spawnSync(apt, ['install', '-y', '-qq', '--no-install-recommends', ...waits, ...packages], options);
  } finally {
    if (addsPolicy) rmSync(POLICY, { force: true });
  }
}
