import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from '../scripts/machine.ts'
import { freePort } from '../scripts/postgres.ts'

// Read once by the runner and again by every worker: what the first reading chose, the others find in their environment.
process.env.STORIES_PORT ??= String(await freePort())
if (!process.env.STORIES_DIR) {
  const dir = mkdtempSync(join(tmpdir(), 'niangjia-stories-'))
  process.env.STORIES_DIR = dir
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }))
}
const { STORIES_PORT: port, STORIES_DIR: dir } = process.env
const baseURL = `http://127.0.0.1:${port}`
const executablePath = findBrowser()

/** The product as `npm start` gives it: the demo city on the embedded database, in a folder of its own, seen through a real browser. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.story.ts',
  outputDir: '../test-results/stories',
  // the stories share one city; each uses people and units of its own
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // it opens nothing but the house's own pages, and neither root nor a container can have the sandbox
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      env: { ...(process.env as Record<string, string>), HOME: process.env.HOME === '/nonexistent' ? dir : (process.env.HOME ?? dir) },
    },
  },
  webServer: {
    command: `"${process.execPath}" bin/niangjia start`,
    cwd: join(import.meta.dirname, '..'),
    env: { ...(process.env as Record<string, string>), PORT: port, DATA_DIR: join(dir, 'data'), NODE_ENV: 'test' },
    url: baseURL,
    stdout: 'pipe',
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
