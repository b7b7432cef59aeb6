/** The oldest browsers that the pages are made for, as builders name them: docs/architecture.md says why these. */
export const oldestBrowsers = ['chrome109', 'firefox115', 'safari15.4', 'ios15.4'];
