import type { AstroIntegration } from 'astro';
import { SECURITY_TXT, SECURITY_TXT_EXPIRES } from '../utils/security-txt.ts';
import { skippedFeatures } from './skipped-features.ts';
import { isOverdue, today } from '../utils/dates.ts';
import { site as facts } from '../site.ts';
import { longDate } from '../utils/text.ts';

/** Logs the features that a build skips without `SITE_URL` or `REPORT_ERRORS_TO`, and warns when `security.txt` has expired. */
export function publishingNotes(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'publishing-notes',
    hooks: {
      'astro:config:done': ({ config }) => void (site = config.site),
      'astro:build:done': ({ logger }) => {
        const contact = facts.reportErrorsTo;
        const skipped = skippedFeatures({ site, contact });
        if (skipped) logger.info(skipped);
        if (contact && isOverdue(SECURITY_TXT_EXPIRES, today()))
          logger.warn(`${SECURITY_TXT} expired on ${longDate(SECURITY_TXT_EXPIRES)}: set a later day in src/utils/security-txt.ts.`);
      },
    },
  };
}
