import { z } from 'astro/zod';

const criteria = z.array(z.string().regex(/^\d\.\d\.\d+$/, 'a success criterion of WCAG, as 1.4.6'));

/** What `/accessibility/` says: `src/content/accessibility.json`. */
export const accessibilitySchema = z.strictObject({
  /** In the order of the page. */
  checks: z.array(
    z.strictObject({
      /** The anchor of the row. A test that checks the row has the tag `@a11y-<id>`. */
      id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
      /** What is checked, in a few words for readers. */
      what: z.string().min(3),
      /** How, in plain words: on which pages, and what must hold. */
      how: z.string().min(11),
      /** The success criteria of WCAG 2.2 that the check serves; none where it goes beyond them. */
      criteria,
      /** A test that runs at each change, or the author of the page. */
      by: z.enum(['test', 'person']),
    }),
  ),
  /** Criteria of the target that have nothing to apply to here, with the reason for readers. */
  withoutObject: z.array(z.strictObject({ criteria, why: z.string().min(11) })),
  /** All criteria of WCAG 2.2 at levels A and AA, and those of level AAA that we chose. */
  target: z.strictObject({ aa: criteria, aaa: criteria }),
});
