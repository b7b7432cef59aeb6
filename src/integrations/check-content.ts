import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dueReviews } from '../content-checks/due-reviews.ts';
import { sentence, type Problem } from '../content-checks/issue.ts';
import { checkLinks } from '../content-checks/links.ts';
import { readSources } from '../content-checks/sources.ts';
import { today } from '../utils/dates.ts';
import { count } from '../utils/text.ts';

/**
 * Stops a build on bad content: before it begins for the content files, after it for the links of the built pages. The error
 * has one sentence for each problem. `astro dev` logs the same sentences as warnings.
 */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { pages, problems } = readSources(fileURLToPath(config.root));
        if (command === 'build') throwProblems(problems);
        for (const problem of problems) logger.warn(sentence(problem));
        if (problems.length === 0) for (const warning of dueReviews(pages, today())) logger.warn(warning);
      },
      'astro:build:done': ({ dir }) => throwProblems(checkLinks(fileURLToPath(dir))),
    },
  };
}

/** Throws one error with each problem once, or returns where there is none. */
function throwProblems(problems: readonly Problem[]): void {
  const sentences = [...new Set(problems.map(sentence))];
  if (sentences.length > 0) throw new Error(`The content has ${count(sentences.length, 'problem')}:\n  ${sentences.join('\n  ')}`);
}
