import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parseJson } from './lib/json.ts';
import { cautionSchema } from './schemas/caution.ts';
import { commonClaimSchema } from './schemas/common-claim.ts';
import { faqSchema } from './schemas/faq.ts';
import { findingSchema } from './schemas/finding.ts';
import { practiceSchema } from './schemas/practice.ts';
import { precautionsSchema } from './schemas/precautions.ts';
import { referenceSchema } from './schemas/reference.ts';
import { researchSchema } from './schemas/research.ts';
import { scienceSchema } from './schemas/science.ts';
import { selfCareSchema } from './schemas/self-care.ts';
import { studySchema } from './schemas/study.ts';
import { termSchema } from './schemas/term.ts';
import { understandingSchema } from './schemas/understanding.ts';

const pages = (collection: string) => glob({ base: `./src/content/${collection}`, pattern: '*.mdx' });

/** Astro's own reader refuses a byte-order mark. */
const data = (name: string) => file(`src/content/${name}.json`, { parser: (text) => parseJson(text) as Record<string, unknown>[] });

export const collections = {
  understanding: defineCollection({ loader: pages('understanding'), schema: understandingSchema }),
  science: defineCollection({ loader: pages('science'), schema: scienceSchema }),
  research: defineCollection({ loader: pages('research'), schema: researchSchema }),
  precautions: defineCollection({ loader: pages('precautions'), schema: precautionsSchema }),
  'self-care': defineCollection({ loader: pages('self-care'), schema: selfCareSchema }),
  practices: defineCollection({ loader: pages('practices'), schema: practiceSchema }),
  faq: defineCollection({ loader: pages('faq'), schema: faqSchema }),
  references: defineCollection({ loader: data('references'), schema: referenceSchema }),
  cautions: defineCollection({ loader: data('cautions'), schema: cautionSchema }),
  glossary: defineCollection({ loader: data('glossary'), schema: termSchema }),
  studies: defineCollection({ loader: data('studies'), schema: studySchema }),
  findings: defineCollection({ loader: data('findings'), schema: findingSchema }),
  claims: defineCollection({ loader: data('claims'), schema: commonClaimSchema }),
};
