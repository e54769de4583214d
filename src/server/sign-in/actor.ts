import type { Day } from '#kernel/pure/calendar.ts'
import type { Actor, Post, Power, UnitPath } from '#kernel/pure/people.ts'
import { isRole, type Role, sideOf } from '#kernel/pure/roles.ts'
import type { Language } from '#kernel/pure/words.ts'
import type { Borrowed } from '#kernel/server/pool.ts'
import { hasTwoFactors } from './enter.ts'
import { IDLE_OTHERS_SECONDS, IDLE_STAFF_SECONDS, MINUTE, PASSWORD_DAYS } from './rules.ts'

export type HeldPost = Post & { role: Role }
export type SignedIn = Actor & {
  unitName: string
  units: readonly UnitPath[]
  posts: readonly HeldPost[]
  language: Language
  userName: string | null
  needsTotp: boolean
  mustChangePassword: boolean
  session: { id: string; token: string; user: string; way: string; isAdministrator: boolean }
}
type Surroundings = {
  powers: (role: Role) => readonly Power[]
  today: () => Day
  isDemo: boolean
  /** Other processes remember this person too. */
  tellOthers?: ((person: string) => void) | undefined
}
export type Actors = ReturnType<typeof openActors>

const FRESH_MS = 5_000
type Held = { found: Promise<SignedIn | undefined>; person?: string | undefined; isSettled: boolean; until: number }

/** Who a token belongs to, remembered for seconds: asked anew for each request it costs as much as the request. */
export function openActors(pool: Borrowed, surroundings: Surroundings, most = 50_000) {
  const known = new Map<string, Held>()
  const rowOf = openRows(pool, surroundings.today)
  const drop = (person: string) => {
    // whoever is being asked for just now may be the one
    for (const [token, held] of known) if (!held.isSettled || held.person === person) known.delete(token)
  }
  return {
    ofToken(token: string): Promise<SignedIn | undefined> {
      const held = known.get(token)
      if (held && held.until > performance.now()) return held.found
      // a map keeps the order of arrival: the oldest leave first
      if (known.size >= most) for (const old of [...known.keys()].slice(0, most / 10)) known.delete(old)
      const fresh: Held = { found: findActor(pool, surroundings, rowOf, token), isSettled: false, until: performance.now() + FRESH_MS }
      known.delete(token)
      known.set(token, fresh)
      fresh.found.then(
        actor => Object.assign(fresh, { person: actor?.id, isSettled: true }),
        () => known.delete(token),
      )
      return fresh.found
    },
    /** When a session ends, a post or a name changes: at once here, and elsewhere as soon as they hear of it, five seconds at the latest. */
    forget(person: string) {
      drop(person)
      surroundings.tellOthers?.(person)
    },
    /** Somebody else told. */
    drop,
  }
}

type Row = {
  token: string
  id: string
  user: string
  way: string
  lastSeen: string
  userName: string | null
  mustChangePassword: boolean
  isPasswordOld: boolean
  person: string
  name: string
  unit: UnitPath
  unitName: string
  language: string
  phoneMasked: string
  units: UnitPath[]
  posts: { unit: UnitPath; role: string }[]
}

/** The person, their units and the posts of today, with one question. */
const question = `select s.token, s.id, u.id as "user", coalesce(s.way, '') as way, coalesce(s."lastSeen", s."createdAt") as "lastSeen",
    u.username as "userName", coalesce(u."mustChangePassword", false) as "mustChangePassword",
    exists (select from account a where a."userId" = u.id and a."providerId" = 'credential' and a."updatedAt" < now() - make_interval(days => ${PASSWORD_DAYS})) as "isPasswordOld",
    p.id as person, p.name, p.unit, coalesce((select name from units t where t.unit = p.unit), '') as "unitName", p.language, p.phone_masked as "phoneMasked",
    coalesce((select json_agg(b.unit order by b.since, b.unit) from belongings b
      where b.person = p.id and b.since <= $2::date and (b.until is null or b.until >= $2::date)), '[]') as units,
    coalesce((select json_agg(json_build_object('unit', o.unit, 'role', o.role) order by o.since, o.id) from posts o
      where o.owner = p.id::text and o.state = 'held' and o.since <= $2::date and (o.until is null or o.until >= $2::date)), '[]') as posts
  from session s join "user" u on u.id = s."userId" join persons p on p.id = u.person::uuid
  where s.token = any ($1::text[]) and s."expiresAt" > now()`

/**
 * Those who come in one turn of the loop are asked for with one question: in the second an enrolment opens, every caller has a session
 * of their own that nobody has asked for yet. Named, so that it is planned once for each connection.
 */
function openRows(pool: Borrowed, today: () => Day) {
  let gathering: { tokens: string[]; found: Promise<Map<string, Row>> } | undefined
  const ask = async (tokens: string[]) => {
    await new Promise(setImmediate)
    gathering = undefined
    const { rows } = await pool.query<Row>({ name: 'who-asks', text: question, values: [tokens, today()] })
    return new Map(rows.map(row => [row.token, row]))
  }
  return async (token: string): Promise<Row | undefined> => {
    if (!gathering) {
      const tokens: string[] = []
      gathering = { tokens, found: ask(tokens) }
    }
    gathering.tokens.push(token)
    return (await gathering.found).get(token)
  }
}

async function findActor(
  pool: Borrowed,
  { powers, isDemo }: Surroundings,
  rowOf: ReturnType<typeof openRows>,
  token: string,
): Promise<SignedIn | undefined> {
  const row = await rowOf(token)
  if (!row || (row.way === 'demo' && !isDemo)) return undefined
  const posts = row.posts.flatMap(({ unit, role }) => (isRole(role) ? [{ unit, role, powers: powers(role) }] : []))
  const unseen = (Date.now() - Date.parse(row.lastSeen)) / 1_000
  if (unseen > (posts.length > 0 ? IDLE_STAFF_SECONDS : IDLE_OTHERS_SECONDS)) return undefined
  if (unseen > MINUTE) await pool.query('update session set "lastSeen" = now() where id = $1', [row.id])
  const isAdministrator = posts.some(post => sideOf(post.role) === 'administration')
  const needsTotp = isAdministrator && !hasTwoFactors(row.way) && row.way !== 'demo'
  return {
    id: row.person,
    name: row.name || row.phoneMasked,
    unit: row.unit,
    unitName: row.unitName,
    units: [...new Set([row.unit, ...row.units])].filter(unit => unit !== '/'),
    posts: needsTotp ? [] : posts,
    language: row.language === 'en' ? 'en' : 'zh',
    userName: row.userName,
    needsTotp,
    mustChangePassword: row.way !== 'demo' && row.way !== 'phone' && (row.mustChangePassword || row.isPasswordOld),
    session: { id: row.id, token, user: row.user, way: row.way, isAdministrator },
  }
}
