import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { webkit } from '../engines/webkit.ts';
import { webServers } from '../hosts/servers.ts';

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What is read of a workflow. */
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      'timeout-minutes'?: number;
      permissions?: Record<string, string>;
      'continue-on-error'?: boolean;
      if?: string;
      steps: { uses?: string; run?: string; with?: Record<string, unknown>; 'continue-on-error'?: boolean; if?: string }[];
    }
  >;
}

const CI = '.github/workflows/ci.yml';
const workflow = parse(textOf(CI)) as Workflow;
const jobs = Object.values(workflow.jobs);
const steps = jobs.flatMap((job) => job.steps);
const runs = steps.flatMap(({ run }) => run ?? []);
const isForTheRunner = (run: string) => run.startsWith('sudo apt-get ');

describe('The public workflow', () => {
  test('runs the commands of .ci/run, all of them and in that order', () => {
    const commands = textOf('.ci/run')
      .split('\n')
      .filter((line) => line !== '' && !/^(?:#|set |cd )/.test(line));
    assert.deepEqual(
      commands.filter((command) => /^npm (?:ci|test)$/.test(command)),
      ['npm ci', 'npm test'],
    );
    assert.deepEqual(
      runs.filter((run) => !isForTheRunner(run)),
      commands,
    );
  });

  test('stops at whatever fails, and leaves nothing out', () => {
    for (const part of [...jobs, ...steps]) assert.deepEqual([part['continue-on-error'], part.if], [undefined, undefined]);
  });

  test('runs scripts that package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const asked = runs.flatMap((run) => [...run.matchAll(/^npm (?:run )?(\S+)$/gm)].map(([, script]) => script!)).filter((s) => s !== 'ci');
    assert.ok(asked.length > 1);
    assert.deepEqual(
      asked.filter((script) => !(script in scripts)),
      [],
    );
  });

  test('installs the servers and browsers that tests would otherwise skip', () => {
    const installed = runs.filter(isForTheRunner).join(' ').split(/\s+/);
    const wanted = [...webServers.map((server) => server.package), ...webkit.packages];
    assert.deepEqual(
      wanted.filter((name) => !installed.includes(name)),
      [],
    );
  });

  test('runs on every push and pull request, may read the files and nothing else, keeps no key and ends in time', () => {
    assert.deepEqual(workflow.on, { push: null, pull_request: null });
    assert.deepEqual(workflow.permissions, {});
    for (const job of jobs) {
      assert.deepEqual(job.permissions, { contents: 'read' });
      assert.ok(job['timeout-minutes']! <= 60);
    }
    assert.doesNotMatch(textOf(CI), /\bsecrets\b|GITHUB_TOKEN|github\.token/);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    assert.deepEqual(
      checkouts.map((step) => step.with?.['persist-credentials']),
      [false],
    );
  });

  test('takes actions by their full hash, the same as the workflow for GitHub Pages', () => {
    const pages = parse(textOf('deploy/github-pages.yml')) as Workflow;
    const known = Object.values(pages.jobs).flatMap((job) => job.steps.flatMap(({ uses }) => uses ?? []));
    const used = steps.flatMap(({ uses }) => uses ?? []);
    assert.ok(used.length > 1);
    for (const action of used) {
      assert.match(action, /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
      assert.ok(known.includes(action), action);
    }
  });
});
