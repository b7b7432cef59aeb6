import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuiltPages } from '../lib/built-pages.ts';
import { pagesDue } from '../lib/content-files.ts';
import { CompiledBodies } from '../lib/integrity/compiled-bodies.ts';
import { checkLinks, linksOf } from '../lib/integrity/links.ts';
import { sentence, type Problem } from '../lib/integrity/problem.ts';
import { checkAll, checkSources, readSources } from '../lib/integrity/sources.ts';
import { today } from '../lib/review.ts';
import { staticReviews } from '../lib/static-pages.ts';
import { count, longDate } from '../lib/text.ts';
import { dataSchemas } from '../schemas/collections.ts';

/**
 * Refuses bad content. A build checks the content files before it begins, the bodies of pages as it compiles them, and the
 * links of the built pages after it; each stops it with one sentence for each problem. `astro dev` prints the same sentences
 * as warnings, new ones each time a page is saved. A page whose check is due is only warned of: its text is as right as it was the day before.
 * @param bodies what `remarkCheckedBodies` checks
 */
export function contentIntegrity(pages = new BuiltPages(), bodies = new CompiledBodies()): AstroIntegration {
  const links = pages.reader(linksOf);
  let root = '.';
  return {
    name: 'content-integrity',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig, addWatchFile }) => {
        if (command !== 'build' && command !== 'dev') return;
        root = fileURLToPath(config.root);
        const sources = readSources(root);
        // The remark plugins read the data when the configuration loads, and a page compiled with older data stays as it was.
        for (const name of Object.keys(dataSchemas)) addWatchFile(new URL(`src/content/${name}.json`, config.root));
        if (command === 'dev') for (const problem of checkAll(sources)) logger.warn(sentence(problem));
        else if (sources.problems.length > 0) refuse(checkAll(sources));
        else {
          bodies.expect(sources);
          // Vite ends several times in a build, and before the first page is compiled too.
          const buildEnd = () => void (bodies.hasBegun && refuse(bodies.problems()));
          updateConfig({ vite: { plugins: [{ name: 'content-integrity', buildEnd }] } });
        }
        if (sources.problems.length > 0) return;
        for (const { file, nextCheck } of pagesDue([...sources.pages, ...staticReviews], today()))
          logger.warn(`${file}: the check against its sources is due since ${longDate(nextCheck)}.`);
      },
      // Data files start the server anew, and with it the check of everything.
      'astro:server:setup': ({ server, logger }) => {
        root = server.config.root;
        let before = new Set(checkSources(root).map(sentence));
        server.watcher.on('all', (_event, path) => {
          if (!/[\\/]src[\\/]content[\\/].*\.mdx$/.test(path)) return;
          const now = new Set(checkSources(root).map(sentence));
          for (const problem of now) if (!before.has(problem)) logger.warn(problem);
          before = now;
        });
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        refuse(bodies.problems());
        refuse(checkLinks(dist, links(dist), root));
      },
    },
  };
}

/** Throws one error that tells each problem once. */
function refuse(problems: readonly Problem[]): void {
  const sentences = [...new Set(problems.map(sentence))];
  if (sentences.length > 0) throw new Error(`The content has ${count(sentences.length, 'problem')}:\n  ${sentences.join('\n  ')}`);
}
