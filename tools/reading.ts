/** Prints the reading level of content files: `npm exec -- node tools/reading.ts src/content/faq/*.mdx`. Limits: docs/writing.md. */
import { readFileSync } from 'node:fs';
import { splitFrontmatter } from '../src/content-model/content-files.ts';
import { parseMdx, proseOf } from '../src/content-model/mdx.ts';
import { readability } from '../src/utils/readability.ts';

/** The fields of a page that readers read; the schema has its say elsewhere. */
interface ReadFields {
  summary?: string;
  answer?: string;
  actions?: { do: string }[];
  steps?: { text: string }[];
}

for (const path of process.argv.slice(2)) {
  const { data, body } = splitFrontmatter(readFileSync(path, 'utf8'));
  const { summary, answer, actions = [], steps = [] } = data as ReadFields;
  const parts = {
    'summary or answer': summary ?? answer ?? '',
    'actions and steps': [...actions.map((action) => action.do), ...steps.map((step) => step.text)].join('\n'),
    body: proseOf(parseMdx(body)),
  };
  console.log(path);
  for (const [name, text] of Object.entries(parts)) {
    const { words, grade, longest } = readability(text);
    console.log(`  ${name}: ${words} words, grade ${grade.toFixed(1)}, longest sentence ${longest.words} words: ${longest.text}`);
  }
}
