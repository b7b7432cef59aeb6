import { z } from 'astro/zod';
import { id, pageId, sentences, unique } from './fields.ts';

/** The groups of /research/claims/, in the order they are shown. */
export const claimGroups = [
  'headache-and-migraine',
  'what-massage-does',
  'pinned-to-the-wrong-study',
  'how-the-body-responds',
  'mindfulness-and-relaxation',
  'sessions-and-home-care',
  'safety',
] as const;

/** What the studies make of a claim. "Not supported" means that we found no study that shows it; "wrong" that it is mistaken. */
const verdicts = ['supported', 'partly supported', 'not supported', 'wrong', 'no verdict'] as const;

/** A claim about massage and migraine that readers will meet elsewhere, with what the studies found. */
export const commonClaimSchema = z
  .strictObject({
    id: id.describe('Its id, also its anchor on /research/claims/.'),
    covers: unique(z.string().regex(/^[ABF][1-9]\d?$/, 'a code of the claims list, such as "A1"'), 0, 6).describe(
      'The codes of our list of claims that it stands for; empty for a claim from elsewhere. For upkeep; readers do not see it.',
    ),
    group: z.enum(claimGroups).describe('The group in which it is shown.'),
    claim: sentences(1).describe('The claim as people say it, in our own words, one sentence.'),
    verdict: z.enum(verdicts).describe('The verdict in words.'),
    found: sentences(3).describe(
      'What the studies found: 1 to 3 sentences, with numbers and what they are compared with in the same sentence.',
    ),
    references: unique(id, 0, 6).describe('Ids from references.json. Empty only when "found" says "we found no …" or "good practice".'),
    pages: unique(pageId, 0, 3).describe('Pages where the claim matters, as collection/slug.'),
  })
  .refine(({ references, found }) => references.length > 0 || /\bwe found no\b|\bgood practice\b/i.test(found), {
    path: ['references'],
    error: 'at least 1 reference, unless "found" says that we found no study or that it is good practice',
  });
