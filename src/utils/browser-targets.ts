/** The oldest supported browsers, as esbuild targets; docs/decisions has the reasons. */
export const oldestBrowsers = ['chrome109', 'firefox115', 'safari15.4', 'ios15.4'];
