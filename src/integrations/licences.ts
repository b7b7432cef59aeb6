import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { licencesText, packageFolder, readLicence } from '../lib/licences.ts';

/** Modules of packages that are shipped past the bundler of the pages: as they are, or in the service worker. */
const COPIED = ['pagefind', 'workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'].map((name) =>
  import.meta.resolve(name),
);

/** Writes `licences.txt`: the packages whose code is in the scripts of the site, taken from what the bundler puts there. */
export function licences(): AstroIntegration {
  const folders = new Set<string>();
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const add = (module: string) => {
          const folder = packageFolder(module);
          if (folder) folders.add(folder);
        };
        for (const url of COPIED) add(fileURLToPath(url));
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licences',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle: (_options, bundle) => {
                  for (const output of Object.values(bundle))
                    for (const [module, { renderedLength }] of Object.entries(output.type === 'chunk' ? output.modules : {}))
                      if (renderedLength > 0) add(module);
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const text = licencesText([...folders].map(readLicence));
        await writeFile(fileURLToPath(new URL('licences.txt', dir)), text);
      },
    },
  };
}
