import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { programPath } from '../hosts/install.ts';
import { scratchFolder } from '../hosts/servers.ts';

const DISPATCHER = 'speech-dispatcher';
const START_MS = 20_000;

/** The Debian packages that bring a voice. */
export const voicePackages = [DISPATCHER, 'speech-dispatcher-espeak-ng', 'espeak-ng'] as const;

const espeakModule = () => globSync('/usr/lib{,64,exec}/{*/,}speech-dispatcher-modules/sd_espeak-ng')[0];

/** Whether this machine has what speaks. */
export const hasVoice = (): boolean => Boolean(programPath(DISPATCHER) && espeakModule());

/** A voice that browsers of this machine can be given. */
export interface Voice {
  /** What a browser has to know in its environment. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** Starts espeak-ng behind Speech Dispatcher, as on the desks of readers with Linux. Nobody hears it: its sound goes nowhere. */
export async function startVoice(): Promise<Voice> {
  const home = scratchFolder();
  const config = join(home, 'config');
  const socket = join(home, 'socket');
  mkdirSync(config);
  writeFileSync(join(home, '.asoundrc'), 'pcm.!default { type null }\nctl.!default { type null }\n');
  writeFileSync(
    join(config, 'speechd.conf'),
    ['AudioOutputMethod "alsa"', 'AddModule "espeak-ng" "sd_espeak-ng" ""', 'DefaultModule espeak-ng', 'DefaultLanguage "en"', ''].join(
      '\n',
    ),
  );
  const args = ['--run-single', '--timeout=0', '--communication-method=unix_socket', `--socket-path=${socket}`];
  const child = spawn(
    programPath(DISPATCHER)!,
    [...args, `--config-dir=${config}`, `--log-dir=${home}`, `--pid-file=${join(home, 'pid')}`],
    // A group of its own: its modules are programs that it starts.
    { detached: true, env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home }, stdio: 'ignore' },
  );
  const atExit = () => end(child, 'SIGKILL');
  process.once('exit', atExit);
  const stop = async () => {
    if (end(child, 'SIGTERM')) await once(child, 'exit');
    end(child, 'SIGKILL');
    process.off('exit', atExit);
  };
  for (const limit = Date.now() + START_MS; !existsSync(socket); await wait(50)) {
    if (child.exitCode === null && Date.now() < limit) continue;
    await stop();
    throw new Error(`${DISPATCHER} does not start.`);
  }
  return { env: { SPEECHD_ADDRESS: `unix_socket:${socket}` }, stop };
}

/** Sends a signal to a program that is running, and to what it started; whether it was. */
function end({ pid, exitCode, signalCode }: ChildProcess, signal: NodeJS.Signals): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(-pid, signal);
  } catch {
    // The whole group is over.
  }
  return exitCode === null && signalCode === null;
}
