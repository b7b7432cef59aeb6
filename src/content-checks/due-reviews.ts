import { pagesDue } from '../content-model/content-files.ts';
import { staticReviews } from '../content-model/static-pages.ts';
import { longDate } from '../utils/text.ts';

/** A warning for each page and static route whose next check is due on a day, YYYY-MM-DD. It stops no build: the text is as right as the day before. */
export const dueReviews = (pages: Parameters<typeof pagesDue>[0], day: string): string[] =>
  pagesDue([...pages, ...staticReviews], day).map(
    ({ file, nextCheck }) => `${file}: the check against its sources is due since ${longDate(nextCheck)}.`,
  );
