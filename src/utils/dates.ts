/** Whether a page's next check is due: its day has come. Days are YYYY-MM-DD. */
export const isOverdue = (nextCheck: string, today: string): boolean => nextCheck <= today;

/**
 * Today as YYYY-MM-DD, in UTC. `BUILD_DAY` in the environment takes its place, so that an old build can be made again: a
 * page whose check is overdue says so. Throws when that is no day.
 */
export function today(): string {
  const day = process.env['BUILD_DAY'] ?? '';
  if (day === '') return new Date().toISOString().slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day)
    throw new Error(`BUILD_DAY: found "${day}"; expected a day that exists, as YYYY-MM-DD.`);
  return day;
}
