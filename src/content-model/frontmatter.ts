import { parse } from 'yaml';

/** A content file taken apart. `bodyLine` is the 0-based line at which the body starts, for messages. */
export interface ContentFile {
  data: unknown;
  body: string;
  bodyLine: number;
}

/**
 * Splits an MDX file into its YAML frontmatter and its body. A byte-order mark and CRLF line ends are accepted.
 * Throws an `Error` with one sentence when the fences are missing or the YAML does not parse.
 */
export function splitFrontmatter(source: string): ContentFile {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!match) throw new Error('no frontmatter at the top of the file');
  let data: unknown;
  try {
    // The empty line stands for the fence, so that messages count the lines of the file.
    data = parse(`\n${match[1] ?? ''}`) ?? {};
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/:$/, '') : String(error);
    throw new Error(`YAML that does not parse (${detail})`, { cause: error });
  }
  return { data, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length - 1 };
}
