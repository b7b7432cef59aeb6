/** Lists every claim with its page, certainty, comparison and citations, quoted findings included: `npm run claims`. */
import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { certaintyName, claimsIn } from '../src/content-model/claims.ts';
import { contentPages } from '../src/content-model/content-files.ts';
import { parseJson } from '../src/utils/json.ts';
import { componentsIn, parseMdx } from '../src/content-model/mdx.ts';
import { count } from '../src/utils/text.ts';
import type { findingSchema } from '../src/content-model/schemas/finding.ts';

interface Row {
  line: number;
  certainty: string;
  against: string;
  references: string[];
  text: string;
}

const findings = parseJson(readFileSync('src/content/findings.json', 'utf8')) as z.infer<typeof findingSchema>[];

const pages = contentPages().map(({ file, body, bodyLine }) => {
  const tree = parseMdx('\n'.repeat(bodyLine) + body);
  const claims = claimsIn(tree).map(({ position, ...claim }): Row => ({
    ...claim,
    line: position?.start.line ?? 0,
    certainty: certaintyName(claim.certainty),
  }));
  const quoted = componentsIn(tree).flatMap(({ name, props, position }) =>
    findings
      .filter(({ id }) => name === 'Finding' && props['id'] === id)
      .map(({ certainty, comparison, references, sentence }): Row => ({
        line: position?.start.line ?? 0,
        certainty,
        against: comparison,
        references,
        text: sentence,
      })),
  );
  return { file, rows: [...claims, ...quoted].sort((a, b) => a.line - b.line) };
});

for (const { file, rows } of pages) {
  if (rows.length === 0) continue;
  console.log(file);
  for (const { line, certainty, against, references, text } of rows)
    console.log(`  ${line}: ${certainty}, against ${against} [${references.join(', ')}]\n     ${text}`);
}
const all = pages.flatMap(({ rows }) => rows);
const byCertainty = [...Map.groupBy(all, ({ certainty }) => certainty)].map(([certainty, rows]) => `${certainty} ${rows.length}`);
console.log(
  `\n${count(all.length, 'claim')} on ${count(pages.filter(({ rows }) => rows.length > 0).length, 'page')}: ${byCertainty.join(', ')}`,
);
