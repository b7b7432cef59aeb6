import { count, listed } from '../../utils/text.ts';

const EVERY_PAGE = 'The list below leads to every page.';

/** The sentences of the status line. */
export const searchStatus = {
  searching: 'Searching…',
  slow: `The search is still loading. ${EVERY_PAGE}`,
  failed: `The search could not be loaded. ${EVERY_PAGE}`,
  offline: `There is no connection, and the search is not on this device. ${EVERY_PAGE}`,
  nothing: (text: string) => `Nothing found for ${quoted(text)}. Check the spelling or try fewer words. ${EVERY_PAGE}`,
  found: (pages: number, text: string, section: string) => `${count(pages, 'page')} found for ${quoted(text)}${within(section)}.`,
  missing: (pages: number, missing: readonly string[], section: string) =>
    `No page has ${listed(missing.map(quoted))}${within(section)}. ${count(pages, 'page')} ${pages === 1 ? 'comes' : 'come'} close.`,
  relaxed: (pages: number, section: string) =>
    `No page has all of these words${within(section)}. ${count(pages, 'page')} ${pages === 1 ? 'has' : 'have'} some of them.`,
  partial: (pages: number, text: string, section: string) =>
    `${count(pages, 'page')} found for ${quoted(text)}${within(section)} in titles and headings. The full text could not be searched.`,
  help: 'Warning signs stand above the results.',
  more: (shown: number, pages: number, text: string) => `${shown} of ${count(pages, 'page')} shown for ${quoted(text)}.`,
  noMore: 'More results could not be loaded. Try the button again.',
} as const;

const quoted = (text: string) => `“${text}”`;
const within = (section: string) => (section === '' ? '' : ` in ${quoted(section)}`);
