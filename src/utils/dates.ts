/** True from the day of the next check on. Days are YYYY-MM-DD. */
export const isOverdue = (nextCheck: string, today: string): boolean => nextCheck <= today;

/** Returns the earliest day on which one of some pages was last checked. Throws without pages. */
export const earliestCheck = (pages: readonly { data: { checked: string } }[]): string =>
  pages.map(({ data }) => data.checked).reduce((first, other) => (other < first ? other : first));

/** Hours between UTC and the first time zone on earth. */
const MOST_HOURS_AHEAD = 14;

/**
 * Returns today as YYYY-MM-DD in the time zone of this machine. The environment variable `BUILD_DAY` replaces it, to reproduce an
 * old build. Throws when that is no day.
 */
export function today(): string {
  const now = new Date();
  return buildDay() ?? isoDay(now.getTime() - now.getTimezoneOffset() * 60_000);
}

/** Returns the latest day that is today somewhere on earth, or `BUILD_DAY`: authors may be ahead of the building machine. */
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
