import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/{slices,faults}/**/*.test.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
})
