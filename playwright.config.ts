import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/support/chromium'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // Starts a whole demo on a data folder of its own and puts its address into SITE_URL.
  globalSetup: './tests/support/browser-site.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  use: {
    ...(process.env.SITE_URL && { baseURL: process.env.SITE_URL }),
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // A browser that phones home would spoil tests that watch every request.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
