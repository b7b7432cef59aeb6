import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseJson } from './json.ts';

/** What Pagefind writes before the data of each file, which is CBOR. */
const MARK = Buffer.from('pagefind_dcd');

/**
 * Puts the values of Pagefind's filters in order, which it writes in another order each time, and names the files that
 * change anew: the same pages then give the same files.
 * @param folder the folder that Pagefind has written
 */
export async function makeFullTextStable(folder: string): Promise<void> {
  const renamed = new Map<string, string>();
  for (const name of await readdir(join(folder, 'filter'))) {
    const data = await readData(join(folder, 'filter', name));
    renamed.set(...(await replaceData(join(folder, 'filter'), name, sortFilter(data))));
  }
  const entryFile = join(folder, 'pagefind-entry.json');
  let entry = await readFile(entryFile, 'utf8');
  for (const { hash } of Object.values((parseJson(entry) as { languages: Record<string, { hash: string }> }).languages)) {
    let data = (await readData(join(folder, `pagefind.${hash}.pf_meta`))).toString('latin1');
    for (const [before, after] of renamed) data = data.replace(before, after);
    const [, newHash] = await replaceData(folder, `pagefind.${hash}.pf_meta`, Buffer.from(data, 'latin1'));
    entry = entry.replace(hash, newHash);
  }
  await writeFile(entryFile, entry);
}

async function readData(file: string): Promise<Buffer> {
  const data = gunzipSync(await readFile(file));
  if (!data.subarray(0, MARK.length).equals(MARK)) throw new Error(`${file} is no file of Pagefind's as this project knows them.`);
  return data.subarray(MARK.length);
}

/** Writes data in the place of a file, under the name that follows from it. Returns what was between dots in its name, and what is. */
async function replaceData(folder: string, name: string, data: Buffer): Promise<[before: string, after: string]> {
  const [whole, language = '', hash = ''] = /([^.]+_)([0-9a-f]+)(?=\.pf_)/.exec(name) ?? [name];
  const newHash = createHash('sha256').update(data).digest('hex').slice(0, hash.length);
  await rm(join(folder, name));
  await writeFile(join(folder, name.replace(whole, language + newHash)), gzipSync(Buffer.concat([MARK, data]), { level: 9 }));
  return [whole, language + newHash];
}

/** A filter, `[name, [[value, pages], …]]`, with its values in order. */
function sortFilter(data: Buffer): Buffer {
  const name = head(data, 0).next;
  const values = endOf(data, name);
  let { argument: count, next } = head(data, values);
  const start = next;
  const items: Buffer[] = [];
  for (; count > 0; count -= 1) {
    const end = endOf(data, next);
    items.push(data.subarray(next, end));
    next = end;
  }
  return Buffer.concat([data.subarray(0, start), ...items.sort((a, b) => Buffer.compare(a, b)), data.subarray(next)]);
}

/** The kind of the CBOR item at a place, the number in its head, and where the head ends. RFC 8949, section 3. */
function head(data: Buffer, place: number): { kind: number; argument: number; next: number } {
  const first = data.readUInt8(place);
  const kind = first >> 5;
  const short = first & 31;
  if (short < 24) return { kind, argument: short, next: place + 1 };
  const bytes = 2 ** (short - 24);
  if (bytes > 4) throw new Error(`Pagefind wrote a CBOR item that this project does not know: ${first}.`);
  return { kind, argument: data.readUIntBE(place + 1, bytes), next: place + 1 + bytes };
}

/** Where the CBOR item at a place ends. */
function endOf(data: Buffer, place: number): number {
  const { kind, argument, next } = head(data, place);
  // Bytes and texts hold as many bytes as their head says, lists as many items; numbers are all head.
  if (kind === 2 || kind === 3) return next + argument;
  let end = next;
  if (kind === 4) for (let item = 0; item < argument; item += 1) end = endOf(data, end);
  return end;
}
