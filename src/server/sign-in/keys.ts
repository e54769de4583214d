import { hash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Day } from '#kernel/pure/calendar.ts'
import type { Actor, Power, UnitPath } from '#kernel/pure/people.ts'
import { isRole, type Role, sideOf } from '#kernel/pure/roles.ts'
import { hashOfSecret, readApiKey } from '#kernel/server/house/api-keys.ts'
import type { Borrowed } from '#kernel/server/pool.ts'
import { writeSignIn } from './ledger.ts'
import type { Lockout } from './lockout.ts'
import { refuse } from './words.ts'

type Surroundings = { powers: (role: Role) => readonly Power[]; today: () => Day; lockout: Lockout }
type Row = {
  hash: string
  person: string
  keyUnit: string
  isOver: boolean
  isRevoked: boolean
  isStale: boolean
  name: string
  unit: UnitPath
  units: UnitPath[]
  posts: { unit: UnitPath; role: string }[]
}
type Held = { found: Promise<Actor | undefined>; person?: string; until: number }
export type Keys = ReturnType<typeof openKeys>

const FRESH_MS = 5_000
const MOST = 2_000

/** What a request shows as a key, if it does: a header that no page of another site can make a browser send. */
export const keyShown = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  /^Bearer (nj_.*)$/i.exec(headers.authorization ?? '')?.[1]

/** Decision 0026: a key makes an actor and nothing else. What that actor may do is said by its posts of today, as for everybody. */
export function openKeys(pool: Borrowed, surroundings: Surroundings) {
  const known = new Map<string, Held>()
  const ask = (shown: string): Held => {
    const held: Held = { found: findActor(pool, surroundings, shown), until: performance.now() + FRESH_MS }
    held.found.then(
      // what opened nothing is not remembered: anybody can make up another
      actor => (actor ? Object.assign(held, { person: actor.id }) : known.delete(nameOf(shown))),
      () => known.delete(nameOf(shown)),
    )
    if (known.size >= MOST) for (const old of [...known.keys()].slice(0, MOST / 10)) known.delete(old)
    known.set(nameOf(shown), held)
    return held
  }
  return {
    /** SIGN-16 where it opens nothing: never issued, wrong, expired or revoked. */
    async actorOf(request: FastifyRequest, shown: string): Promise<Actor> {
      const held = known.get(nameOf(shown))
      const actor = await (held && held.until > performance.now() ? held : ask(shown)).found
      return actor ?? failed(pool, surroundings.lockout, request, shown)
    },
    /** When the key is revoked, a post or a name changes. Whoever is being asked for just now may be the one. */
    drop(person: string) {
      for (const [name, held] of known) if (!held.person || held.person === person) known.delete(name)
    },
  }
}

const nameOf = (shown: string) => hash('sha256', shown, 'base64url')

const question = `select k.hash, k.owner as person, k.unit as "keyUnit", k.until < $2::date as "isOver", k.revoked_at is not null as "isRevoked",
    coalesce(k.last_used_at < now() - interval '1 minute', true) as "isStale", p.name, p.unit,
    coalesce((select json_agg(b.unit order by b.since, b.unit) from belongings b
      where b.person = p.id and b.since <= $2::date and (b.until is null or b.until >= $2::date)), '[]') as units,
    coalesce((select json_agg(json_build_object('unit', o.unit, 'role', o.role) order by o.since, o.id) from posts o
      where o.owner = p.id::text and o.state = 'held' and o.since <= $2::date and (o.until is null or o.until >= $2::date)), '[]') as posts
  from api_keys k join persons p on p.id = k.owner::uuid where k.id = $1`

async function findActor(pool: Borrowed, { powers, today }: Surroundings, shown: string): Promise<Actor | undefined> {
  const key = readApiKey(shown)
  const row = key && (await pool.query<Row>(question, [key.id, today()])).rows[0]
  if (!key || !row || !isSame(row.hash, hashOfSecret(key.secret)) || row.isRevoked || row.isOver) return undefined
  if (row.isStale) await pool.query('update api_keys set last_used_at = now() where id = $1', [key.id])
  const posts = row.posts.flatMap(({ unit, role }) => {
    // one factor is not enough for an administrator, and a program has one
    return isRole(role) && sideOf(role) !== 'administration' ? [{ unit, powers: powers(role) }] : []
  })
  const units = [...new Set([row.unit, ...row.units])].filter(unit => unit !== '/')
  return { id: row.person, name: row.name, unit: row.unit, units, posts }
}

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/**
 * Whoever tries many waits, and the key's owner never does: a right one is not counted. The ledger takes a line for each that was judged,
 * with the account where there is one, so that its union sees what is tried with an old key.
 */
async function failed(pool: Borrowed, lockout: Lockout, request: FastifyRequest, shown: string): Promise<never> {
  const key = readApiKey(shown)
  return lockout.attempt({ account: `key/${key?.id ?? ''}`, address: request.ip }, async () => {
    const whose =
      key && (await pool.query<{ owner: string; unit: string }>('select owner, unit from api_keys where id = $1', [key.id])).rows[0]
    await writeSignIn(pool, request, 'key', 'wrong', { person: whose?.owner, unit: whose?.unit })
    throw refuse('SIGN-16')
  })
}
