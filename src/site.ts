const reportErrorsTo = process.env['REPORT_ERRORS_TO'] ?? '';
if (!/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]\S*)?$/.test(reportErrorsTo))
  throw new Error(`REPORT_ERRORS_TO: found "${reportErrorsTo}"; expected "mailto:…" or "https://…".`);

/** The metadata of the site. */
export const site = {
  name: 'Massage for Migraine',
  description: 'What massage and relaxation can and cannot do for migraine and headache, with every claim tied to its source.',
  language: 'en-GB',
  /**
   * Where readers report errors, `mailto:…` or `https://…`: set it here or in the environment. While it is empty, "Report an
   * error" links to the paragraph on the About page.
   */
  reportErrorsTo,
} as const;
