import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dataFiles, readContent } from '../content-checks/content.ts';
import { formatIssue, throwIssues } from '../content-checks/issue.ts';
import { checkLinks } from '../content-checks/links.ts';
import { contentIssues, issuesOf, reviewWarnings } from '../content-checks/rules.ts';
import { today } from '../utils/dates.ts';

/**
 * Stops a build on bad content: before it begins for the content files, after it for the links of the built pages. The error
 * has one sentence for each issue. `astro dev` logs the same sentences as warnings, new ones each time a page is saved.
 */
export function checkContent(): AstroIntegration {
  let root: string | undefined;
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ command, config, logger, addWatchFile }) => {
        if (command !== 'build' && command !== 'dev') return;
        root = fileURLToPath(config.root);
        for (const file of dataFiles) addWatchFile(new URL(file, config.root));
        const content = readContent(root);
        const issues = issuesOf(content);
        if (command === 'build') throwIssues(issues);
        for (const issue of issues) logger.warn(formatIssue(issue));
        if (issues.length === 0) for (const warning of reviewWarnings(content, today())) logger.warn(warning);
      },
      // Data files start the server anew, and with it the check of everything.
      'astro:server:setup': ({ server, logger }) => {
        const folder = server.config.root;
        let before = new Set(contentIssues(folder).map(formatIssue));
        server.watcher.on('all', (_event, path) => {
          if (!/[\\/]src[\\/]content[\\/].*\.mdx$/.test(path)) return;
          const now = new Set(contentIssues(folder).map(formatIssue));
          for (const issue of now) if (!before.has(issue)) logger.warn(issue);
          before = now;
        });
      },
      'astro:build:done': ({ dir }) => throwIssues(checkLinks(fileURLToPath(dir), root)),
    },
  };
}
