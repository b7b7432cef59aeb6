import { readdirSync, readFileSync } from 'node:fs';
import { parseJson } from '../../utils/json.ts';
import type { SearchContent } from './build-index.ts';

/**
 * Reads the content of the search.
 * @param folder the folder of the content, with a slash at its end
 */
export function readSearchContent(folder: URL): SearchContent {
  const read = (path: string) => parseJson(readFileSync(new URL(path, folder), 'utf8'));
  const filesBelow = (path: string) =>
    readdirSync(new URL(path, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.replaceAll('\\', '/').replace(/\.json$/, ''))
      .sort();
  const asked = filesBelow('search/asked/').map(
    (name) => [`${name}/`, (read(`search/asked/${name}.json`) as { asked: string[] }).asked] as const,
  );
  const said = filesBelow('search/cautions/').map((id) => [id, (read(`search/cautions/${id}.json`) as { said: string[] }).said] as const);
  return {
    asked: new Map(asked),
    said: new Map(said),
    calm: read('search/calm.json') as SearchContent['calm'],
    conditions: read('search/conditions.json') as SearchContent['conditions'],
    synonyms: read('search/synonyms.json') as SearchContent['synonyms'],
    weights: read('search/weights.json') as SearchContent['weights'],
    cautions: read('cautions.json') as SearchContent['cautions'],
    glossary: read('glossary.json') as SearchContent['glossary'],
  };
}
