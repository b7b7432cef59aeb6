/** Lists the pages whose next check is due, the longest overdue first: `npm run review`. */
import { isOverdue, today } from '../src/lib/review.ts';
import { count, longDate } from '../src/lib/text.ts';
import { contentPages } from './pages.ts';

const due = contentPages()
  .flatMap(({ file, data }) => (data.nextCheck && isOverdue(data.nextCheck, today()) ? [{ file, nextCheck: data.nextCheck }] : []))
  .sort((a, b) => a.nextCheck.localeCompare(b.nextCheck));
for (const { file, nextCheck } of due) console.log(`${file}: due since ${longDate(nextCheck)}`);
console.log(due.length === 0 ? 'No page is due for a check.' : `${count(due.length, 'page')} to check.`);
