/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  rules: {
    // Readers report movement as a trigger of attacks: nothing moves on this site, and nothing stays while the rest scrolls.
    'property-disallowed-list': [
      [
        '/^transition/',
        '/^animation/',
        'scroll-behavior',
        // Sides are logical, so that they follow the direction of the text.
        '/^(?:margin|padding|border)-(?:top|right|bottom|left)/',
        '/^(?:top|right|bottom|left)$/',
        '/^(?:min-|max-)?(?:width|height)$/',
      ],
      { message: (name) => `"${name}" is not used here: nothing moves, and sides are logical (such as margin-inline-start)` },
    ],
    // Stripes set off attacks too.
    'function-disallowed-list': ['/^repeating-/'],
    'selector-disallowed-list': ['/:nth-(?:last-)?(?:child|of-type)\\((?:odd|even|[-+]?\\d*n)/'],
    'declaration-property-value-disallowed-list': {
      '/^(?:border|outline|text-decoration|column-rule)/': ['/\\b(?:dotted|dashed)\\b/'],
      position: ['sticky', 'fixed'],
      'text-align': ['left', 'right', 'justify'],
      float: ['left', 'right'],
    },
    'at-rule-disallowed-list': ['keyframes', 'view-transition'],
    'declaration-no-important': true,
    'selector-max-id': 0,
    // Block__part and, for states, attributes.
    'selector-class-pattern': [
      '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:__[a-z0-9]+(?:-[a-z0-9]+)*)?$',
      { message: 'Classes are named block or block__part' },
    ],
    // It compares selectors of different blocks, which never meet in one element.
    'no-descending-specificity': null,
    // Empty lines part the tokens into groups.
    'custom-property-empty-line-before': null,
  },
};
