/** The pages that are routes of their own and stand in no collection: their titles by their addresses. */
export const singlePages = {
  '/now/': 'In an attack now',
  '/when-to-get-help/': 'When to get help',
  '/research/studies/': 'The studies, one by one',
  '/glossary/': 'Glossary',
  '/references/': 'References',
  '/comfort/': 'Reading comfort',
  '/about/': 'About this site',
  '/about/evidence/': 'How we judge evidence',
  '/accessibility/': 'Accessibility',
  '/privacy/': 'Privacy',
  '/changes/': 'Changes',
} as const;
