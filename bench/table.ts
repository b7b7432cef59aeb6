/** A table of plain text. The first row names the columns; the first column is aligned to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    widths.map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join('  ');
  const [head, ...body] = rows.map((row) => line(row).trimEnd());
  return [head, widths.map((width) => '-'.repeat(width)).join('  '), ...body].join('\n');
}

/** A share between 0 and 1 with three decimals, `0.850`; a dash for none. */
export const share = (value: number | undefined): string => value?.toFixed(3) ?? '–';

/** Milliseconds without decimals, `1,234 ms`; a dash for none. */
export const ms = (value: number | undefined): string => (value === undefined ? '–' : `${whole(value)} ms`);

/** Bytes, `12,345`; a dash for none. */
export const whole = (value: number | undefined): string => (value === undefined ? '–' : Math.round(value).toLocaleString('en-GB'));

/** A ratio with two decimals, `0.58×`; a dash for none. */
export const times = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(2)}×`);
