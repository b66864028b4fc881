import { defineConfig } from '@playwright/test'

/** The journeys in the real window; `npm test` builds the app first. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: { actionTimeout: 15_000, locale: 'zh-CN', screenshot: 'only-on-failure' },
})
