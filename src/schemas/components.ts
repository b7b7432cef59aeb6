import { z } from 'astro/zod';
import { cautionLevels } from './caution.ts';
import { KEBAB } from './fields.ts';

const ids = z.string().regex(/^[a-z0-9-]+(?: [a-z0-9-]+)*$/, 'ids separated by single spaces');

/**
 * The props of every component that authors use in MDX. MDX is not type-checked, so the integrity step reads
 * these before the build and each component parses its own props with them.
 */
export const componentProps = {
  Cite: z.strictObject({
    ref: ids.describe('One or more ids from references.json, separated by spaces.'),
    at: z.string().optional().describe('Written by the build: the anchors of this citation, one for each id.'),
  }),
  Term: z.strictObject({
    id: z.string().regex(KEBAB, 'an id from glossary.json').describe('An id from glossary.json.'),
  }),
  Cautions: z
    .strictObject({
      ids: ids.optional().describe('Ids from cautions.json, separated by spaces.'),
      level: z.enum(cautionLevels).optional().describe('A whole level of cautions.'),
    })
    .refine((props) => (props.ids === undefined) !== (props.level === undefined), 'either "ids" or "level"'),
  Note: z.strictObject({
    title: z.string().min(3).max(80).describe('The heading of the note.'),
  }),
};

export type ComponentName = keyof typeof componentProps;
