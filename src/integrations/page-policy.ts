import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { WORKER_POLICY } from '../components/offline/offline-copy.ts';
import { readPages } from '../utils/built-pages.ts';
import { attributeOf, elementsOf, type Element } from '../utils/html.ts';

const SELF = "'self'";
const NONE = "'none'";

/** Writes its content security policy into every built page. Throws for a page that would break it. */
export function pagePolicy(): AstroIntegration {
  return {
    name: 'page-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        readPages(fileURLToPath(dir), ({ path, file }) => {
          writeFileSync(file, withPolicy(readFileSync(file, 'utf8'), path));
        });
      },
    },
  };
}

/** Returns a page with its policy after `<meta charset>`. Throws without that element, and at an inline handler or style attribute. */
export function withPolicy(html: string, path: string): string {
  const elements = elementsOf(html);
  const blocked = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'style' || name.startsWith('on')));
  if (blocked[0]) throw new Error(`${path}: the content security policy blocks the attribute ${blocked[0].name}="${blocked[0].value}".`);
  const charset = elements.find((element) => element.tagName === 'meta' && attributeOf(element, 'charset') !== undefined);
  const place = charset?.sourceCodeLocation?.endOffset;
  if (place === undefined) throw new Error(`${path} has no <meta charset>, after which its content security policy is written.`);
  return `${html.slice(0, place)}<meta http-equiv="Content-Security-Policy" content="${policyOf(elements)}">${html.slice(place)}`;
}

/**
 * Returns the content security policy of a page: files of this site where the page loads any, its inline scripts and styles by
 * their hashes, and nothing else.
 */
export function policyOf(elements: readonly Element[]): string {
  const contains = (name: string) => elements.some(({ tagName }) => tagName === name);
  const scripts = elements.filter((element) => element.tagName === 'script' && attributeOf(element, 'type') !== 'application/ld+json');
  const styles = elements.filter(
    (element) => element.tagName === 'style' || (element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet'),
  );
  const startsWorker = contains('offline-reading');
  return Object.entries({
    'default-src': [NONE],
    // Pagefind runs WebAssembly; the keyword permits no script.
    'script-src': [...sourcesOf(scripts), ...(contains('page-search') ? ["'wasm-unsafe-eval'"] : [])],
    'style-src': sourcesOf(styles),
    'img-src': [SELF],
    'connect-src': [SELF],
    // Without it, script-src would hold for workers.
    'worker-src': [startsWorker ? SELF : NONE],
    'manifest-src': [SELF],
    'base-uri': [NONE],
    'form-action': [SELF],
    // Browsers with Trusted Types then turn no text into code or markup.
    'require-trusted-types-for': ["'script'"],
    'trusted-types': [startsWorker ? WORKER_POLICY : NONE],
  })
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** Returns `'self'` where one of the elements loads a file, and a hash for each that is inline. */
function sourcesOf(elements: readonly Element[]): string[] {
  const inline = elements.flatMap(({ childNodes: [text] }) => (text && 'value' in text ? [hashOf(text.value)] : []));
  const loadsFiles = elements.some((element) => attributeOf(element, 'src') ?? attributeOf(element, 'href'));
  const sources = [...(loadsFiles ? [SELF] : []), ...new Set(inline)];
  return sources.length > 0 ? sources : [NONE];
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
