import { defineCollection } from 'astro:content';
import { file, glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { readText, splitFrontmatter } from './content-model/content-files.ts';
import { dataSchemas } from './content-model/schemas/data.ts';
import { pageSchemas } from './content-model/schemas/pages.ts';
import { parseJson } from './utils/json.ts';

/** Astro's loader of a folder, with the frontmatter as the content checks read it. */
function pages(name: keyof typeof pageSchemas): Loader {
  const loader = glob({ base: `./src/content/${name}`, pattern: '[a-z0-9]*.mdx' });
  return {
    ...loader,
    load: (context) => {
      const parseData: typeof context.parseData = ({ filePath = '', ...entry }) =>
        context.parseData({ ...entry, filePath, data: splitFrontmatter(readText(filePath)).data as typeof entry.data });
      return loader.load({ ...context, parseData });
    },
  };
}

/**
 * Astro's loader of a data file. A file with an invalid entry is rejected as a whole, so that `astro dev` goes on with the entries
 * before the edit; the loader by itself would take away those after the mistake.
 */
const data = (name: keyof typeof dataSchemas) =>
  file(`src/content/${name}.json`, {
    parser: (text) => dataSchemas[name].array().parse(parseJson(text)),
  });

export const collections = {
  understanding: defineCollection({ loader: pages('understanding'), schema: pageSchemas.understanding }),
  science: defineCollection({ loader: pages('science'), schema: pageSchemas.science }),
  research: defineCollection({ loader: pages('research'), schema: pageSchemas.research }),
  precautions: defineCollection({ loader: pages('precautions'), schema: pageSchemas.precautions }),
  'self-care': defineCollection({ loader: pages('self-care'), schema: pageSchemas['self-care'] }),
  practices: defineCollection({ loader: pages('practices'), schema: pageSchemas.practices }),
  faq: defineCollection({ loader: pages('faq'), schema: pageSchemas.faq }),
  references: defineCollection({ loader: data('references'), schema: dataSchemas.references }),
  cautions: defineCollection({ loader: data('cautions'), schema: dataSchemas.cautions }),
  helplines: defineCollection({ loader: data('helplines'), schema: dataSchemas.helplines }),
  'self-massage': defineCollection({ loader: data('self-massage'), schema: dataSchemas['self-massage'] }),
  'trial-plan': defineCollection({ loader: data('trial-plan'), schema: dataSchemas['trial-plan'] }),
  glossary: defineCollection({ loader: data('glossary'), schema: dataSchemas.glossary }),
  studies: defineCollection({ loader: data('studies'), schema: dataSchemas.studies }),
  findings: defineCollection({ loader: data('findings'), schema: dataSchemas.findings }),
  claims: defineCollection({ loader: data('claims'), schema: dataSchemas.claims }),
  // The name of each file is the day.
  changes: defineCollection({ loader: glob({ base: './src/content/changes', pattern: '[0-9]*.md' }), schema: z.strictObject({}) }),
};
