import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuiltPages } from '../lib/built-pages.ts';
import { contentPages, pagesDue } from '../lib/content-files.ts';
import { checkLinks, linksOf } from '../lib/integrity/links.ts';
import { sentence, type Problem } from '../lib/integrity/problem.ts';
import { checkSources } from '../lib/integrity/sources.ts';
import { today } from '../lib/review.ts';
import { count, longDate } from '../lib/text.ts';

/**
 * Refuses bad content. Before a build it checks the content files, after it the links of the built pages; either stops
 * the build with one sentence for each problem. `astro dev` prints the same sentences as warnings. A page whose check is
 * due is only warned of: its text is as right as it was the day before.
 */
export function contentIntegrity(pages = new BuiltPages()): AstroIntegration {
  const links = pages.reader(linksOf);
  return {
    name: 'content-integrity',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const problems = checkSources(root);
        if (command === 'build') refuse(problems);
        else for (const problem of problems) logger.warn(sentence(problem));
        if (problems.length > 0) return;
        for (const { file, nextCheck } of pagesDue(contentPages(root), today()))
          logger.warn(`${file}: the check against its sources is due since ${longDate(nextCheck)}.`);
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        refuse(checkLinks(dist, links(dist)));
      },
    },
  };
}

/** Throws one error that tells each problem once. */
function refuse(problems: readonly Problem[]): void {
  const sentences = [...new Set(problems.map(sentence))];
  if (sentences.length > 0) throw new Error(`The content has ${count(sentences.length, 'problem')}:\n  ${sentences.join('\n  ')}`);
}
