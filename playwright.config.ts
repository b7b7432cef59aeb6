import { defineConfig } from 'playwright/test';
import { chromiumArgs, findChromium } from './tools/find-chromium.ts';

// Playwright reads this file once in each worker; they inherit what the first reading found.
process.env['CHROMIUM_PATH'] ||= findChromium();

const LONG =
  /(?:axe-everywhere|comfort|dim|drawings|focus|layout|listen|offline|paper|payloads|portable|reflow|targets|text-shape)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests',
  // What takes long without being the first to break has projects of its own: `npm run test:more`.
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testIgnore: LONG, grepInvert: /@long/ },
    { name: 'a11y', testDir: 'tests/a11y', testIgnore: LONG },
    { name: 'more', testMatch: LONG },
    { name: 'more-e2e', testDir: 'tests/e2e', grep: /@long/ },
  ],
  // The same files for every project and every system.
  snapshotPathTemplate: '{testDir}/{testFileDir}/snapshots/{arg}{ext}',
  globalSetup: './tests/support/serve-dist.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Room for a machine that is busy with other things; nothing here waits that long by itself.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env['TEST_SITE_URL'],
    serviceWorkers: 'block',
    screenshot: 'off',
    trace: 'off',
    video: 'off',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: chromiumArgs() },
  },
});
