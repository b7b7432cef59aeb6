import { count } from './text.ts';

/** A duration in words: `45 seconds`, `2 minutes`, `1 minute 30 seconds`. */
export function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [minutes > 0 ? count(minutes, 'minute') : '', rest > 0 || minutes === 0 ? count(rest, 'second') : ''];
  return parts.filter(Boolean).join(' ');
}
