/** What needs no load: how soon the demo city opens again, what an idle house weighs, what a worker’s phone loads first. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ours, residentMb, type Server, startHouse } from './servers.ts'
import { absolute, median, type Row } from './table.ts'

/** Long enough for what a start leaves behind to be collected. */
const IDLE_MS = 8_000

export async function idleMb({ pid }: Pick<Server, 'pid'>): Promise<number> {
  await sleep(IDLE_MS)
  return residentMb(pid) ?? Number.NaN
}

/** On the embedded database, as `npm start` gives it: the first start loads the city, the others are timed from the command to healthy. */
export async function measureStarts(times: number): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'niangjia-bench-'))
  const env = { DATA_DIR: dir, DATABASE_URL: '', MIGRATE_URL: '' }
  try {
    const first = await startHouse(env, ['bin/niangjia', 'start'])
    await first.stop()
    const seconds: number[] = []
    for (let i = 0; i < times; i++) {
      const again = await startHouse(env, ['bin/niangjia', 'start'])
      seconds.push(again.ms / 1_000)
      await again.stop()
    }
    const resting = await startHouse(env, [...ours(), 'start'])
    const mb = await idleMb(resting)
    await resting.stop()
    return [
      absolute(
        `second start to healthy, demo city, embedded (first: ${(first.ms / 1_000).toFixed(1)} s)`,
        median(seconds),
        ' s',
        '≤ 5 s',
        median(seconds) <= 5,
      ),
      absolute('idle memory, demo city, embedded', mb, ' MB', 'none set', true),
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** From the build in dist/, by the same script that holds it to its limit. */
export function measureFirstLoad(): Row {
  const { stdout } = spawnSync(process.execPath, ['scripts/bundles.ts'], { cwd: new URL('..', import.meta.url).pathname, encoding: 'utf8' })
  const kb = Number(/worker\S*: ([\d.]+) KB/.exec(stdout)?.[1] ?? Number.NaN)
  return absolute('worker’s first load, script, gzipped', kb, ' KB', '≤ 110 KB', kb <= 110)
}
