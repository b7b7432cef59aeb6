import { reviewsDue } from '../content-model/static-pages.ts';
import { longDate } from '../utils/text.ts';
import { checkCitations } from './citations.ts';
import { checkClaims } from './claims.ts';
import { checkComponents } from './components.ts';
import type { Content, Page } from './content.ts';
import type { Issue } from './issue.ts';
import { checkHeadings } from './headings.ts';
import { checkLinks } from './links.ts';
import { checkMarkdown } from './markdown.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkPlainText } from './plain-text.ts';
import { checkPlacement } from './placement.ts';
import { checkPublicFiles } from './public-files.ts';
import { readContent } from './read-content.ts';
import { checkReadingLevel } from './reading-level.ts';
import { checkDataReferences, checkPageReferences } from './references.ts';
import { checkSelfMassage } from './self-massage.ts';
import { checkTables } from './tables.ts';
import { checkTitles } from './titles.ts';

/** The rules for all of the content: each returns an issue for every mistake. Files and schemas are checked by `readContent`. */
const contentRules = {
  /** The pages and entries that frontmatter names exist. */
  pageReferences: checkPageReferences,
  /** The pages and entries that data files name exist. */
  dataReferences: checkDataReferences,
  /** No two pages have the same title. */
  titles: checkTitles,
  /** No instruction of `npm run new` is left. */
  placeholders: checkPlaceholders,
  /** No place of the self-massage is in a zone that a caution forbids. */
  selfMassage: checkSelfMassage,
  /** Fields that are shown as plain text have no Markdown. */
  plainText: checkPlainText,
  /** Sentences and words are as short as docs/writing.md promises. */
  readingLevel: checkReadingLevel,
  /** No file in `public/` is too large to load. */
  publicFiles: checkPublicFiles,
} as const satisfies Record<string, (content: Content) => Issue[]>;

/** The rules for the body of a page that parses. */
const bodyRules = {
  /** Only the Markdown that docs/writing.md names. */
  markdown: checkMarkdown,
  /** Every heading has an id of its own, and no level is left out. */
  headings: checkHeadings,
  /** Every address has a form that works, and every page of the site that is linked exists. */
  links: checkLinks,
  /** Components exist, have valid props with ids that exist, and show nothing twice. */
  components: checkComponents,
  /** Nothing is written where a component or a browser would lose it. */
  placement: checkPlacement,
  /** Every cell of a table is shown. */
  tables: checkTables,
  /** What is cited is listed, and what is listed is cited. */
  citations: checkCitations,
  /** Claims are cited and say no more than their certainty. */
  claims: checkClaims,
} as const satisfies Record<string, (page: Page, content: Content) => Issue[]>;

/** The rules for the prose of pages that belong to no collection. */
const staticPageRules = {
  links: checkLinks,
  tables: checkTables,
  claims: checkClaims,
} as const satisfies Record<string, (page: Page, content: Content) => Issue[]>;

/** Returns every issue of some content. `built-pages.ts` checks what is built of it. */
export function issuesOf(content: Content): Issue[] {
  const pages = content.pages.filter((page): page is Page => page.tree !== undefined);
  return [
    ...content.issues,
    ...Object.values(contentRules).flatMap((check) => check(content)),
    ...pages.flatMap((page) => Object.values(bodyRules).flatMap((check) => check(page, content))),
    ...content.staticPages.flatMap((page) => Object.values(staticPageRules).flatMap((check) => check(page, content))),
  ];
}

/** Returns every issue of the content of the project at `root`. */
export const contentIssues = (root: string): Issue[] => issuesOf(readContent(root));

/** Returns a warning for each page and static route whose next check is due on a day, YYYY-MM-DD. Its text is as right as the day before. */
export const reviewWarnings = ({ pages }: Content, day: string): string[] =>
  reviewsDue(pages, day).map(({ file, nextCheck }) => `${file}: the check against its sources is due since ${longDate(nextCheck)}.`);
