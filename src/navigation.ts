/** The sections of the site in the order of its menu. `id` is the collection and the first part of the address. */
export const sections = [
  {
    id: 'understanding',
    name: 'Migraine',
    title: 'Understanding migraine',
    description: 'What migraine is, how an attack unfolds, what sets it off and how it is usually treated.',
  },
  {
    id: 'science',
    name: 'Science',
    title: 'The science of massage',
    description: 'What massage does in the body, what is only guessed, and what has been shown to be wrong.',
  },
  {
    id: 'research',
    name: 'Research',
    title: 'What the research found',
    description: 'The trials of massage, relaxation and cold for migraine and headache, and how far each can be trusted.',
  },
  {
    id: 'precautions',
    name: 'Safety',
    title: 'Precautions',
    description: 'When massage is unsafe, when to ask first, and how to keep it gentle.',
  },
  {
    id: 'self-care',
    name: 'Self-care',
    title: 'Self-care',
    description: 'Finding a therapist, planning sessions, doing it yourself, and finding out whether it helps you.',
  },
  {
    id: 'practices',
    name: 'Practices',
    title: 'Guided practices',
    description: 'Breathing, relaxation, self-massage and cold packs, step by step.',
  },
  {
    id: 'faq',
    name: 'Questions',
    title: 'Questions and answers',
    description: 'Short answers to what people ask about massage and migraine, each with its detail.',
  },
] as const;

/** The pages on which readers tick or write something. `id` is the value of `data-tool` on the root element of the tool. */
export const tools = [
  { id: 'check', href: '/precautions/check/', title: 'Check before you book' },
  { id: 'card', href: '/plan/card/', title: 'Card for your therapist' },
] as const;

/** The label of pages without a section in the search. */
export const ABOUT = 'About this site';

export type Section = (typeof sections)[number];
export type SectionId = Section['id'];

/** The sections whose pages are articles. */
export const articleSections = ['understanding', 'science', 'research', 'precautions', 'self-care'] as const;
export type ArticleSectionId = (typeof articleSections)[number];

/** Returns a section by its id. */
export function section(id: SectionId): Section {
  return sections.find((candidate) => candidate.id === id)!;
}

/** The groups of questions on `/faq/`. */
export const faqGroupTitles = {
  'does-it-help': 'Does it help',
  'is-it-safe': 'Is it safe',
  'having-a-massage': 'Having a massage',
  'at-home': 'At home',
  'other-treatments': 'Other treatments',
  'how-it-works': 'How it is said to work',
} as const;
