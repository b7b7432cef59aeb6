import { isOverdue } from '../../utils/dates.ts';

/*
 * Adds a warning after the day of the next check once it has passed. This needs the reader's clock: a page is built once and
 * read for years.
 */
const due = document.querySelector<HTMLTimeElement>('time[data-next-check]');
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

if (due && isOverdue(due.dateTime, today)) {
  const warning = document.createElement('strong');
  warning.textContent = 'That day has passed: the page may be out of date.';
  due.parentElement!.append(' ', warning);
}
