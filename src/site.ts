const reportErrorsTo = process.env['REPORT_ERRORS_TO'] ?? '';
if (!/^(?:mailto:.+|https:\/\/.+)?$/.test(reportErrorsTo))
  throw new Error(`REPORT_ERRORS_TO is "${reportErrorsTo}"; expected "mailto:…" or "https://…".`);

/** The site's own facts, each in this one place. */
export const site = {
  name: 'Massage for Migraine',
  description: 'What massage and relaxation can and cannot do for migraine and headache, with every claim tied to its source.',
  language: 'en-GB',
  /**
   * Where readers report errors: an address they can open, `mailto:…` or `https://…`. Whoever publishes the site sets
   * it here or in the environment. While it is empty, "Report an error" leads to the paragraph on the About page.
   */
  reportErrorsTo,
} as const;
