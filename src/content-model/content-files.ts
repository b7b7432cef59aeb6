import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { sections } from '../navigation.ts';

/** A page as it is in its file, before its fields are known to be valid. */
export interface ContentPage {
  /** Path from the project's root: `src/content/faq/cortisol.mdx`. */
  file: string;
  data: { title?: string; question?: string; nextCheck?: string; [field: string]: unknown };
  body: string;
  /** The 0-based line at which the body starts. */
  bodyLine: number;
}

/** A file that cannot be read: the part with its line where known, what is there, and what belongs there. */
export class FileError extends Error {
  readonly field: string;
  readonly found: string;
  readonly expected: string;

  constructor(field: string, found: string, expected: string) {
    super(`${field}: found ${found}; expected ${expected}.`);
    this.field = field;
    this.found = found;
    this.expected = expected;
  }
}

/** Files that operating systems, editors and version control put into folders unseen. */
const SYSTEM_FILE = /^(?:\..*|~\$.*|#.*#|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$|\.(?:swp|swo|orig|rej|tmp)$/i;

/** Returns the names in a folder without those of system files, in order; none where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !SYSTEM_FILE.test(name))
      .sort();
  } catch {
    return [];
  }
}

/** Returns the text of a UTF-8 file with its line ends as LF and without a byte-order mark. Throws a `FileError` on any other file. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw new FileError('file', 'text in UTF-16', 'UTF-8');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
    if (text.includes('\r')) throw new FileError('file', 'line ends of CR alone', 'LF or CRLF');
    return text;
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`line ${firstLineOutsideUtf8(bytes)}`, 'a character that is not UTF-8', 'a file saved as UTF-8');
  }
}

/** Returns the number of the first line that is not UTF-8. A line end is one byte in UTF-8, which is part of no other character. */
function firstLineOutsideUtf8(bytes: Uint8Array): number {
  for (let line = 1, start = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end === -1 ? undefined : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
}

const FENCES = 'YAML between two lines of "---"';

/**
 * Splits an MDX file into its YAML frontmatter and its body. Days stay text. `content.config.ts` gives the same fields to Astro,
 * which reads the same YAML with the same library. Throws a `FileError` when there is no frontmatter or it does not parse.
 */
export function splitFrontmatter(text: string): Pick<ContentPage, 'data' | 'body' | 'bodyLine'> {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (!/^---[ \t]*$/.test(lines[first] ?? '')) throw new FileError('frontmatter', 'no frontmatter at the top of the file', FENCES);
  if (first > 0) throw new FileError('frontmatter', 'an empty line before the first "---"', '"---" on line 1');
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (end === -1) throw new FileError('frontmatter', 'no line of "---" at its end', FENCES);
  if (!/^---[ \t]*$/.test(lines[end]!)) throw new FileError(`frontmatter, line ${end + 1}`, JSON.stringify(lines[end]), '"---" alone');
  try {
    const data = (load(lines.slice(1, end).join('\n'), { schema: CORE_SCHEMA }) ?? {}) as ContentPage['data'];
    return { data, body: lines.slice(end + 1).join('\n'), bodyLine: end + 1 };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw yamlError(error);
  }
}

/** The usual mistakes in YAML, by the reason that js-yaml gives. */
const YAML_MISTAKES: readonly [reason: RegExp, found: string, expected: string][] = [
  [/duplicated mapping key/, 'the same field twice', 'each field once'],
  [/tab characters/, 'a tab', 'spaces at the start of a line'],
  [/unknown tag|unidentified alias/, 'a value that begins with "!" or "*"', 'quotation marks around it'],
  [/within a (?:single|double) quoted/, 'a quotation mark that is not closed', 'one at each end of the value'],
  [/flow collection/, 'a list in brackets that is not closed or lacks a comma', '"[one, two]"'],
  [
    /bad indentation|multiline key|document separator|line break/,
    'a line that is no field',
    '"name: value", with quotation marks around a value that has ": " or marks of YAML in it',
  ],
];

function yamlError({ reason, mark }: YAMLException): FileError {
  const [, found = `YAML that does not parse (${reason})`, expected = FENCES] =
    YAML_MISTAKES.find(([pattern]) => pattern.test(reason)) ?? [];
  return new FileError(`frontmatter, line ${mark.line + 2}`, found, expected);
}

/** Returns every page of every collection below `root`, in the order of the menu. Throws when one cannot be read. */
export function contentPages(root = '.'): ContentPage[] {
  return sections.flatMap(({ id }) =>
    namesIn(join(root, `src/content/${id}`))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => {
        const file = `src/content/${id}/${name}`;
        return { file, ...splitFrontmatter(readText(join(root, file))) };
      }),
  );
}
