import type { AstroIntegration } from 'astro';

/**
 * Defines `IS_BUILD` for components: true in `astro build`, false in `astro dev`. `import.meta.env.PROD` is another question,
 * for NODE_ENV and `--devOutput` answer it too, and a site built with either would have no policy in its pages.
 */
export function buildConstants(): AstroIntegration {
  return {
    name: 'build-constants',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { IS_BUILD: JSON.stringify(command === 'build') } } });
      },
    },
  };
}
