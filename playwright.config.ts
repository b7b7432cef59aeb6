import { defineConfig } from 'playwright/test';
import { chromiumArgs, findChromium } from './tools/find-chromium.ts';

// Playwright reads this file once in each worker; they inherit what the first reading found.
process.env['CHROMIUM_PATH'] ||= findChromium();

export default defineConfig({
  testDir: 'tests',
  // `npm test` runs the first, `npm run test:nightly` the second, which takes longer and rarely breaks first.
  projects: [
    { name: 'browser', testDir: 'tests/browser' },
    { name: 'nightly', testDir: 'tests/nightly' },
  ],
  // The same files for every project and every system.
  snapshotPathTemplate: '{testDir}/{testFileDir}/snapshots/{arg}{ext}',
  globalSetup: './tests/fixtures/serve-dist.ts',
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
