/** Ends a sentence where it has no end. */
const ended = (text: string) => (/[.!?:]$/.test(text) ? text : `${text}.`);

/** Whether there is anything to say: a dash stands for an empty cell. */
const isSaid = (text: string) => /[\p{L}\p{N}]/u.test(text);

/**
 * What is said before a table: its name and how many rows follow, so that listeners know what they are in for.
 * @param name may begin with "Table:"; may be empty
 */
export function tableStart(name: string, rows: number): string {
  const words = name.replace(/^Table: */, '');
  return ended(`Table with ${rows} ${rows === 1 ? 'row' : 'rows'}${words && `: ${words}`}`);
}

/**
 * A row of a table for those who hear it: each cell after the name of its column, the first alone, for it names the row.
 * @param columns the names of the columns; an empty one is not said
 * @param cells the texts of the row; one without a letter or a figure is left out
 */
export function rowText(columns: readonly string[], cells: readonly string[]): string {
  const named = cells.map((cell, place) => (place > 0 && columns[place] ? `${columns[place]}: ${cell}` : cell));
  return named
    .filter((_, place) => isSaid(cells[place]!))
    .map(ended)
    .join(' ');
}
