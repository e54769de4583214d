import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openHouse } from '../boot.ts'
import { findRunning, tellRunning } from '../control.ts'
import type { Settings } from '../settings.ts'

/** Without its keys a backup's sealed columns stay sealed for ever, so they travel along: guard the archive like the house. */
const KEPT = ['seal.key', 'auth.secret', 'files']
type Say = (line: string) => void
/** A relative name is meant from where the command was typed. */
const typed = (file: string) => resolve(process.env.INIT_CWD ?? '.', file)

/** One archive: the database, the files and the keys. A running house on the embedded database is asked for its own copy. */
export async function backUp(settings: Settings, [file]: readonly string[], say: Say): Promise<void> {
  if (!file) throw new Error('say where to: bin/niangjia backup niangjia.tar.gz')
  const dir = mkdtempSync(join(tmpdir(), 'niangjia-backup-'))
  try {
    if (settings.url) tool('pg_dump', ['--format=custom', `--file=${join(dir, 'pg.dump')}`, settings.ownerUrl ?? settings.url])
    else writeFileSync(join(dir, 'pg.tar.gz'), await embeddedCopy(settings))
    for (const name of KEPT)
      if (existsSync(join(settings.dataDir, name))) cpSync(join(settings.dataDir, name), join(dir, name), { recursive: true })
    tool('tar', ['-czf', typed(file), '-C', dir, '.'])
    say(`Written to ${file}. It holds the keys too: keep it where only the house's keepers can read it.`)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function embeddedCopy(settings: Settings): Promise<Uint8Array> {
  const running = findRunning(settings.dataDir)
  if (running) return new Uint8Array(await (await tellRunning(running, 'backup')).arrayBuffer())
  const opened = await openHouse(settings, () => {})
  try {
    return new Uint8Array(await (await opened.dump!()).arrayBuffer())
  } finally {
    await opened.close()
  }
}

/** Only into an empty place: a restore never overwrites what is there. */
export async function restore({ dataDir, ownerUrl, url }: Settings, [file]: readonly string[], say: Say): Promise<void> {
  if (!file || !existsSync(typed(file))) throw new Error('say which archive: bin/niangjia restore niangjia.tar.gz')
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) throw new Error(`${dataDir} is not empty; restore into an empty DATA_DIR`)
  const dir = mkdtempSync(join(tmpdir(), 'niangjia-restore-'))
  try {
    tool('tar', ['-xzf', typed(file), '-C', dir])
    mkdirSync(dataDir, { recursive: true })
    if (existsSync(join(dir, 'pg.dump'))) {
      if (!ownerUrl && !url) throw new Error('this archive is of a PostgreSQL server: set MIGRATE_URL to the owner of an empty database')
      tool('pg_restore', ['--exit-on-error', `--dbname=${ownerUrl ?? url}`, join(dir, 'pg.dump')])
    } else {
      const lite = await PGlite.create({ dataDir: join(dataDir, 'pg'), loadDataDir: new Blob([readFileSync(join(dir, 'pg.tar.gz'))]) })
      await lite.close()
    }
    for (const name of KEPT) if (existsSync(join(dir, name))) cpSync(join(dir, name), join(dataDir, name), { recursive: true })
    say(`Restored into ${dataDir}.`)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function tool(name: string, args: readonly string[]) {
  try {
    execFileSync(name, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer }
    throw new Error(
      code === 'ENOENT' ? `${name} is needed for this and is not here; install it and try again` : `${name}: ${String(stderr).trim()}`,
    )
  }
}
