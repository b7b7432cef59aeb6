import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The folders of `src/` whose code imports one way: each may import those after it. */
const LAYERS = ['pages', 'layouts', 'components', 'lib', 'schemas'];
/** What Astro's store of content answers to; `render` only turns an entry that is there into HTML. */
const QUERIES = ['getCollection', 'getEntry', 'getEntries', 'getLiveCollection', 'getLiveEntry'];

/**
 * What the code in a folder of `src/` must not import.
 * @param {string} folder
 * @param {{ mayImport: readonly string[], also?: string[], files?: string[], ignores?: string[], mayQuery?: boolean }} rule
 * `also` are files of other folders that are allowed all the same.
 */
function direction(folder, { mayImport, also, files = [`src/${folder}/**/*.{ts,js,astro}`], ignores = [], mayQuery = false }) {
  const others = [...LAYERS, 'client', 'integrations'].filter((other) => other !== folder && !mayImport.includes(other));
  const exception = also ? `(?!(?:${also.join('|').replaceAll('.', '\\.')})$)` : '';
  return {
    name: `imports of ${folder}`,
    files,
    ignores,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:\\.{1,2}/)+${exception}(?:${others.join('|')})/`,
              message: `src/${folder} imports only its own files and ${[...mayImport, ...(also ?? [])].join(', ')}.`,
            },
          ],
          paths: mayQuery
            ? []
            : [{ name: 'astro:content', importNames: QUERIES, message: 'Only src/lib/content.ts asks for content; import its functions.' }],
        },
      ],
    },
  };
}

const after = (folder) => LAYERS.slice(LAYERS.indexOf(folder) + 1);
const DOOR = 'src/lib/content.ts';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'every file',
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-constant-condition': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': ['error', { skipRegExps: true, skipStrings: true, skipTemplates: true }],
      'no-self-compare': 'error',
      'no-sparse-arrays': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'use-isnan': 'error',
      'valid-typeof': 'error',
    },
  },
  {
    name: 'TypeScript, with types',
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // node:test waits for its tests by itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
            },
          ],
        },
      ],
    },
  },
  {
    name: 'TypeScript that imports components',
    files: ['src/components/**/*.ts'],
    // Their types are known to "astro check" only.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  { name: 'tools speak on the console', files: ['bench/**', 'tools/**', 'src/integrations/**'], rules: { 'no-console': 'off' } },
  {
    name: 'Astro components',
    files: ['**/*.astro'],
    extends: [astro.configs['flat/recommended'], astro.configs['flat/jsx-a11y-recommended']],
    rules: {
      'astro/no-unused-css-selector': 'error',
      // Safari drops the role of a list whose markers are hidden; `role="list"` gives it back.
      // Browsers also drop the roles of a table whose rows are laid out as blocks.
      'astro/jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'], thead: ['rowgroup'], tbody: ['rowgroup'] }],
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'] }],
      // A table that scrolls by itself takes focus, or nobody could scroll it by keyboard.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: ['section'] }],
    },
  },
  direction('pages', { mayImport: [...after('pages'), 'client'] }),
  direction('layouts', { mayImport: [...after('layouts'), 'client'] }),
  direction('components', { mayImport: [...after('components'), 'client'] }),
  direction('lib', { mayImport: after('lib'), ignores: [DOOR] }),
  direction('lib', { mayImport: after('lib'), files: [DOOR], mayQuery: true }),
  // The schemas count the words of texts and compare days with them.
  direction('schemas', { mayImport: [], also: ['lib/readability.ts', 'lib/review.ts'] }),
  direction('client', { mayImport: ['lib'] }),
  direction('integrations', { mayImport: ['lib', 'schemas'] }),
);
