import { count, listed } from './text.ts';

const EVERY_PAGE = 'The list below has every page.';

/** The sentences of the status line. */
export const searchStatus = {
  searching: 'Searching…',
  slow: `The search is still loading. ${EVERY_PAGE}`,
  failed: `The search could not be loaded. ${EVERY_PAGE}`,
  nothing: (text: string) => `Nothing found for ${quoted(text)}. Check the spelling or try fewer words. ${EVERY_PAGE}`,
  found: (pages: number, text: string, section: string) => `${count(pages, 'page')} found for ${quoted(text)}${within(section)}.`,
  near: (pages: number, missing: readonly string[], section: string) =>
    `No exact match for ${listed(missing.map(quoted))}${within(section)}. ${count(pages, 'page')} ${pages === 1 ? 'comes' : 'come'} close.`,
  more: (shown: number, pages: number, text: string) => `${shown} of ${count(pages, 'page')} shown for ${quoted(text)}.`,
  noMore: 'More results could not be loaded. Try the button again.',
} as const;

const quoted = (text: string) => `“${text}”`;
const within = (section: string) => (section === '' ? '' : ` in ${quoted(section)}`);
