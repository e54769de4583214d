import { defineConfig } from 'vitest/config'

/** What only a real PostgreSQL and several processes can prove: the embedded database has one session, so no race can fail on it. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['races/**/*.race.ts'],
    globalSetup: ['src/kernel/testing/image.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // one race at a time: each starts processes of its own, and two cores are soon full
    fileParallelism: false,
    allowOnly: false,
  },
})
