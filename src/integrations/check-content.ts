import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dueReviews } from '../content-checks/due-reviews.ts';
import { sentence, type Problem } from '../content-checks/issue.ts';
import { checkLinks } from '../content-checks/links.ts';
import { checkSources, dataFiles, readSources } from '../content-checks/sources.ts';
import { today } from '../utils/dates.ts';
import { count } from '../utils/text.ts';

/**
 * Stops a build on bad content: before it begins for the content files, after it for the links of the built pages. The error
 * has one sentence for each problem. `astro dev` logs the same sentences as warnings, new ones each time a page is saved.
 */
export function checkContent(): AstroIntegration {
  let root: string | undefined;
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ command, config, logger, addWatchFile }) => {
        if (command !== 'build' && command !== 'dev') return;
        root = fileURLToPath(config.root);
        // The remark plugins read the data when the configuration loads, and a page compiled with older data stays as it was.
        for (const file of dataFiles) addWatchFile(new URL(file, config.root));
        const { pages, problems } = readSources(root);
        if (command === 'build') throwProblems(problems);
        for (const problem of problems) logger.warn(sentence(problem));
        if (problems.length === 0) for (const warning of dueReviews(pages, today())) logger.warn(warning);
      },
      // Data files start the server anew, and with it the check of everything.
      'astro:server:setup': ({ server, logger }) => {
        const folder = server.config.root;
        let before = new Set(checkSources(folder).map(sentence));
        server.watcher.on('all', (_event, path) => {
          if (!/[\\/]src[\\/]content[\\/].*\.mdx$/.test(path)) return;
          const now = new Set(checkSources(folder).map(sentence));
          for (const problem of now) if (!before.has(problem)) logger.warn(problem);
          before = now;
        });
      },
      'astro:build:done': ({ dir }) => throwProblems(checkLinks(fileURLToPath(dir), root)),
    },
  };
}

/** Throws one error with each problem once, or returns where there is none. */
function throwProblems(problems: readonly Problem[]): void {
  const sentences = [...new Set(problems.map(sentence))];
  if (sentences.length > 0) throw new Error(`The content has ${count(sentences.length, 'problem')}:\n  ${sentences.join('\n  ')}`);
}
