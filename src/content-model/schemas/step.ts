import { z } from 'astro/zod';
import { shortText } from './fields.ts';

/** One instruction of a guided practice. */
export const stepSchema = z.strictObject({
  text: shortText(60).describe('One instruction that works when it is read by itself.'),
  seconds: z.int().min(5).max(1200).describe('How long the step takes, 5 to 1,200 seconds (20 minutes for a cold pack).'),
});
