import { z } from 'astro/zod';
import { id } from './fields.ts';

/** A name as CSL-JSON has it. An organisation has `literal`, or `family` alone. */
const nameSchema = z.strictObject({
  family: z.string().min(1).optional().describe('The family name.'),
  given: z.string().min(1).optional().describe('Given names or initials.'),
  literal: z.string().min(1).optional().describe('The whole name of an organisation.'),
});

/**
 * One source, in CSL-JSON (citationstyles.org, schema 1.0.2): the fields that our sources use.
 * `custom` is the place that CSL-JSON keeps for an application's own data.
 */
export const referenceSchema = z.strictObject({
  id: id.describe('The citation key: lower-case words joined by hyphens, such as "happe-2016".'),
  type: z.enum(['article-journal', 'webpage', 'report']).describe('The CSL type of the source.'),
  title: z.string().min(5).describe('The title as the source gives it.'),
  author: z.array(nameSchema).optional().describe('Authors in order; left out where none was shown.'),
  'container-title': z.string().optional().describe('The journal.'),
  publisher: z.string().optional().describe('The body that published a report or page.'),
  section: z.string().optional().describe('The part of a larger work.'),
  issued: z
    .strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) })
    .optional()
    .describe('Year, month, day as far as known; left out where no date was shown.'),
  volume: z.string().optional().describe('Volume.'),
  issue: z.string().optional().describe('Issue.'),
  page: z.string().optional().describe('Pages or article number.'),
  DOI: z
    .string()
    .regex(/^10\.\d{4,}\/\S+$/, 'a DOI without "https://doi.org/"')
    .optional()
    .describe('The DOI without its resolver.'),
  PMID: z.string().regex(/^\d+$/, 'digits').optional().describe('PubMed number.'),
  PMCID: z
    .string()
    .regex(/^PMC\d+$/, '"PMC" and digits')
    .optional()
    .describe('PubMed Central number.'),
  URL: z.url().describe('Where the source, or the copy that was read, is found.'),
  language: z.string().length(2).optional().describe('Language of the source where it is not English, such as "de".'),
  note: z
    .string()
    .min(10)
    .optional()
    .describe('What was read of it, where and when, where "custom.read" does not say enough. Whole sentences.'),
  custom: z
    .strictObject({
      read: z
        .enum(['abstract', 'excerpt', 'guideline page', 'catalogue record'])
        .describe('What we read of it: its abstract, an excerpt of the page, a page of the guideline, or a catalogue record.'),
    })
    .describe('What only this site says of it.'),
});
