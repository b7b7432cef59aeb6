import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { TAGS } from '../../fixtures/axe.ts';
import type { Engine } from './engine.ts';

/** `axe-core` comes with `@axe-core/playwright`, and is asked for from there. */
const source = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core'), 'utf8');

const OPTIONS: RunOptions = {
  // As in the scans by Chromium.
  runOnly: { type: 'tag', values: TAGS },
  resultTypes: ['violations'],
  preload: false,
};

/** What axe finds wrong on the page as it is shown, and how many rules it could apply. */
export async function axeProblems(engine: Engine): Promise<{ problems: string[]; applied: number }> {
  await engine.inject(source);
  return engine.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: RunOptions): Promise<AxeResults> } };
    const { violations, passes } = await axe.run(document, options);
    const problems = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => `${location.href} ${id}: ${help}\n  ${target.join(' ')}: ${html}`),
    );
    return { problems, applied: passes.length };
  }, OPTIONS);
}
