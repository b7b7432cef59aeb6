import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Asked by Debian's packages whether a service may start; 101 forbids it. */
const POLICY = '/usr/sbin/policy-rc.d';

/** Where servers live that are not on the path of every user. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** The path of a program, or `undefined` where the machine has none. */
export const programPath = (name: string): string | undefined =>
  FOLDERS.map((folder) => join(folder, name)).find((path) => path !== name && existsSync(path));

/**
 * Installs Debian packages quietly, without starting the services in them. Does nothing for anybody but root, or without
 * apt or packages; whoever asked looks for the programs afterwards.
 */
export function installPackages(packages: readonly string[]): void {
  const apt = programPath('apt-get');
  if (packages.length === 0 || !apt || process.getuid?.() !== 0) return;
  const addsPolicy = !existsSync(POLICY);
  if (addsPolicy) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const options = { stdio: 'ignore', timeout: 180_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    const waits = ['-o', 'DPkg::Lock::Timeout=60', '-o', 'Acquire::Retries=1'];
    spawnSync(apt, ['update', '-qq', ...waits], options);
    spawnSync(apt, ['install', '-y', '-qq', '--no-install-recommends', ...waits, ...packages], options);
  } finally {
    if (addsPolicy) rmSync(POLICY, { force: true });
  }
}
