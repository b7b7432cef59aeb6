/** Lists every claim with its page, certainty, comparison and citations: `npm run claims`. */
import { certaintyName, claimsIn } from '../src/lib/claims.ts';
import { parseMdx } from '../src/lib/mdx.ts';
import { count } from '../src/lib/text.ts';
import { claimCertainties } from '../src/schemas/claim.ts';
import { contentPages } from './pages.ts';

const pages = contentPages().map(({ file, body, bodyLine }) => ({ file, claims: claimsIn(parseMdx('\n'.repeat(bodyLine) + body)) }));
for (const { file, claims } of pages) {
  if (claims.length === 0) continue;
  console.log(file);
  for (const { text, certainty, against, references, line } of claims)
    console.log(`  ${line}: ${certaintyName(certainty)}, against ${against} [${references.join(', ')}]\n     ${text}`);
}
const all = pages.flatMap(({ claims }) => claims);
const levels = claimCertainties.map((level) => `${certaintyName(level)} ${all.filter(({ certainty }) => certainty === level).length}`);
console.log(
  `\n${count(all.length, 'claim')} on ${count(pages.filter(({ claims }) => claims.length > 0).length, 'page')}: ${levels.join(', ')}`,
);
