/** Prints the reading level of content files: `node tools/reading.ts src/content/faq/*.mdx`. Limits: docs/writing.md. */
import { readFileSync } from 'node:fs';
import { splitFrontmatter } from '../src/lib/frontmatter.ts';
import { parseMdx, proseOf } from '../src/lib/mdx.ts';
import { readability } from '../src/lib/readability.ts';

for (const path of process.argv.slice(2)) {
  const { data, body } = splitFrontmatter(readFileSync(path, 'utf8'));
  const fields = data as Record<string, unknown>;
  const texts = (value: unknown, key: string) =>
    Array.isArray(value) ? value.map((item) => String((item as Record<string, string>)[key] ?? item)).join('\n') : '';
  const parts = {
    short: [fields['summary'] ?? fields['answer'], texts(fields['actions'], 'do'), texts(fields['steps'], 'text')]
      .filter(Boolean)
      .join('\n'),
    body: proseOf(parseMdx(body)),
  };
  console.log(path);
  for (const [name, text] of Object.entries(parts)) {
    const { words, grade, longest } = readability(text);
    console.log(`  ${name}: grade ${grade.toFixed(1)}, ${words} words, longest sentence ${longest.words}: ${longest.text}`);
  }
  console.log(`  summary or answer: ${readability(String(fields['summary'] ?? fields['answer'] ?? '')).words} words`);
}
