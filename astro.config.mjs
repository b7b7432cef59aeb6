// First, for it reads `.env`.
import { isPortable, siteUrl } from './src/utils/environment.ts';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { checkContent } from './src/integrations/check-content.ts';
import { offline } from './src/integrations/offline.ts';
import { portable } from './src/integrations/portable.ts';
import { pagePolicy } from './src/integrations/page-policy.ts';
import { publishingNotes } from './src/integrations/publishing-notes.ts';
import { relativeUrls } from './src/integrations/relative-urls.ts';
import { remarkCertainties } from './src/markdown/remark-certainties.ts';
import { remarkCitations } from './src/markdown/remark-citations.ts';
import { remarkQuotes } from './src/markdown/remark-quotes.ts';
import { remarkTableNames } from './src/markdown/remark-table-names.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { gfmOptions, remarkWithoutFootnotes } from './src/content-model/mdx.ts';
import { oldestBrowsers } from './src/utils/browser-targets.ts';

/** @param {string} name */
const dataFile = (name) => new URL(`./src/content/${name}.json`, import.meta.url);

export default defineConfig({
  site: siteUrl(),
  trailingSlash: 'always',
  // Astro 7's default deletes a line break between inline elements and glues citations to words.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // While one page is written, the next ones are made.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 4 },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [
        [remarkGfm, gfmOptions],
        remarkWithoutFootnotes,
        remarkQuotes,
        remarkTableNames,
        [remarkCertainties, { findingsFile: dataFile('findings') }],
        [remarkCitations, { cautionsFile: dataFile('cautions'), findingsFile: dataFile('findings'), claimsFile: dataFile('claims') }],
      ],
    }),
  },
  // In this order: each step reads what the one before wrote. The search comes first, so that Pagefind reads addresses from the root.
  integrations: [
    mdx(),
    searchIndex(new URL('./src/content/', import.meta.url)),
    checkContent(),
    publishingNotes(),
    relativeUrls(),
    pagePolicy(),
    isPortable() ? portable() : offline(),
  ],
  experimental: { contentIntellisense: true },
  vite: {
    // A script is called after its component. Astro's own names are longer, and stand in every page.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro_.*/, '')}.[hash].js` },
          },
        },
      },
    },
    build: {
      // Nothing is inlined: the content security policy allows files of the site only.
      assetsInlineLimit: 0,
      cssTarget: oldestBrowsers,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
