import { defineConfig } from 'playwright/test';
import { chromiumArgs, findChromium } from './tools/find-chromium.ts';

// Playwright reads this file once in each worker; they inherit what the first reading found.
process.env['CHROMIUM_PATH'] ||= findChromium();

export default defineConfig({
  testDir: 'tests/browser',
  projects: [
    { name: 'browser', use: { baseURL: process.env['TEST_SITE_URL'] } },
    // The main paths of readers, with the same files below a path.
    { name: 'browser-deep', grep: /@journey/, use: { baseURL: process.env['DEEP_SITE_URL'] } },
    // What takes longer and rarely breaks first: `npm run test:nightly`.
    { name: 'nightly', testDir: 'tests/nightly', use: { baseURL: process.env['TEST_SITE_URL'] } },
  ],
  // The same files for every project and every system.
  snapshotPathTemplate: '{testDir}/{testFileDir}/snapshots/{arg}{ext}',
  globalSetup: './tests/fixtures/serve-sites.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    serviceWorkers: 'block',
    screenshot: 'off',
    trace: 'off',
    video: 'off',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: chromiumArgs },
  },
});
