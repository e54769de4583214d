import { defineConfig } from 'vitest/config'

/** Rules and actions: on the embedded database, or on the PostgreSQL that DATABASE_URL names. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'seeds/**/*.test.ts'],
    globalSetup: 'src/kernel/testing/image.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // a forgotten `.only` would leave the rest out without a word
    allowOnly: false,
  },
})
