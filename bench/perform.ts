/** Claims of one hot place through `perform`, without a wire: so many callers, each asking anew when answered, each a new person. */
import { text } from 'node:stream/consumers'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { openClaims } from '#kernel/server/claims.ts'
import { openDb } from '#kernel/server/db.ts'
import { openFiles } from '#kernel/server/files.ts'
import { openJobs } from '#kernel/server/jobs.ts'
import { openLive } from '#kernel/server/live.ts'
import { type House, perform } from '#kernel/server/perform.ts'
import { openPool } from '#kernel/server/pool.ts'
import { openSeals } from '#kernel/server/sealed.ts'
import { pathOf } from '../seeds/cast.ts'
import { join } from '../src/modules/care/activities/actions/enrolling.ts'
import { personOf, secrets } from './city.ts'

type Given = { url: string; offer: string; callers: number; seconds: number }

const { url, offer, callers, seconds } = JSON.parse(await text(process.stdin)) as Given
const { pool, close } = await openPool({ url })
const db = openDb(pool)
const dir = mkdtempSync(joinPath(tmpdir(), 'niangjia-bench-'))
const live = await openLive()
const seals = openSeals(secrets.SEAL_KEYS)
const house: House = {
  db,
  claims: openClaims(db),
  jobs: openJobs(pool),
  live,
  seals,
  files: openFiles({ dir }),
  address: 'http://127.0.0.1',
}
const unit = pathOf('lamp')

let claims = 0
const started = performance.now()
const ends = started + seconds * 1_000
await Promise.all(
  Array.from({ length: callers }, async () => {
    while (performance.now() < ends) {
      const actor = { id: personOf(claims++), name: '', unit, units: [unit], posts: [] }
      await perform(house, { actor, now: new Date() }, join, { offer, sharesWithHost: true })
    }
  }),
)
process.stdout.write(JSON.stringify({ rps: Math.round(claims / ((performance.now() - started) / 1_000)), requests: claims }))
await close()
rmSync(dir, { recursive: true, force: true })
