/** Lists the content files and static routes whose next check is due, the longest overdue first: `npm run review`. */
import { contentPages } from '../src/content-model/content-files.ts';
import { reviewsDue } from '../src/content-model/static-pages.ts';
import { today } from '../src/utils/dates.ts';
import { count, longDate } from '../src/utils/text.ts';

const due = reviewsDue(contentPages(), today());
for (const { file, nextCheck } of due) console.log(`${file}: due since ${longDate(nextCheck)}`);
console.log(due.length === 0 ? 'No page is due for a check.' : `${count(due.length, 'page')} to check.`);
