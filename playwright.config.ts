import { defineConfig } from 'playwright/test';
import { chromiumArgs, findChromium } from './tools/find-chromium.ts';

// Playwright reads this file once in each worker; they inherit what the first reading found.
process.env['CHROMIUM_PATH'] ||= findChromium();

const LONG = /(?:comfort|dim|drawings|layout|payloads|portable)\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests',
  // What takes long without being the first to break has projects of its own: `npm run test:more`.
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testIgnore: LONG, grepInvert: /@long/ },
    { name: 'a11y', testDir: 'tests/a11y', testIgnore: LONG },
    { name: 'more', testMatch: LONG },
    { name: 'more-e2e', testDir: 'tests/e2e', grep: /@long/ },
  ],
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
