import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuiltPages } from '../utils/built-pages.ts';
import { pagesDue } from '../content-model/content-files.ts';
import { CompiledBodies } from '../content-checks/compiled-bodies.ts';
import { checkLinks, linksOf } from '../content-checks/links.ts';
import { sentence, type Problem } from '../content-checks/issue.ts';
import { checkAll, readSources } from '../content-checks/sources.ts';
import { today } from '../utils/dates.ts';
import { count, longDate } from '../utils/text.ts';

/**
 * Refuses bad content. A build checks the content files before it begins, the bodies of pages as it compiles them, and the
 * links of the built pages after it; each stops it with one sentence for each problem. `astro dev` prints the same sentences
 * as warnings. A page whose check is due is only warned of: its text is as right as it was the day before.
 * @param bodies what `remarkCheckedBodies` checks
 */
export function contentIntegrity(pages = new BuiltPages(), bodies = new CompiledBodies()): AstroIntegration {
  const links = pages.reader(linksOf);
  return {
    name: 'content-integrity',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig }) => {
        if (command !== 'build' && command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const sources = readSources(root);
        if (command === 'dev') for (const problem of checkAll(sources)) logger.warn(sentence(problem));
        else if (sources.problems.length > 0) refuse(checkAll(sources));
        else {
          bodies.expect(sources);
          // Vite ends several times in a build, and before the first page is compiled too.
          const buildEnd = () => void (bodies.hasBegun && refuse(bodies.problems()));
          updateConfig({ vite: { plugins: [{ name: 'content-integrity', buildEnd }] } });
        }
        if (sources.problems.length > 0) return;
        for (const { file, nextCheck } of pagesDue(sources.pages, today()))
          logger.warn(`${file}: the check against its sources is due since ${longDate(nextCheck)}.`);
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        refuse(bodies.problems());
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
