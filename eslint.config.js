import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRules } from './tools/lint-imports.ts';

/**
 * What the files of each folder of `src/` may import besides one another. `components/*` is each folder of `components/`: no
 * feature imports another.
 */
// prettier-ignore
const IMPORT_TABLE = {
  'site.ts':           [],
  'navigation.ts':     [],
  'utils':             ['site.ts'],
  'content-model':     ['content', 'utils', 'site.ts', 'navigation.ts'],
  'components/*':      ['components/ui', 'components/site', 'components/content', 'content-model', 'utils', 'site.ts', 'navigation.ts'],
  'markdown':          ['components', 'content-model', 'utils'],
  'content-checks':    ['components/search', 'content-model', 'utils'],
  'layouts':           ['components', 'content-model', 'styles', 'utils', 'site.ts', 'navigation.ts'],
  'pages':             ['layouts', 'components', 'markdown/mdx-components.ts', 'content', 'content-model', 'utils', 'site.ts', 'navigation.ts'],
  'integrations':      ['content-checks', 'components/search', 'components/offline', 'utils', 'site.ts'],
  'content.config.ts': ['content-model', 'utils'],
  'env.d.ts':          ['content-model'],
};
/** Neither these files nor what they import may use Node, Astro or more of the content model than its types. */
const BROWSER_CODE = ['src/components/**/*.element.ts', 'src/components/offline/service-worker.ts'];
/** Queries of Astro's content store; `render` only turns an entry into HTML. */
const QUERIES = ['getCollection', 'getEntry', 'getEntries', 'getLiveCollection', 'getLiveEntry'];
const QUERY_MODULE = 'src/content-model/queries.ts';

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
    files: ['src/markdown/mdx-components.ts'],
    // Their types are known to "astro check" only.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  { name: 'tools write to the console', files: ['bench/**', 'tools/**', 'src/integrations/**'], rules: { 'no-console': 'off' } },
  {
    name: 'tests: none is left out of a run without a reason, and none waits for a time',
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.object.name=/^(?:test|it|describe)$/][callee.property.name=/^(?:only|todo)$/]',
          message: 'Every test is part of every run.',
        },
        {
          selector:
            "CallExpression[callee.object.name=/^(?:test|it|describe)$/][callee.property.name=/^(?:skip|fixme)$/]:not([arguments.1.type='Literal'])",
          message: 'A test is skipped with a condition and a reason.',
        },
        { selector: 'Property[key.name=/^(?:skip|todo)$/][value.value=true]', message: 'A test is skipped with a reason.' },
        {
          selector: "CallExpression[callee.property.name='waitForTimeout'], Literal[value='networkidle']",
          message: 'Wait for a state that the page sets.',
        },
      ],
    },
  },
  {
    name: 'Astro components',
    files: ['**/*.astro'],
    extends: [astro.configs['flat/recommended'], astro.configs['flat/jsx-a11y-recommended']],
    rules: {
      'astro/no-unused-css-selector': 'error',
      // Safari drops the role of a list whose markers are hidden; `role="list"` restores it.
      // Browsers also drop the roles of a table whose rows are laid out as blocks.
      'astro/jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'], thead: ['rowgroup'], tbody: ['rowgroup'] }],
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'] }],
      // A table that scrolls by itself is focusable, for scrolling by keyboard.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: ['section'] }],
    },
  },
  {
    name: 'imports',
    files: ['src/**/*.{ts,js,astro}'],
    plugins: { imports: importRules },
    rules: {
      'imports/table': ['error', IMPORT_TABLE],
      'imports/no-cycle': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]', message: 'Import from the file that defines it: no barrels.' },
      ],
    },
  },
  { name: 'code for browsers', files: BROWSER_CODE, rules: { 'imports/browser-code': 'error' } },
  {
    name: 'queries',
    files: ['src/**/*.{ts,js,astro}'],
    ignores: [QUERY_MODULE],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'astro:content', importNames: QUERIES, message: `Only ${QUERY_MODULE} queries content; import its functions.` }],
        },
      ],
    },
  },
);
