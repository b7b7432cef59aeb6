/** The value of a JSON text. A byte-order mark is accepted. Throws an `Error` with one line on broken JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Error(`JSON that does not parse (${detail.replace(/\s+/g, ' ')})`, { cause: error });
  }
}
