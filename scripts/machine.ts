/** What this machine offers the tests: a browser, Chinese fonts, a PostgreSQL to start. Nothing here installs anything. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, globSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** The oldest PostgreSQL the SQL is written for. */
const OLDEST = 15

export const isRoot = process.getuid?.() === 0

export function findCommand(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/bin', '/usr/local/bin', '/usr/sbin', '/snap/bin', '/opt/homebrew/bin')
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable)
}

/** A Chromium for the stories: CHROMIUM_PATH, the system's, or the one Playwright keeps. The shell draws no windows, and takes half the time. */
export function findBrowser(): string | undefined {
  const { CHROMIUM_PATH, HOME = '', PLAYWRIGHT_BROWSERS_PATH = join(HOME, '.cache/ms-playwright') } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  return (
    findCommand('chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge') ??
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe'].find(
      existsSync,
    ) ??
    globSync(`${PLAYWRIGHT_BROWSERS_PATH}/chromium-*/chrome-*/{chrome,chrome.exe,Chromium.app/Contents/MacOS/Chromium}`).sort().at(-1)
  )
}

/** The folder of the newest PostgreSQL that holds both `initdb` and `postgres`. Debian keeps them off the path. */
export function findPostgres(): string | undefined {
  const onPath = findCommand('pg_config')
  const told = onPath && spawnSync(onPath, ['--bindir'], { encoding: 'utf8' }).stdout?.trim()
  const folders = [
    ...globSync('/usr/lib/postgresql/*/bin'),
    ...globSync('/usr/pgsql-*/bin'),
    ...globSync('/opt/homebrew/opt/postgresql@*/bin'),
    ...globSync('/Applications/Postgres.app/Contents/Versions/*/bin'),
    ...[findCommand('initdb')].flatMap(found => (found ? [dirname(found)] : [])),
    ...(told ? [told] : []),
  ]
  return folders
    .filter(folder => isExecutable(join(folder, 'initdb')) && isExecutable(join(folder, 'postgres')))
    .map(folder => ({ folder, version: versionOf(folder) }))
    .filter(({ version }) => version >= OLDEST)
    .sort((a, b) => b.version - a.version)[0]?.folder
}

/** Without Chinese fonts every picture of a screen shows empty boxes. Where fontconfig is missing (Windows, macOS) the system has them. */
export function hasChineseFonts(): boolean {
  if (process.platform !== 'linux') return true
  const list = findCommand('fc-list')
  return list !== undefined && spawnSync(list, [':lang=zh', 'family'], { encoding: 'utf8' }).stdout.trim() !== ''
}

function versionOf(folder: string): number {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
