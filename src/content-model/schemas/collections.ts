import { cautionSchema } from './caution.ts';
import { commonClaimSchema } from './common-claim.ts';
import { faqSchema } from './faq.ts';
import { findingSchema } from './finding.ts';
import { helplineSchema } from './helpline.ts';
import { practiceSchema } from './practice.ts';
import { precautionsSchema } from './precautions.ts';
import { referenceSchema } from './reference.ts';
import { researchSchema } from './research.ts';
import { scienceSchema } from './science.ts';
import { searchTermSchema } from './search-term.ts';
import { selfCareSchema } from './self-care.ts';
import { selfMassageSchema } from './self-massage.ts';
import { studySchema } from './study.ts';
import { termSchema } from './term.ts';
import { trialPlanSchema } from './trial-plan.ts';
import { understandingSchema } from './understanding.ts';

/** The schema of the frontmatter in each folder of `src/content`. */
export const pageSchemas = {
  understanding: understandingSchema,
  science: scienceSchema,
  research: researchSchema,
  precautions: precautionsSchema,
  'self-care': selfCareSchema,
  practices: practiceSchema,
  faq: faqSchema,
};

/** The schema of one entry in each JSON file of `src/content`. */
export const dataSchemas = {
  references: referenceSchema,
  cautions: cautionSchema,
  helplines: helplineSchema,
  'self-massage': selfMassageSchema,
  'trial-plan': trialPlanSchema,
  glossary: termSchema,
  studies: studySchema,
  findings: findingSchema,
  claims: commonClaimSchema,
  'search-terms': searchTermSchema,
};
