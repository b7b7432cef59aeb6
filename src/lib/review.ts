/** Whether a page's next check is due: its day has come. Days are YYYY-MM-DD. */
export const isOverdue = (nextCheck: string, today: string): boolean => nextCheck <= today;

/** Today as YYYY-MM-DD, in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
