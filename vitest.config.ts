import {defineConfig} from 'vitest/config'

/** Two suites: `fast` needs Node only; `browser` starts Chromium, packs the package and runs the validators. */
export default defineConfig({
  test: {
    projects: [
      {test: {name: 'fast', isolate: false, include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**']}},
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
