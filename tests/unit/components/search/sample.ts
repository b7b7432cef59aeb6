import type { IndexedPage, IndexedTerm, SmallIndex } from '../../../../src/components/search/small-index.ts';
import type { SmallSearchOptions } from '../../../../src/components/search/small-answer.ts';
import type { Words } from '../../../../src/components/search/words.ts';

/** A page of the small index, of which a test gives what it is about. */
export const page = (path: string, title: string, rest: Partial<IndexedPage> = {}): IndexedPage => ({
  path,
  title,
  section: 'Science',
  text: '',
  keywords: [],
  headings: [],
  isInFullText: true,
  ...rest,
});

/** A glossary entry, of which a test gives what it is about. */
export const term = (id: string, name: string, rest: Partial<IndexedTerm> = {}): IndexedTerm => ({
  id,
  term: name,
  aliases: [],
  see: [],
  ...rest,
});

/** What a reader asks by Enter, in all sections. */
export const asked: SmallSearchOptions = { section: '', isTyping: false, asTyped: false };

/** Eight pages and three terms, one of each kind. */
export const sample = (): SmallIndex => ({
  pages: [
    page('precautions/', 'Safety', { section: 'Safety', text: 'When massage can harm.', isInFullText: false }),
    page('when-to-get-help/', 'When to get help', { section: 'Safety', text: 'Warning signs that need a doctor.' }),
    page('precautions/clots-and-blood-thinners/', 'Clots and blood thinners', {
      section: 'Safety',
      text: 'Why massage can be a danger then.',
      keywords: ['thrombosis', 'swollen leg'],
      headings: [{ title: 'Signs of a clot', id: 'signs-of-a-clot' }],
    }),
    page('faq/serotonin/', 'Does massage raise serotonin?', { section: 'Questions', text: 'Nobody knows. No good study has measured it.' }),
    page('faq/aura/', 'Is massage safe with aura?', {
      section: 'Questions',
      text: 'It may be. Ask your doctor first.',
      keywords: ['visual aura'],
    }),
    page('understanding/nausea/', 'Feeling sick in an attack', { section: 'Migraine', text: 'Nausea and vomiting are common.' }),
    page('understanding/phases/', 'The phases of an attack', {
      section: 'Migraine',
      text: 'From the first signs to the day after.',
      headings: [
        { title: 'Aura', id: 'aura-phase' },
        { title: 'The day after', id: 'the-day-after' },
      ],
    }),
    page('practices/breathing/', 'Breathing with ease', { section: 'Practices', text: 'A slow breath for a sore neck.' }),
  ],
  terms: [
    term('aura', 'Aura', { aliases: ['visual signs'], see: ['understanding/phases/'] }),
    term('medication-overuse-headache', 'Medication-overuse headache', { aliases: ['rebound headache'] }),
    term('tth', 'Tension-type headache'),
  ],
});

/** What is known of words: everyday words, two cautions, two words of the texts. */
export const sampleWords = (): Words => ({
  groups: [
    { words: ['throwing up', 'puking'], means: ['vomiting'], warns: [] },
    { words: ['worst headache'], means: ['warning signs'], warns: ['thunderclap'] },
    { words: ['clot'], means: ['thrombosis'], warns: ['known-clot'] },
    { words: ['worst pain'], means: [], warns: ['known-clot', 'thunderclap'] },
  ],
  cautions: [
    { id: 'thunderclap', page: 'when-to-get-help/', isEmergency: true },
    { id: 'known-clot', page: 'precautions/clots-and-blood-thinners/', isEmergency: false },
  ],
  others: ['cushion', 'lavender'],
});
