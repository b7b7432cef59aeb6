import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { dataSchemas } from './content-model/schemas/data.ts';
import { pageSchemas } from './content-model/schemas/pages.ts';
import { parseJson } from './utils/json.ts';

const pages = (name: keyof typeof pageSchemas) => glob({ base: `./src/content/${name}`, pattern: '*.mdx' });

/** Astro's own reader refuses a byte-order mark. */
const data = (name: keyof typeof dataSchemas) =>
  file(`src/content/${name}.json`, { parser: (text) => parseJson(text) as Record<string, unknown>[] });

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
  changes: defineCollection({ loader: glob({ base: './src/content/changes', pattern: '*.md' }), schema: z.strictObject({}) }),
};
