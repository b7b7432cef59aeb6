import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { close, createIndex } from 'pagefind';

/**
 * The least that such a site can be: Astro, MDX and Pagefind as they come. `npm run bench` measures the site against it.
 * With `FLOOR_MARKDOWN=remark` the pages go through remark, as those of the site do, and not through Astro's default, which
 * is written in Rust and takes no remark plugins: the difference is what remark costs.
 */
export default defineConfig({
  trailingSlash: 'always',
  // The icon, which every site has: browsers fetch it while they paint, and what they fetch by then counts as waited for.
  publicDir: '../../public',
  ...(process.env.FLOOR_MARKDOWN === 'remark' && { markdown: { processor: unified() } }),
  integrations: [
    mdx(),
    {
      name: 'pagefind',
      hooks: {
        'astro:build:done': async ({ dir }) => {
          const dist = fileURLToPath(dir);
          const { index, errors } = await createIndex();
          if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
          const { errors: badPages } = await index.addDirectory({ path: dist });
          const { errors: badFiles } = await index.writeFiles({ outputPath: `${dist}/pagefind` });
          await close();
          if (badPages.length + badFiles.length > 0) throw new Error(`Pagefind: ${[...badPages, ...badFiles].join('; ')}`);
        },
      },
    },
  ],
  // A line for each page on the console would cost time.
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
