import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkBuiltPages } from '../content-checks/built-pages.ts';
import { formatIssue, throwIssues } from '../content-checks/issue.ts';
import { readContent } from '../content-checks/read-content.ts';
import { contentIssues, issuesOf, reviewWarnings } from '../content-checks/rules.ts';
import { today } from '../utils/dates.ts';
import { count } from '../utils/text.ts';

/** Milliseconds after an edit before the content is checked: editors write a file in several steps. */
const DEBOUNCE_MS = 150;

/** The server of `astro dev`, as far as this integration uses it. */
type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/**
 * Stops a build on bad content: before it begins for the content files, after it for the built pages. The error has one sentence
 * for each issue. `astro dev` logs the same sentences as warnings, when it starts and after each edit.
 */
export function checkContent(): AstroIntegration {
  let root: string | undefined;
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        root = fileURLToPath(config.root);
        const content = readContent(root);
        const issues = issuesOf(content);
        if (command === 'build') throwIssues(issues);
        for (const issue of issues) logger.warn(formatIssue(issue));
        if (issues.length === 0) for (const warning of reviewWarnings(content, today())) logger.warn(warning);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = server.config.root;
        let known = new Set(contentIssues(folder).map(formatIssue));
        const check = () => {
          const issues = new Set(contentIssues(folder).map(formatIssue));
          for (const issue of issues.difference(known)) logger.warn(issue);
          const mended = known.difference(issues).size;
          if (mended > 0) logger.info(`${count(mended, 'problem')} mended, ${issues.size} left.`);
          known = issues;
        };
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(join(folder, 'public'));
        server.watcher.on('all', (_event, path) => {
          const file = relative(folder, path).split(sep).join('/');
          if (!/^(?:src\/content|public)\//.test(file)) return;
          if (file.endsWith('.json')) recompilePages(server);
          clearTimeout(timer);
          timer = setTimeout(check, DEBOUNCE_MS);
        });
      },
      'astro:build:done': ({ dir }) => throwIssues(checkBuiltPages(fileURLToPath(dir), root)),
    },
  };
}

/** Has every content page compiled anew, for the remark plugins put the citations of data files into it. */
function recompilePages({ environments }: DevServer): void {
  for (const { moduleGraph } of Object.values(environments))
    for (const [id, module] of moduleGraph.idToModuleMap) if (/\/src\/content\/[^?]*\.mdx/.test(id)) moduleGraph.invalidateModule(module);
}
