import { z } from 'astro/zod';
import { id, pageId, shortText, text, unique } from './fields.ts';

/** One entry of the glossary. */
export const termSchema = z.strictObject({
  id: id.describe('Its id, also its anchor on /glossary/.'),
  term: text(2, 60).describe('The term as it is shown.'),
  aliases: unique(text(2, 60), 0, 12).describe('Other words for it: lay words, abbreviations, other spellings.'),
  definition: shortText(55).describe('1 to 3 sentences in plain words.'),
  see: unique(pageId, 0, 3).describe('Pages that say more, as collection/slug.'),
});
