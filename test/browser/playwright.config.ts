import { defineConfig } from '@playwright/test';

/** Started by `npm run test:browser`, which gives the address of a demo city made for it and the browser of this machine. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.story.ts',
  outputDir: '../../test-results/browser',
  // One city, one after another: what a story changes, the next one finds.
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: true,
  use: {
    baseURL: process.env.ZHIHE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.ZHIHE_CHROMIUM, args: ['--no-sandbox'] },
  },
});
