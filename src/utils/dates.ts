/** Whether a page's next check is due: its day has come. Days are YYYY-MM-DD. */
export const isOverdue = (nextCheck: string, today: string): boolean => nextCheck <= today;

/** The earliest day on which one of some pages was last checked. Throws without pages. */
export const earliestCheck = (pages: readonly { data: { checked: string } }[]): string =>
  pages.map(({ data }) => data.checked).reduce((first, other) => (other < first ? other : first));

/** The hours by which the first time zone on earth is ahead of UTC. */
const MOST_HOURS_AHEAD = 14;

/**
 * Today as YYYY-MM-DD, in the time zone of this machine. `BUILD_DAY` in the environment takes its place, so that an old build
 * can be made again. Throws when that is no day.
 */
export function today(): string {
  const now = new Date();
  return buildDay() ?? isoDay(now.getTime() - now.getTimezoneOffset() * 60_000);
}

/** The latest day that is today somewhere on earth, or `BUILD_DAY`: an author may be ahead of the machine that builds. */
export function latestToday(): string {
  return buildDay() ?? isoDay(Date.now() + MOST_HOURS_AHEAD * 3_600_000);
}

function buildDay(): string | undefined {
  const day = process.env['BUILD_DAY'] ?? '';
  if (day === '') return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || isoDay(time) !== day) throw new Error(`BUILD_DAY: found "${day}"; expected a day that exists, as YYYY-MM-DD.`);
  return day;
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
