import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { webkit } from '../nightly/engines/webkit.ts';
import { webServers } from '../nightly/hosts/servers.ts';

const root = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');

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

/** A workflow with all its jobs and steps. */
function read(file: string) {
  const text = textOf(file);
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  return { file, text, workflow, jobs, steps: jobs.flatMap((job) => job.steps) };
}

const runsOf = ({ steps }: ReturnType<typeof read>) => steps.flatMap(({ run }) => run ?? []);
const ci = read('.github/workflows/ci.yml');
const nightly = read('.github/workflows/nightly.yml');
const isForTheRunner = (run: string) => run.startsWith('sudo apt-get ');

describe('The tests for the public', () => {
  test('run the commands of .ci/run, all of them and in that order', () => {
    const commands = textOf('.ci/run')
      .split('\n')
      .filter((line) => line !== '' && !/^(?:#|set |cd )/.test(line));
    assert.deepEqual(commands, ['npm ci', 'npm test']);
    assert.deepEqual(runsOf(ci), commands);
  });

  test('run scripts that package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const asked = [ci, nightly]
      .flatMap(runsOf)
      .flatMap((run) => [...run.matchAll(/^npm (?:run )?(\S+)$/gm)].map(([, script]) => script!))
      .filter((s) => s !== 'ci');
    assert.ok(asked.length > 1);
    assert.deepEqual(
      asked.filter((script) => !(script in scripts)),
      [],
    );
  });

  test('install the servers and browsers that the long tests would otherwise skip', () => {
    const installed = runsOf(nightly).filter(isForTheRunner).join(' ').split(/\s+/);
    const wanted = [...webServers.map((server) => server.package), ...webkit.packages];
    assert.deepEqual(
      wanted.filter((name) => !installed.includes(name)),
      [],
    );
  });

  test('run on every push and pull request', () => assert.deepEqual(ci.workflow.on, { push: null, pull_request: null }));

  test('run the long ones every night', () =>
    assert.deepEqual(nightly.workflow.on, { schedule: [{ cron: '23 3 * * *' }], workflow_dispatch: null }));
});

test('The audit asks for weaknesses of what the site is built with, every week and when that changes', () => {
  const audit = read('.github/workflows/audit.yml');
  assert.deepEqual(
    audit.steps.flatMap(({ run }) => run ?? []),
    ['npm audit --omit=dev'],
  );
  const paths = ['package-lock.json'];
  assert.deepEqual(audit.workflow.on, { schedule: [{ cron: '17 6 * * 1' }], push: { paths }, pull_request: { paths } });
});

describe('Every workflow', () => {
  const workflows = readdirSync(new URL('.github/workflows/', root)).map((name) => read(`.github/workflows/${name}`));

  test('stops at whatever fails, and leaves nothing out', () => {
    for (const { jobs, steps } of workflows)
      for (const part of [...jobs, ...steps]) assert.deepEqual([part['continue-on-error'], part.if], [undefined, undefined]);
  });

  test('may read the files and nothing else, keeps no key and ends in time', () => {
    assert.ok(workflows.length > 1);
    for (const { file, text, workflow, jobs, steps } of workflows) {
      assert.deepEqual(workflow.permissions, {}, file);
      for (const job of jobs) {
        assert.deepEqual(job.permissions, { contents: 'read' }, file);
        assert.ok(job['timeout-minutes']! <= 60, file);
      }
      assert.doesNotMatch(text, /\bsecrets\b|GITHUB_TOKEN|github\.token/);
      const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      assert.deepEqual(
        checkouts.map((step) => step.with?.['persist-credentials']),
        [false],
        file,
      );
    }
  });

  test('takes actions by their full hash, the same as the workflow for GitHub Pages', () => {
    const known = read('deploy/github-pages.yml').steps.flatMap(({ uses }) => uses ?? []);
    for (const { file, steps } of workflows) {
      const used = steps.flatMap(({ uses }) => uses ?? []);
      assert.ok(used.length > 1, file);
      for (const action of used) {
        assert.match(action, /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/);
        assert.ok(known.includes(action), `${file}: ${action}`);
      }
    }
  });
});
