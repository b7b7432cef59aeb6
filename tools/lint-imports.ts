/** ESLint rules for the imports of `src/`; `eslint.config.js` has the table. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Rule } from 'eslint';

/** An import; `target` is a path below `src/` or the name of a package. */
interface Import {
  target: string;
  isType: boolean;
}

const SRC = resolve(import.meta.dirname, '../src');
const IMPORT = /\b(?:import|export)\s+(type\s+)?(?:([\w*\s{},$]+?)\s+from\s+)?'([^'?]+)(?:\?\w+)?'/g;

/** Returns every import of a file below `src/`, those of scripts in components included. */
function importsOf(path: string): Import[] {
  const file = join(SRC, path);
  if (!/\.(?:ts|js|astro)$/.test(path) || !existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, type, names = '', specifier = '']) => ({
    target: specifier.startsWith('.')
      ? relative(SRC, join(dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier,
    isType: Boolean(type) || /^\{(?:\s*type \w+(?: as \w+)?,?)+\s*\}$/.test(names),
  }));
}

const isInside = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** Returns the row of the table for a path: `components/*` is each folder of `components/`. */
function rowOf(path: string, table: Readonly<Record<string, readonly string[]>>): { own: string; allowed: readonly string[] } | undefined {
  const [first = '', second = ''] = path.split('/');
  const allowed = table[`${first}/*`];
  if (allowed) return { own: `${first}/${second}`, allowed };
  return table[first] && { own: first, allowed: table[first] };
}

/** Returns the first chain of imports from a file to one that passes `test`. */
function chainTo(path: string, test: (imported: Import) => boolean, followTypes: boolean, seen = new Set<string>()): string[] | undefined {
  seen.add(path);
  for (const imported of importsOf(path)) {
    if (imported.isType && !followTypes) continue;
    if (test(imported)) return [path, imported.target];
    const rest = seen.has(imported.target) ? undefined : chainTo(imported.target, test, followTypes, seen);
    if (rest) return [path, ...rest];
  }
  return undefined;
}

/** Returns a rule that reports on whole files. */
function fileRule(problemsOf: (path: string, option: never) => string[]): Rule.RuleModule {
  return {
    meta: { schema: [{ type: 'object' }] },
    create: (context) => ({
      Program(node) {
        const path = relative(SRC, context.physicalFilename).split(sep).join('/');
        for (const message of problemsOf(path, context.options[0] as never)) context.report({ node, message });
      },
    }),
  };
}

export const importRules = {
  rules: {
    table: fileRule((path, table: Record<string, readonly string[]>) => {
      const row = rowOf(path, table);
      if (!row) return [`src/${path} is in no folder of the import table`];
      const allowed = [row.own, ...row.allowed];
      return importsOf(path)
        .map(({ target }) => target)
        .filter((target) => existsSync(join(SRC, target)) && !allowed.some((place) => isInside(target, place)))
        .map((target) => `src/${row.own} must not import src/${target}: see the import table in eslint.config.js`);
    }),
    'no-cycle': fileRule((path) => {
      const chain = chainTo(path, ({ target }) => target === path, true);
      return chain ? [`An import cycle: ${chain.join(' → ')}`] : [];
    }),
    'browser-code': fileRule((path) => {
      const chain = chainTo(path, ({ target }) => /^(?:node|astro):/.test(target) || isInside(target, 'content-model'), false);
      return chain ? [`Code for browsers must not import ${chain.at(-1)}: ${chain.join(' → ')}`] : [];
    }),
  },
};
