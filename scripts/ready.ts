/**
 * bin/ready: what `npm test` needs beyond npm. Root on Debian and its kin gets it installed; anyone else is told what is missing
 * and the one command to type. Exit code 0 means that nothing is missing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { findBrowser, findCommand, findPostgres, hasChineseFonts, isRoot } from './machine.ts'

/** `otherwise` are the packages of a distribution that has no such ones. */
type Need = { what: string; packages: string; otherwise?: string; isHere: () => boolean }

const needs: Need[] = [
  { what: 'a Chromium browser', packages: 'chromium-headless-shell', otherwise: 'chromium', isHere: () => findBrowser() !== undefined },
  { what: 'Chinese fonts', packages: 'fontconfig fonts-noto-cjk', isHere: hasChineseFonts },
  {
    what: 'PostgreSQL 15 or later',
    packages: 'postgresql',
    isHere: () => Boolean(process.env.TEST_DATABASE_URL) || findPostgres() !== undefined,
  },
]

/** What is missing, in words; empty when the machine is ready. */
export const listMissing = () => needs.filter(need => !need.isHere())

/** The one command to type on this machine. */
export function commandFor(missing: readonly Need[]): string {
  const packages = missing.map(need => need.packages).join(' ')
  if (process.platform === 'win32') return 'winget install Google.Chrome PostgreSQL.PostgreSQL.17   (then set TEST_DATABASE_URL)'
  if (process.platform === 'darwin') return 'brew install --cask chromium && brew install postgresql@17'
  if (findCommand('apt-get')) return isRoot ? 'bin/ready' : 'sudo bin/ready'
  if (findCommand('dnf')) return 'sudo dnf install chromium google-noto-sans-cjk-fonts postgresql-server'
  if (findCommand('apk')) return 'doas apk add chromium font-noto-cjk postgresql17'
  return `install with your package manager what Debian calls: ${packages}`
}

export function makeReady(): boolean {
  const missing = listMissing()
  if (missing.length === 0) return true
  const names = missing.map(need => need.what).join(', ')
  if (!isRoot || !findCommand('apt-get')) {
    console.error(`Missing for the tests: ${names}. Type:\n\n  ${commandFor(missing)}\n`)
    return false
  }
  console.log(`Installing for the tests: ${names}`)
  keepServerAsleep()
  const install = (ask: (need: Need) => string) => aptInstall(missing.flatMap(need => ask(need).split(' ')))
  if (!install(need => need.packages)) {
    console.log('The package lists may be old or absent; fetching them and trying again.')
    apt('update', '-q')
    if (!install(need => need.packages) && !install(need => need.otherwise ?? need.packages))
      console.error('apt-get could not install them; it says why above.')
  }
  const still = listMissing()
  if (still.length > 0) console.error(`Still missing: ${still.map(need => need.what).join(', ')}`)
  return still.length === 0
}

// Debian's package would create a cluster and start it as a service; the tests only want the programs and start their own.
function keepServerAsleep() {
  const file = '/etc/postgresql-common/createcluster.conf'
  if (findPostgres() || existsSync(file)) return
  mkdirSync('/etc/postgresql-common', { recursive: true })
  writeFileSync(file, '# written by bin/ready of Niangjia: the tests start a PostgreSQL of their own\ncreate_main_cluster = false\n')
}

const aptInstall = (packages: string[]) =>
  apt('install', '-y', '-q', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', '-o', 'Dpkg::Use-Pty=0', ...packages)

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
}

if (import.meta.main) {
  const isReady = makeReady()
  if (isReady) console.log('This machine is ready: a browser, Chinese fonts and PostgreSQL are here.')
  process.exitCode = isReady ? 0 : 1
}
