import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from '../scripts/machine.ts'

// Read once by the runner and again by every worker: what the first reading chose, the others find in their environment.
if (!process.env.STORIES_DIR) {
  const dir = mkdtempSync(join(tmpdir(), 'niangjia-stories-'))
  process.env.STORIES_DIR = dir
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }))
}
const dir = process.env.STORIES_DIR
const executablePath = findBrowser()

/**
 * The product as `bin/niangjia start` gives it, seen through a real browser and the public API. The demo city is loaded once;
 * each story opens a house of its own on a copy of it (house.ts). STORIES_CITY names a city kept from an earlier run.
 */
export default defineConfig<object, { city: string; engine: 'embedded' | 'postgres' }>({
  testDir: '.',
  testMatch: '**/*.story.ts',
  outputDir: '../test-results/stories',
  globalSetup: './prepare.ts',
  // each with a house of its own; browsers wait for houses and houses for browsers, so three keep two cores busy
  workers: 3,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 300_000,
  // two cores are shared by three houses and three browsers: a wait that ends well costs nothing
  expect: { timeout: 60_000 },
  use: {
    city: process.env.STORIES_CITY ?? join(dir, 'city'),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // a trace draws every step of every story, kept or not: a third of the run. TRACE=1 asks for it where a failure is a riddle
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // it opens nothing but the house's own pages, and neither root nor a container can have the sandbox
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      env: { ...(process.env as Record<string, string>), HOME: process.env.HOME === '/nonexistent' ? dir : (process.env.HOME ?? dir) },
    },
  },
  projects: [
    // a phone gets a code once a minute: begun last, that minute would be waited for by all
    { name: 'embedded, first', testMatch: 'joining.story.ts' },
    { name: 'embedded', testIgnore: 'joining.story.ts' },
    // one story on the other engine, the very same file
    { name: 'postgres', testMatch: 'family-day-api.story.ts', use: { engine: 'postgres' } },
  ],
})
