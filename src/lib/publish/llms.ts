import { sections } from '../sections.ts';
import { singlePages } from '../single-pages.ts';
import { site as facts } from '../site.ts';
import { publishedUrl } from '../urls.ts';

/** What a program must not leave out when it passes on what the site says. */
const LIMITS = `Limits:

- The site informs. It does not replace advice from someone who can examine the reader, and no clinician has reviewed it.
- The papers were not read in full: each reference says what was read, mostly the abstract, in November 2026.
- The certainty of each claim (high, moderate, low, very low) is our own rating in the spirit of GRADE. Keep it with the claim, and keep what a treatment was compared with.
- Warning signs and precautions must be passed on whole. For a sudden, severe headache, or weakness, numbness or trouble speaking: call the emergency number (112, 999, 911).

Each page has its whole text at its own address followed by index.txt. There, [1] is a number in the list of references below the text, and an address that starts with a slash is a path within this site. Text: CC BY 4.0.`;

/** `llms.txt`, the page for language models: what the site is, its limits, and its main pages as plain text. */
export function llms(site: URL | undefined): string {
  const link = (title: string, path: string) => `- [${title}](${publishedUrl(`${path}index.txt`, site) ?? `${path.slice(1)}index.txt`})`;
  return [
    `# ${facts.name}`,
    `> ${facts.description}`,
    LIMITS,
    '## Sections',
    sections.map(({ id, title, description }) => `${link(title, `/${id}/`)}: ${description}`).join('\n'),
    '## Other pages',
    Object.entries(singlePages)
      .map(([path, title]) => link(title, path))
      .join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}
