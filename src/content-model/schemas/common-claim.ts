import { z } from 'astro/zod';
import { id, pageId, pattern, sentences, unique } from './fields.ts';

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
    /** Its id, also its anchor on /research/claims/. */
    id,
    /** The codes of the claims that it covers in our list; empty for a claim from elsewhere. For upkeep; readers do not see it. */
    covers: unique(pattern(/^[ABF][1-9]\d?$/, 'a code of the claims list, such as "A1"'), 0, 6),
    /** The group in which it is shown. */
    group: z.enum(claimGroups),
    /** The claim as people say it, in our own words, one sentence. */
    claim: sentences(1),
    /** The verdict in words. */
    verdict: z.enum(verdicts),
    /** What the studies found: 1 to 3 sentences, with numbers and what they are compared with in the same sentence. */
    found: sentences(3),
    /** Ids from references.json. Empty only when "found" says "we found no …" or "good practice". */
    references: unique(id, 0, 6),
    /** Pages where the claim matters, as collection/slug. */
    pages: unique(pageId, 0, 3),
  })
  .refine(({ references, found }) => references.length > 0 || /\bwe found no\b|\bgood practice\b/i.test(found), {
    path: ['references'],
    error: 'at least 1 reference, unless "found" says that we found no study or that it is good practice',
  });
