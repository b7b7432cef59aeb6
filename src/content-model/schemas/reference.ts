import { z } from 'astro/zod';
import { id, pattern, webUrl } from './fields.ts';

/** A name as CSL-JSON has it. An organisation has `literal`, or `family` alone. */
const nameSchema = z.strictObject({
  /** The family name. */
  family: z.string().min(1).optional(),
  /** Given names or initials. */
  given: z.string().min(1).optional(),
  /** The whole name of an organisation. */
  literal: z.string().min(1).optional(),
});

/**
 * One source, in CSL-JSON (citationstyles.org, schema 1.0.2): the fields that our sources use.
 * `custom` is the field of CSL-JSON for an application's own data.
 */
export const referenceSchema = z.strictObject({
  /** The citation key: lower-case words joined by hyphens, such as "happe-2016". */
  id,
  /** The CSL type of the source. */
  type: z.enum(['article-journal', 'webpage', 'report']),
  /** The title as the source gives it. */
  title: z.string().min(5),
  /** Authors in order; left out where none was shown. */
  author: z.array(nameSchema).optional(),
  /** The journal. */
  'container-title': z.string().optional(),
  /** The body that published a report or page. */
  publisher: z.string().optional(),
  /** The part of a larger work. */
  section: z.string().optional(),
  /** Year, month, day as far as known; left out where no date was shown. */
  issued: z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) }).optional(),
  /** Volume. */
  volume: z.string().optional(),
  /** Issue. */
  issue: z.string().optional(),
  /** Pages or article number. */
  page: z.string().optional(),
  /** The DOI without its resolver. */
  DOI: pattern(/^10\.\d{4,}\/\S+$/, 'a DOI without "https://doi.org/"').optional(),
  /** PubMed number. */
  PMID: pattern(/^\d+$/, 'digits').optional(),
  /** PubMed Central number. */
  PMCID: pattern(/^PMC\d+$/, '"PMC" and digits').optional(),
  /** Where the source, or the copy that was read, is found. */
  URL: webUrl,
  /** Language of the source where it is not English, such as "de". */
  language: z.string().length(2).optional(),
  /** What was read of it, where and when, where "custom.read" does not say enough. Whole sentences. */
  note: z.string().min(10).optional(),
  /** What only this site says of it. */
  custom: z.strictObject({
    /** What we read of it: its abstract, an excerpt of the page, a page of the guideline, or a catalogue record. */
    read: z.enum(['abstract', 'excerpt', 'guideline page', 'catalogue record']),
  }),
});
