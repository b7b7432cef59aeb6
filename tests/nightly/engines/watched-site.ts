import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../hosts/servers.ts';
import { pages } from '../../fixtures/pages.ts';

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const SCRIPT = 'watch-this-page.js';

/**
 * Copies the built site for a browser whose driver does not report console messages. Adds one script file to each page,
 * after the policy and before everything else: no policy is changed. Returns the copy's folder, removed when this process
 * ends.
 */
export function watchedSite(dist: string): string {
  const folder = join(scratchFolder(), 'dist');
  cpSync(dist, folder, { recursive: true });
  writeFileSync(join(folder, SCRIPT), `(${String(watchPage)})();\n`);
  for (const { path, file } of pages(folder)) {
    const html = readFileSync(file, 'utf8');
    const watched = html.replace(POLICY, (policy) => `${policy}<script src="/${SCRIPT}"></script>`);
    assert.notEqual(watched, html, `${path} has no policy`);
    writeFileSync(file, watched);
  }
  return folder;
}

/** Runs in the page: what was reported on all pages since it was last taken. */
export function takeErrors(): string[] {
  const errors = JSON.parse(sessionStorage.getItem('errors') ?? '[]') as string[];
  sessionStorage.removeItem('errors');
  return errors;
}

/** Runs in the page, before any other script. */
function watchPage(): void {
  // In session storage, so that the errors of a page outlive it.
  const add = (what: string) => {
    const errors = JSON.parse(sessionStorage.getItem('errors') ?? '[]') as string[];
    sessionStorage.setItem('errors', JSON.stringify([...errors, `${location.href}: ${what}`]));
  };
  const listen =
    (level: string) =>
    (...words: unknown[]) =>
      add(`console ${level}: ${words.map(String).join(' ')}`);
  Object.assign(console, { error: listen('error'), warn: listen('warn') });
  addEventListener('unhandledrejection', ({ reason }) => add(`uncaught: ${String(reason)}`));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    add(`Content-Security-Policy: ${violatedDirective} blocked ${blockedURI}`),
  );
  // Failures to load do not rise; they are seen on their way down.
  addEventListener(
    'error',
    (event) => {
      const { target } = event;
      if (target instanceof Element) add(`failed: ${target.outerHTML}`);
      else add(`uncaught: ${event.message}`);
    },
    true,
  );
}
