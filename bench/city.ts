/** The databases that are measured: the yardstick's, and a house of 200,000 activities with a crowd that is signed in. */
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { openPool } from '#kernel/server/pool.ts'
import { openSeals } from '#kernel/server/sealed.ts'
import { pathOf } from '../seeds/cast.ts'
import { idFor } from '../seeds/ids.ts'
import { plantCast } from '../seeds/plant.ts'
import { migrateServer } from '../src/server/boot.ts'
import { modules } from '../src/server/modules.ts'
import { openCookies } from '../src/server/sign-in/cookies.ts'
import { openEntrance } from '../src/server/sign-in/routes.ts'
import type { Printed } from '../src/modules/growth/academy/rules-certifying.ts'

/** Of this bench and nothing else. */
export const secrets = {
  AUTH_SECRET: Buffer.alloc(48, 'bench secret').toString('base64url'),
  SEAL_KEYS: `v1.${Buffer.alloc(32, 'bench key').toString('base64url')}`,
  BASE_URL: 'http://localhost:3000',
}
export const ACTIVITIES = 200_000
/** Enough that nobody has to claim the same hot place twice within one round. */
export const CROWD = 80_000
/** Both coprime, so that the n-th person in the n-th session is new for a million claims. */
export const MANY = { people: 1_000, sessions: 1_001 }
/** The class of the academy that the officer hosts. */
export const CLASS = 'ee000000-0000-7000-8000-000000000000'
const NOMINATIONS = 5_000
const ACCOUNTS = 96
const LOGIN = 'bench_server'

export type City = {
  url: string
  owner: pg.Pool
  tokens: string[]
  officer: string
  accounts: { userName: string; password: string }[]
}

export async function layYardstick(server: string): Promise<string> {
  const url = await createDatabase(server, 'yardstick')
  const owner = new pg.Pool({ connectionString: url, max: 1 })
  for (const statement of readFileSync(new URL('yardstick/schema.sql', import.meta.url), 'utf8').split(';\n'))
    if (statement.trim()) await owner.query(statement)
  await owner.end()
  return url
}

export async function layCity(server: string, hot: number): Promise<City> {
  const ownerUrl = await createDatabase(server, 'house')
  const url = Object.assign(new URL(ownerUrl), { username: LOGIN }).href
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  await owner.query(`create role ${LOGIN} login noinherit`)
  await migrateServer(ownerUrl, url)
  await plantCast(owner, openSeals(secrets.SEAL_KEYS))
  await layActivities(owner, hot)
  await layCrowd(owner)
  await layNominations(owner)
  await layStations(owner)
  const accounts = await giveAccounts(url)
  await owner.query('vacuum analyze')
  await owner.query('checkpoint')
  const cookies = openCookies({ secret: secrets.AUTH_SECRET, baseURL: secrets.BASE_URL })
  const bearer = (token: string) => decodeURIComponent(cookies.cookieFor(token).split('=').slice(1).join('='))
  return { url, owner, accounts, officer: bearer('officer'), tokens: Array.from({ length: CROWD }, (_, n) => bearer(`crowd-${n}`)) }
}

/** The ids of the bench tell what they are and which: `named('aa', 7)` is the seventh activity. */
export const named = (kind: 'aa' | 'bb' | 'cc' | 'dd', n: number) => `${kind}000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const offerOf = (n: number) => named('bb', n)
export const personOf = (n: number) => named('dd', n)
/** Those to claim in follow the list: first the many, then one hot one for each round. */
export const manyOffer = (n: number) => offerOf(ACTIVITIES + 1 + n)
export const hotOffer = (n: number) => offerOf(ACTIVITIES + 1 + MANY.sessions + n)

const sqlNamed = (kind: string) => `('${kind}000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid`

/** A third to come, a third over, a third drafts, from four hosts; each with its session and its offer, as publishing leaves them. */
async function layActivities(owner: pg.Pool, hot: number) {
  const hosts = ['wangjing', 'zhongguancun', 'health', 'shijingshan'].map(pathOf)
  const total = ACTIVITIES + MANY.sessions + hot
  await owner.query(`create temporary table plan as select g, (array['${hosts.join("','")}'])[1 + g % 4] as unit,
      case when g > ${ACTIVITIES} then 'enrolling' else (array['enrolling', 'reported', 'draft'])[1 + g % 3] end as state,
      date_trunc('day', now()) + case when g % 3 = 1 and g <= ${ACTIVITIES} then interval '-400 days' else interval '200 days' end + g * interval '37 seconds' as starts
    from generate_series(1, ${total}) g`)
  await owner.query(`insert into activities (id, unit, state, title, kind, about, contact, place, address, open_to, enrol_opens, enrol_closes, seats, queue, starts, ends)
    select ${sqlNamed('aa')}, unit, state, '插花体验第 ' || g || ' 期', 'craft', '跟着老师学鲜花养护、插花技巧和摆放，做一件作品带回家。', '010-00000000',
      '职工之家', '望京街 1 号', array['${idFor('city')}'], starts - interval '500 days', starts - interval '1 day', 100000000, 0, starts, starts + interval '2 hours' from plan`)
  await owner.query(`insert into offers (id, module, title, unit, opens, closes, seats, queue)
    select ${sqlNamed('bb')}, 'activities', '插花体验第 ' || g || ' 期', unit, starts - interval '500 days', starts - interval '1 day', 100000000, 0 from plan`)
  await owner.query(`insert into activities_sessions (id, activity, unit, starts, ends, offer)
    select ${sqlNamed('cc')}, ${sqlNamed('aa')}, unit, starts, starts + interval '2 hours', ${sqlNamed('bb')} from plan`)
}

/** Workers of one firm of another host's line, each with a session; and the officer of the first host. */
async function layCrowd(owner: pg.Pool) {
  await owner.query(
    `insert into persons (id, owner, unit, name, phone_masked, feed_token, at)
      select ${sqlNamed('dd')}, ${sqlNamed('dd')}::text, $1, '职工' || g, '139****' || lpad((g % 10000)::text, 4, '0'), 'feed-' || g, now()
      from generate_series(0, ${CROWD - 1}) g`,
    [pathOf('lamp')],
  )
  await owner.query(
    `insert into belongings (person, owner, unit, since) select id, owner, unit, '2024-01-01' from persons on conflict do nothing`,
  )
  await owner.query(`insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", person)
    select id::text, '', id || '@person.invalid', false, now(), now(), id::text from persons`)
  await owner.query(`insert into auth.session (id, "expiresAt", token, "createdAt", "updatedAt", "userId", "lastSeen", way)
    select ${sqlNamed('dd')}, now() + interval '1 day', 'crowd-' || g, now(), now(), ${sqlNamed('dd')}::text, now() + interval '1 hour', 'phone' from generate_series(0, ${CROWD - 1}) g`)
  await owner.query(
    `insert into auth.session (id, "expiresAt", token, "createdAt", "updatedAt", "userId", "lastSeen", way) values ('officer', now() + interval '1 day', 'officer', now(), now(), $1, now() + interval '1 hour', 'phone')`,
    [idFor('officer')],
  )
}

/** One class with five thousand nominations, hosted where the officer is; and five thousand people who hold its places. */
async function layNominations(owner: pg.Pool) {
  await owner.query(
    `insert into offers (id, module, title, unit, opens, closes, seats, queue, seated, given)
      values ($1, 'academy', '电工班', $2, now() - interval '1 day', now() + interval '9 days', ${NOMINATIONS}, 0, ${NOMINATIONS}, ${NOMINATIONS})`,
    [CLASS, pathOf('wangjing')],
  )
  await owner.query(
    `insert into academy_classes (id, unit, state, kind, field, title, offer, opens, closes, starts, ends)
      values ($1, $2, 'published', 'skills', 'manufacturing', '电工班', $1, now() - interval '9 days', now() - interval '1 day', now() + interval '9 days', now() + interval '10 days')`,
    [CLASS, pathOf('wangjing')],
  )
  const each = `generate_series(0, ${NOMINATIONS - 1}) g`
  await owner.query(
    `insert into places (offer, n, turn, module, owner, unit, parties, standing, heads, at)
      select $1, g + 1, g + 1, 'academy', ${sqlNamed('dd')}::text, $2, array[$3], 'seated', 1, now() from ${each}`,
    [CLASS, pathOf('lamp'), pathOf('wangjing')],
  )
  await owner.query(
    `insert into academy_nominations (id, class, owner, unit, parties, state, name, unit_name, qualification, drafted_at, nominated_at, verified_at, admitted_at, n)
      select ${sqlNamed('dd')}, $1, ${sqlNamed('dd')}::text, $2, array[$3], 'admitted', '职工' || g, '暖灯科技', '{"trade":"电工","skill":"senior","worksIn":"智能制造","years":5}',
        now(), now(), now(), now(), g + 1 from ${each}`,
    [CLASS, pathOf('lamp'), pathOf('wangjing')],
  )
  const printed: Printed = {
    number: 'JG2024-7K3M-9QX2-C',
    name: '职工甲',
    title: '电工班',
    kind: 'skills',
    field: 'manufacturing',
    host: '望京街道总工会',
    coHosts: [],
    starts: '2024-09-27T01:00:00Z',
    ends: '2024-09-29T09:00:00Z',
    hours: 31.5,
    isExamined: true,
    issuedOn: '2024-09-30',
    sealedBy: '某某',
    wording: '结业证书',
  }
  await owner.query(
    `insert into academy_certificates (id, class, nomination, owner, unit, state, number, printed, issued_at)
      select $1, $1, id, owner, $2, 'issued', $3, $4, now() from academy_nominations limit 1`,
    [CLASS, pathOf('wangjing'), printed.number, printed],
  )
}

/** Ten thousand stations over the city, always open, as the yardstick has them. */
const layStations = (owner: pg.Pool) =>
  owner.query(
    `insert into sites (id, unit, state, name, kinds, built, division, address, lon, lat, hours, offers)
      select ${sqlNamed('ee')}, $1, 'open', '驿站' || g, array['warmStation'], 'alone', '110105', '和顺路 ' || g || ' 号',
        116 + (g % 100) * 0.008, 39.6 + (g / 100) * 0.007, '24/7', array['water', 'charging'] from generate_series(1, 10000) g`,
    [pathOf('wangjing')],
  )

/** Passwords of the house's own cost, each with its own salt. */
async function giveAccounts(url: string) {
  const { pool, close } = await openPool({ url })
  const { accounts } = openEntrance({
    pool,
    modules,
    seals: openSeals(secrets.SEAL_KEYS),
    secret: secrets.AUTH_SECRET,
    baseURL: secrets.BASE_URL,
  })
  const made = await Promise.all(
    Array.from({ length: ACCOUNTS }, async (_, n) => {
      const userName = `职工${n}`
      return { userName, password: await accounts.createAccount({ person: personOf(n), userName }) }
    }),
  )
  await close()
  return made
}

async function createDatabase(server: string, name: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: server, max: 1 })
  await pool.query(`create database ${name}`)
  await pool.end()
  return Object.assign(new URL(server), { pathname: `/${name}` }).href
}
