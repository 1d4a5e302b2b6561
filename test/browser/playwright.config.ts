import path from 'node:path';
import { defineConfig } from '@playwright/test';

/** Chromium as the system has it; it looks for nothing on the network but the service. */
const launchOptions = {
  executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

const telephone = { width: 390, height: 844 };

/** The pages in a browser, on the whole service with its demo city: `npx playwright test -c test/browser`. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(import.meta.dirname, '../../.data/browser-results'),
  globalSetup: './start-service.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  forbidOnly: process.env['CI'] === 'true',
  reporter: 'list',
  use: { baseURL: process.env['SERVICE_URL'] ?? '', launchOptions, javaScriptEnabled: true },
  projects: [
    { name: 'français, telephone', use: { locale: 'fr-FR', viewport: telephone } },
    {
      name: 'English, telephone, dark',
      testMatch: 'pages.spec.ts',
      use: { locale: 'en-GB', viewport: telephone, colorScheme: 'dark' },
    },
    {
      name: 'English, desk',
      testMatch: 'pages.spec.ts',
      use: { locale: 'en-GB', viewport: { width: 1280, height: 800 } },
    },
  ],
});
