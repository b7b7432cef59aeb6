import { createRequire } from 'node:module';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { BuiltPages } from '../lib/built-pages.ts';
import { inParallel } from '../lib/in-parallel.ts';
import { newest, readPublishedPage, type PublishedPage } from '../lib/publish/published-page.ts';
import { CARD_FILE, CARD_FONT } from '../lib/publish/card.ts';
import { corrections, type Correction } from '../lib/publish/corrections.ts';
import { FEED_FILE } from '../lib/publish/feed-file.ts';
import { CHANGES, feed } from '../lib/publish/feed.ts';
import { leftOut } from '../lib/publish/left-out.ts';
import { robots } from '../lib/publish/robots.ts';
import { SECURITY_TXT, SECURITY_TXT_EXPIRES, securityTxt } from '../lib/publish/security-txt.ts';
import { sitemapFiles } from '../lib/publish/sitemap.ts';
import { isOverdue, today } from '../lib/review.ts';
import { sections } from '../lib/sections.ts';
import { site as facts } from '../lib/site.ts';
import { count, longDate } from '../lib/text.ts';

/** The parts of the typeface that titles may need, the most used first. */
const ALPHABETS = ['latin', 'latin-ext', 'greek'];

/**
 * Writes what programs ask a site for: `robots.txt`, `security.txt` where there is a contact, and where the
 * site's address is known the feed, the sitemap and a social image beside each page.
 */
export function publish(builtPages = new BuiltPages()): AstroIntegration {
  let site: URL | undefined;
  const read = builtPages.reader(({ path, elements }) => {
    if (!site || !path.endsWith('index.html')) return [];
    const page = readPublishedPage(path, elements);
    return [{ page, changes: page.path === CHANGES ? corrections(elements) : [] }];
  });
  let mark: URL;
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ config }) => {
        site = config.site === undefined ? undefined : new URL(config.site);
        mark = new URL('favicon.svg', config.publicDir);
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
          await writeCards(dist, listed, await readFile(mark, 'base64'), logger);
          logger.info(`${count(listed.length, 'social image')}, the feed and the sitemap for ${site.href}`);
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

/** Paints the image of each page. The painter is loaded here, for most builds do without it. */
async function writeCards(dist: string, pages: readonly PublishedPage[], mark: string, logger: AstroIntegrationLogger): Promise<void> {
  const { paintCard } = await import('../lib/publish/paint-card.ts');
  const fonts = await Promise.all(ALPHABETS.map(readFont));
  await inParallel(pages, async ({ path, title }) => {
    const section = sections.find(({ id }) => path.startsWith(`/${id}/`) && path !== `/${id}/`)?.title ?? '';
    const words = { title, section, siteName: facts.name, mark: `data:image/svg+xml;base64,${mark}` };
    const image = await paintCard(words, fonts, (characters) =>
      logger.warn(`${path}: the social image lacks "${characters}", which the typeface does not have.`),
    );
    await writeFile(join(dist, path, CARD_FILE), image);
  });
}

/** The name tells the alphabets apart: the painter takes a second font of one name for the same. */
async function readFont(alphabet: string, index: number) {
  const file = createRequire(import.meta.url).resolve(`@fontsource/source-serif-4/files/source-serif-4-${alphabet}-400-normal.woff`);
  return { name: index === 0 ? CARD_FONT : `${CARD_FONT} ${alphabet}`, data: await readFile(file), weight: 400, style: 'normal' } as const;
}
