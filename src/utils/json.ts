/** Parses JSON with or without a byte-order mark. Throws an `Error` of one line on invalid JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Error(`JSON that does not parse (${detail.replace(/\s+/g, ' ')})`, { cause: error });
  }
}
