import { KITCHEN_SINK } from './fixtures/fixture-site.ts';

/** One page of each template, by its address below the root. */
export const templates: readonly [name: string, url: string][] = [
  ['home', ''],
  ['section', 'understanding/'],
  ['article', 'research/short-answer/'],
  ['practice', 'practices/self-massage/'],
  ['question', 'faq/serotonin/'],
  ['list of questions', 'faq/'],
  ['in an attack', 'now/'],
  ['when to get help', 'when-to-get-help/'],
  ['table of studies', 'research/studies/'],
  ['search', 'search/?q=massage'],
  ['reading comfort', 'comfort/'],
  ['glossary', 'glossary/'],
  ['bibliography', 'references/'],
  ['plain page', 'accessibility/'],
  ['check before a massage', 'precautions/check/'],
  ['card for the therapist', 'plan/card/'],
  ['not found', '404.html'],
];

/** Returns the address of the page with every component; it is not in the site. */
export const kitchenSink = () => process.env['FIXTURE_SITE_URL']! + KITCHEN_SINK;
