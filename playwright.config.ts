import { defineConfig } from '@playwright/test';
import { launchOptions, TEST_ORIGIN, TEST_PORT } from './tests/browser.ts';

export default defineConfig({
  testDir: 'tests/stories',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  // A bound for a page that hangs, wide enough for a busy machine; nothing here is measured in seconds.
  timeout: 120_000,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  // Only the story of reading without a network wants a service worker: it hides requests from the others.
  use: { baseURL: `${TEST_ORIGIN}/`, serviceWorkers: 'block', locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', launchOptions: await launchOptions() },
  projects: [
    // These stories set every width themselves, or know none: paper, the service worker, the page of the interface, the keyboard, faults, what the drafting page does at any width.
    { name: 'dien-thoai', testIgnore: /(?:giao-dien|in-trang|ngoai-tuyen|ban-phim|su-co|soan-bai-viec)\.spec\.ts/u, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    { name: 'may-tinh', use: { viewport: { width: 1280, height: 900 } } },
  ],
  webServer: { command: `node src/cli/serve.ts --port ${TEST_PORT}`, url: `${TEST_ORIGIN}/`, reuseExistingServer: false },
});
