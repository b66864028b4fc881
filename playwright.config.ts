import { defineConfig } from '@playwright/test'

/** The journeys in the real window; `npm test` builds the app first. Time enough for two busy cores, and no second try. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: { actionTimeout: 30_000, locale: 'zh-CN', screenshot: 'only-on-failure' },
})
