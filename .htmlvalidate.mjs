import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Styles and scripts come from the site's own origin; a hash guards against a foreign one that changes a file.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Safari drops the role of a list whose markers are hidden; `role="list"` gives it back.
    'no-redundant-role': 'off',
    // The build joins lines; white space at the end of one is no concern of readers.
    'no-trailing-whitespace': 'off',
    // Firefox restores ticks on reload unless "autocomplete" is off, which HTML does not foresee for boxes and files.
    'input-attributes': 'off',
    'valid-autocomplete': 'off',
    // Boxes of one list share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // HTML allows an id to begin with a digit, such as the date of a change.
    'valid-id': ['error', { relaxed: true }],
    // A title of up to 70 characters and the name of the site after it.
    'long-title': ['error', { maxlength: 95 }],
  },
});
