/**
 * What `/accessibility/` says is checked. Each row has an id, and each row that a test checks has at least one test with the tag
 * `@a11y-<id>`; `tests/unit/lib/accessibility-checks.test.ts` fails when either is missing.
 */
export interface AccessibilityCheck {
  /** The anchor of the row and the end of its tests' tag: lower-case words joined by hyphens. */
  id: string;
  /** What is checked, in a few words for readers. */
  what: string;
  /** How, in plain words: on which pages, and what must hold. */
  how: string;
  /** The success criteria of WCAG 2.2 that the check serves, as `1.4.6`; none where it goes beyond them. */
  criteria: readonly string[];
  /** A test that runs at each change, or whoever writes the page. */
  by: 'test' | 'person';
}

/** In the order of the page: the program's rules first, then by what a reader needs. */
export const accessibilityChecks: readonly AccessibilityCheck[] = [
  {
    id: 'axe',
    what: 'Rules that a program can check',
    how: 'axe on every page, and on one page of each type in light, dark, dim, green, dark green and forced colours',
    criteria: ['1.1.1', '1.3.1', '1.3.5', '1.4.1', '1.4.3', '1.4.12', '2.4.1', '2.4.2', '2.4.4', '2.5.8', '3.1.1', '3.1.2', '4.1.2'],
    by: 'test',
  },
  {
    id: 'structure',
    what: 'Sound pages',
    how: 'Every page is valid markup and has one main heading, one main part, a link that skips to it, a title of its own and its language. Parts have headings, and no level is left out',
    criteria: ['1.3.1', '2.4.1', '2.4.2', '2.4.10', '3.1.1', '4.1.2'],
    by: 'test',
  },
  {
    id: 'names',
    what: 'What a screen reader is told',
    how: 'Names, roles and reading order of eleven page types, compared with what they were when we last looked at them',
    criteria: ['1.3.1', '1.3.2', '2.4.10', '4.1.2'],
    by: 'test',
  },
  {
    id: 'keyboard',
    what: 'Keyboard',
    how: 'Tab through all of one page of each type, and back with Shift and Tab: everything is reached, in the order of reading, and nothing holds you. Lists, choices and folded parts work by their usual keys',
    criteria: ['2.1.1', '2.1.2', '2.1.3', '2.4.3'],
    by: 'test',
  },
  {
    id: 'focus',
    what: 'Where you are',
    how: 'At each of these stops: an outline 2 pixels wide or more, 3:1 or more against what is behind it, and nothing lies over it',
    criteria: ['1.4.11', '2.4.7', '2.4.11'],
    by: 'test',
  },
  {
    id: 'search-key',
    what: 'The key /',
    how: 'It does nothing where text is written, and can be turned off',
    criteria: ['2.1.4'],
    by: 'test',
  },
  {
    id: 'contrast',
    what: 'Contrast',
    how: 'Text from 7:1 to 15:1 in every theme, also when a device asks for more contrast; edges of controls 3:1 or more',
    criteria: ['1.4.3', '1.4.6', '1.4.11'],
    by: 'test',
  },
  {
    id: 'forced-colours',
    what: 'Your own colours',
    how: 'With the forced colours of a device: axe on one page of each type, choices can be told apart, the focus can be seen',
    criteria: ['1.4.8', '1.4.11'],
    by: 'test',
  },
  {
    id: 'large-text',
    what: 'Text twice as large',
    how: 'On one page of each type, on a telephone and a wide screen: nothing is cut off, nothing lies over anything else, nothing scrolls sideways',
    criteria: ['1.4.4', '1.4.8'],
    by: 'test',
  },
  {
    id: 'zoom',
    what: 'Zoom of 200 and 400 %',
    how: 'The same, and from 320 to 1,440 pixels of width no page scrolls sideways',
    criteria: ['1.3.4', '1.4.10'],
    by: 'test',
  },
  {
    id: 'text-spacing',
    what: 'Text spaced out',
    how: 'The same with the widest spacing that WCAG names',
    criteria: ['1.4.12'],
    by: 'test',
  },
  {
    id: 'text-shape',
    what: 'The shape of text',
    how: 'Lines of 80 characters at most, not justified, with room between lines and more between paragraphs',
    criteria: ['1.4.8'],
    by: 'test',
  },
  {
    id: 'comfort',
    what: 'Reading comfort',
    how: 'Each choice, by keyboard, in a second tab, and where the browser keeps nothing',
    criteria: ['1.4.8'],
    by: 'test',
  },
  {
    id: 'stillness',
    what: 'Stillness',
    how: 'No element is animated, sticky or fixed, and no style sheet or script asks for it',
    criteria: ['2.2.2', '2.3.1', '2.3.2', '2.3.3'],
    by: 'test',
  },
  {
    id: 'light',
    what: 'Light',
    how: 'The first screens of every page: at most 5 % of a white page’s light in dim, 12 % in dark; no pure white; no bright moment between pages',
    criteria: [],
    by: 'test',
  },
  {
    id: 'stripes',
    what: 'Stripes',
    how: 'No pattern but text that repeats every 6 to 47 pixels, more than five times',
    criteria: [],
    by: 'test',
  },
  {
    id: 'targets',
    what: 'Size of what you tap',
    how: 'On one page of each type, 44 pixels wide and high or more; links inside sentences and citations are let off',
    criteria: ['2.5.5', '2.5.8'],
    by: 'test',
  },
  {
    id: 'pointer',
    what: 'Touch and mouse',
    how: 'Nothing asks for a gesture, a drag or a movement of the device, acts before you let go, or appears because you point at it',
    criteria: ['1.4.13', '2.5.1', '2.5.2', '2.5.4', '2.5.7'],
    by: 'test',
  },
  {
    id: 'links',
    what: 'Links',
    how: 'The same words never lead to two places on a page, and no link says only “here” or “more”',
    criteria: ['2.4.4', '2.4.9'],
    by: 'test',
  },
  {
    id: 'location',
    what: 'Where a page stands',
    how: 'Every page shows the way to it from the home page and its section in the menu; the search and a list from A to Z lead to every page',
    criteria: ['2.4.5', '2.4.8'],
    by: 'test',
  },
  {
    id: 'same-place',
    what: 'The same place on every page',
    how: 'Search, menu, comfort, and the link to help, in the same order and with the same names',
    criteria: ['3.2.3', '3.2.4', '3.2.6'],
    by: 'test',
  },
  {
    id: 'on-request',
    what: 'Nothing by itself',
    how: 'No page reloads, moves on, opens a window, takes the focus, plays or ends by itself, and no choice in a list leaves the page. Times in a practice are only words',
    criteria: ['1.4.2', '2.2.1', '2.2.3', '3.2.1', '3.2.2', '3.2.5'],
    by: 'test',
  },
  {
    id: 'fields',
    what: 'Fields',
    how: 'Every field, list and button has a name, and the name holds the words beside it',
    criteria: ['2.5.3', '3.3.2'],
    by: 'test',
  },
  {
    id: 'messages',
    what: 'Messages',
    how: 'The search says how much it found once, and says in words when something failed or was spelt otherwise',
    criteria: ['3.3.1', '3.3.3', '4.1.3'],
    by: 'test',
  },
  {
    id: 'drawings',
    what: 'Drawings',
    how: 'Each has a name, a description with all its labels, and labels that are real text',
    criteria: ['1.1.1', '1.4.5'],
    by: 'test',
  },
  {
    id: 'reading-level',
    what: 'Reading level',
    how: 'School grade and sentence length of each page, within limits that we set',
    criteria: ['3.1.5'],
    by: 'test',
  },
  {
    id: 'abbreviations',
    what: 'Abbreviations',
    how: 'At the first use on each page, what it stands for is beside it, in a list on the page, or in the glossary that it leads to',
    criteria: ['3.1.4'],
    by: 'test',
  },
  {
    id: 'language',
    what: 'Words in other languages',
    how: 'Titles of papers in another language are marked with it',
    criteria: ['3.1.2'],
    by: 'test',
  },
  {
    id: 'without-javascript',
    what: 'Without JavaScript',
    how: 'The text of every sixth page and of one page of each type is compared',
    criteria: [],
    by: 'test',
  },
  {
    id: 'listening',
    what: 'Listening',
    how: 'With a stand-in for a device’s voice: it starts only when asked, reads in order, can be paused and stopped, and nothing moves',
    criteria: ['1.4.2'],
    by: 'test',
  },
  {
    id: 'paper',
    what: 'Paper',
    how: 'Every page as it would be printed: all of its text is there, in grey too, and no heading stands alone at the end of a page',
    criteria: [],
    by: 'test',
  },
  {
    id: 'offline',
    what: 'Without a connection',
    how: 'Once the site is kept on a device, with the server stopped: every page and the search',
    criteria: [],
    by: 'test',
  },
  {
    id: 'unusual-words',
    what: 'Unusual words',
    how: 'Explained where they first stand, with a link to the glossary; read for this by whoever writes the page',
    criteria: ['3.1.3'],
    by: 'person',
  },
  {
    id: 'meaning',
    what: 'What a program cannot judge',
    how: 'Whether headings and descriptions say what matters, and whether anything is told by colour, shape or place alone; read for this by whoever writes the page',
    criteria: ['1.1.1', '1.3.3', '1.4.1', '2.4.6'],
    by: 'person',
  },
];

/** Criteria of our target that have nothing to apply to here, with the reason for readers. */
export const withoutObject: readonly { criteria: readonly string[]; why: string }[] = [
  { criteria: ['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5'], why: 'The site has no recordings and no films.' },
  { criteria: ['3.3.4', '3.3.7', '3.3.8'], why: 'There is nothing to buy, to sign or to log in to.' },
];

/** Our target: all criteria of WCAG 2.2 at levels A and AA, and those of level AAA that we chose. */
export const target: { readonly aa: readonly string[]; readonly aaa: readonly string[] } = {
  aa: (
    '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 ' +
    '2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 ' +
    '3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3'
  ).split(' '),
  aaa: '1.4.6 1.4.8 2.1.3 2.2.3 2.3.2 2.3.3 2.4.8 2.4.9 2.4.10 2.5.5 3.1.3 3.1.4 3.1.5 3.2.5'.split(' '),
};
