import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuiltPages } from '../lib/built-pages.ts';
import { newest, readPublishedPage, type PublishedPage } from '../lib/publish/published-page.ts';
import { corrections, type Correction } from '../lib/publish/corrections.ts';
import { FEED_FILE } from '../lib/publish/feed-file.ts';
import { CHANGES, feed } from '../lib/publish/feed.ts';
import { leftOut } from '../lib/publish/left-out.ts';
import { robots } from '../lib/publish/robots.ts';
import { SECURITY_TXT, SECURITY_TXT_EXPIRES, securityTxt } from '../lib/publish/security-txt.ts';
import { sitemapFiles } from '../lib/publish/sitemap.ts';
import { isOverdue, today } from '../lib/review.ts';
import { site as facts } from '../lib/site.ts';
import { count, longDate } from '../lib/text.ts';

/**
 * Writes what programs ask a site for: `robots.txt`, `security.txt` where there is a contact, and where the
 * site's address is known the feed and the sitemap.
 */
export function publish(builtPages = new BuiltPages()): AstroIntegration {
  let site: URL | undefined;
  const read = builtPages.reader(({ path, elements }) => {
    if (!site || !path.endsWith('index.html')) return [];
    const page = readPublishedPage(path, elements);
    return [{ page, changes: page.path === CHANGES ? corrections(elements) : [] }];
  });
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ config }) => {
        site = config.site === undefined ? undefined : new URL(config.site);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const contact = facts.reportErrorsTo;
        await writeAll(dist, {
          'robots.txt': robots(site),
          ...(contact && { [SECURITY_TXT]: securityTxt(contact, site) }),
        });
        if (contact && isOverdue(SECURITY_TXT_EXPIRES, today()))
          logger.warn(
            `${SECURITY_TXT} is out of date since ${longDate(SECURITY_TXT_EXPIRES)}: set a later day in src/lib/publish/security-txt.ts.`,
          );
        if (site) {
          const { pages, changes } = withChanges(read(dist).flat());
          await writeAll(dist, { [FEED_FILE]: await feed(pages, changes, site), ...sitemapFiles(pages, site) });
          const listed = pages.filter(({ isListed }) => isListed);
          logger.info(`The feed, and the sitemap with ${count(listed.length, 'page')}, for ${site.href}`);
        }
        const missing = leftOut({ site, contact });
        if (missing) logger.info(missing);
      },
    },
  };
}

/** Writes files by their paths below `dist`. */
async function writeAll(dist: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(dist, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** The page of changes was changed when its newest entry was made. */
function withChanges(read: readonly { page: PublishedPage; changes: Correction[] }[]): { pages: PublishedPage[]; changes: Correction[] } {
  const changes = read.flatMap((each) => each.changes);
  const changed = newest(changes.map(({ day }) => day));
  return { pages: read.map(({ page }) => (page.path === CHANGES ? { ...page, changed } : page)), changes };
}
