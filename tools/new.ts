/**
 * Writes a new page with valid frontmatter: `npm run new -- faq "Can massage set off an attack?"`.
 * The texts it puts in are instructions to the author; the build fails until each is replaced.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { today } from '../src/utils/dates.ts';
import type { SectionId } from '../src/navigation.ts';
import { collectionNames, newPage } from './new-page.ts';

const [collection = '', ...words] = process.argv.slice(2);
const title = words.join(' ').trim();

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!collectionNames.includes(collection as SectionId) || title === '')
  stop(`Say what to write, for example: npm run new -- faq "Can massage set off an attack?"\nCollections: ${collectionNames.join(', ')}.`);

const page = () => {
  try {
    return newPage(collection as SectionId, title, today());
  } catch (error) {
    return stop((error as Error).message);
  }
};
const { path, text } = page();
if (existsSync(path)) stop(`${path} exists already. Choose another title, or edit that file.`);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, text);
console.log(`Wrote ${path}. Replace every text in it; docs/writing.md says what belongs where.`);
