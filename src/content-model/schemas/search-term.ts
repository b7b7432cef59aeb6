import { z } from 'astro/zod';
import { id, sentences, text, unique } from './fields.ts';

/** Words as they are typed into a search field. */
const typed = text(2, 60).refine((value) => value === value.toLowerCase(), 'lower case');

/** A group of everyday words, with what the site calls the same and the cautions that they call for. */
export const searchTermSchema = z
  .strictObject({
    id: id.describe('Its id.'),
    words: unique(typed, 1, 24).describe('Everyday words or phrases that people type, lower case.'),
    means: unique(text(2, 60), 0, 3).describe('The same in the words of the site: as its titles, headings, keywords or glossary have it.'),
    warns: unique(id, 0, 4).describe(
      'Ids from cautions.json: what a reader who types one of the words must see at once, the most urgent first.',
    ),
    why: sentences(1).describe('Why people say it so, or what kind of naming it is. One sentence.'),
  })
  .refine(({ means, warns }) => means.length + warns.length > 0, {
    path: ['means'],
    error: 'a term of the site, or a caution in "warns"',
  });
