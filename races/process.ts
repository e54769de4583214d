/** One of several processes over one database: process.ts <url> <deed> <file of what is given>. Says `ready`, waits for a line, does the deed, says how it went as JSON. */
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Actor } from '#kernel/pure/people.ts'
import type { Action } from '#kernel/server/action.ts'
import { openClaims } from '#kernel/server/claims.ts'
import { tick } from '#kernel/server/clock.ts'
import { openDb } from '#kernel/server/db.ts'
import { openFiles } from '#kernel/server/files.ts'
import { openJobs } from '#kernel/server/jobs.ts'
import { openLive } from '#kernel/server/live.ts'
import { queuesOf } from '#kernel/server/module.ts'
import { asHouse, type House, perform } from '#kernel/server/perform.ts'
import { openPool } from '#kernel/server/pool.ts'
import { testSeals } from '#kernel/testing/image.ts'
import { enterPart } from '../src/modules/home/members/actions/roster-entering.ts'
import { modules } from '../src/server/modules.ts'

export type Deed = { as: Actor; act: string; input: object; now: string; key?: string }
const say = (told: unknown) => process.stdout.write(`${JSON.stringify(told)}\n`)
const [url, deed, given] = process.argv.slice(2) as [string, keyof typeof deeds, string]

const { pool, close } = await openPool({ url })
const db = openDb(pool)
const listener = new pg.Client({ connectionString: url })
await listener.connect()
await listener.query('set role app_public')
const live = await openLive(listener)
const files = openFiles({ dir: mkdtempSync(join(tmpdir(), 'race-')) })
const claims = openClaims(db, offer => live.hint([`offer:${offer}`]))
const house: House = { db, claims, jobs: openJobs(pool), live, seals: testSeals, files, address: 'http://127.0.0.1' }
await house.jobs.start(queuesOf(modules))

const deeds = {
  /** Everything at once, each answer told with its number as soon as it is there. */
  async perform(calls: Deed[]) {
    const does = async ({ as: actor, act, input, now, key }: Deed, i: number) => {
      const told = await perform(house, { actor, now: new Date(now), key }, actionNamed(act), input).then(
        answer => ({ answer }),
        (error: Error & { clause?: string }) => ({ no: error.clause ?? `${error.name}: ${error.message}` }),
      )
      say([i, told])
    }
    await Promise.all(calls.map(does))
  },
  /** The clock passes by at each of these instants. */
  async tick(instants: string[]) {
    let taken = 0
    const failures: string[] = []
    for (const instant of instants)
      taken += await tick(house, modules, new Date(instant), (what, error) => failures.push(`${what}: ${error}`))
    say({ taken, failures })
  },
  /** Parts of rosters, one after the other, as the queue gives them out. */
  async enterParts({ parts, now }: { parts: { roster: string; n: number }[]; now: string }) {
    const failures: string[] = []
    for (const part of parts)
      await asHouse(house, new Date(now), ctx => enterPart(ctx as Parameters<typeof enterPart>[0], part)).catch(error =>
        failures.push(String(error)),
      )
    say({ failures })
  },
  /** Tells what it is hinted of for a while. */
  async watch({ topics, ms }: { topics: string[]; ms: number }) {
    const hints: string[] = []
    live.watch(topics, topic => hints.push(topic))
    say('watching')
    await sleep(ms)
    say(hints)
  },
  async hint(topics: string[]) {
    live.hint(topics)
    await sleep(300)
  },
}

function actionNamed(name: string): Action {
  const [module, act] = name.split('/') as [string, string]
  return modules.find(one => one.name === module)!.actions[act]!
}

// warm, so that the doors open for all at the same moment
await db.selectFrom('offers').select('id').limit(1).execute()
say('ready')
await once(process.stdin, 'data')
await deeds[deed](JSON.parse(readFileSync(given, 'utf8')) as never)
await house.jobs.boss.stop({ graceful: false })
await live.close()
await close()
process.exit()
