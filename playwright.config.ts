import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/browser.ts';

/** Away from the port of `npm start`, so that tests never look at somebody's running site. */
const PORT = 4399;
const address = `http://localhost:${PORT}/`;

export default defineConfig({
  testDir: 'tests/stories',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { baseURL: address, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', launchOptions: await launchOptions() },
  projects: [
    { name: 'dien-thoai', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    { name: 'may-tinh', use: { viewport: { width: 1280, height: 900 } } },
  ],
  webServer: { command: `node src/cli/serve.ts --port ${PORT}`, url: address, reuseExistingServer: false },
});
