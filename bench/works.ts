/** What is measured: each work is run once a round, ours and the yardstick's in the same minute. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { findPostgres } from '../scripts/machine.ts'
import { ACTIVITIES, CLASS, type City, hotOffer, MANY, manyOffer, named } from './city.ts'
import { cpuMs, drive, runScript, type Server } from './servers.ts'

/** `cpu` is the server's own processor time for one request, in ms. */
export type Figure = { rps: number; p50?: number; p99?: number; cpu?: number | undefined }
export type Works = Record<string, (round: number) => Promise<Figure>>
export type Measured = { seconds: number; city: City; yardstick: Server; house: Server; yardstickUrl: string }

const CONNECTIONS = 16
const token = ['rawtoken']
const hot = ['hot 64', 'hot 256', 'perform 512'] as const
export const hotOffersFor = (rounds: number) => hot.length * rounds

export function worksOf(given: Measured): Works {
  const { seconds, city, yardstick, house } = given
  const of = async (server: Server, plan: Partial<Parameters<typeof drive>[0]>): Promise<Figure> => {
    const before = cpuMs(server.pid)
    const told = await drive({ port: server.port, connections: CONNECTIONS, seconds, method: 'GET', paths: [], tokens: token, ...plan })
    const after = cpuMs(server.pid)
    return { ...told, cpu: before === undefined || after === undefined ? undefined : (after - before) / told.requests }
  }
  const raw = (paths: readonly string[], plan = {}) => of(yardstick, { paths, ...plan })
  const ours = (paths: readonly string[], plan = {}) => of(house, { paths, tokens: [city.officer], ...plan })
  const join = (offer: string) => JSON.stringify({ offer, sharesWithHost: true })
  const many = { tokens: city.tokens.slice(0, MANY.people), bodies: Array.from({ length: MANY.sessions }, (_, n) => join(manyOffer(n))) }
  const seats = Array.from({ length: 1_000 }, (_, n) => `{"session_id":${n + 1},"person_id":%n}`)
  let rawFrom = 0
  let manyFrom = 0
  // a person enrols once in a session, so every round goes on where the last one ended
  const enrolRaw = async (path: string) => {
    const figure = await raw([path], { method: 'POST', bodies: seats, from: rawFrom })
    rawFrom += 1_000_000
    return figure
  }
  const crowded = (round: number, name: (typeof hot)[number]) => hotOffer(round * hot.length + hot.indexOf(name))
  const hotHttp = (round: number, name: (typeof hot)[number], connections: number) =>
    ours(['/api/activities/join'], { method: 'POST', connections, tokens: city.tokens, bodies: [join(crowded(round, name))] })

  return {
    'pgbench get': async () => ({ rps: pgbench(given, 'get') }),
    'raw get': () => raw(someOf(n => `/full/get/${n}`)),
    'our get': () => ours(someOf(n => `/api/activities/getActivity?id=${named('aa', n - (n % 3))}`)),
    'pgbench list': async () => ({ rps: pgbench(given, 'list') }),
    'raw list': () => raw(['/full/list']),
    'our list': () => ours(['/api/activities/listNotices?limit=20']),
    'our deep list': async () => ours([`/api/activities/listNotices?limit=20&after=${encodeURIComponent(await deepest(city))}`]),
    'our desk list': () => ours(['/api/activities/listHosted?limit=20']),
    'raw nearest': () =>
      raw(
        manyPlaces(at => `/nearest?${at}`),
        { tokens: [] },
      ),
    'our nearest': () =>
      ours(
        manyPlaces(at => `/api/sites/listNearest?openNow=true&${at}`),
        { tokens: [] },
      ),
    'our roster': () => ours([`/api/academy/listNominations?class=${CLASS}`], { connections: 1 }),
    'our certificate': () => ours([`/api/academy/getCertificate?id=${CLASS}`], { connections: 1 }),
    'our deep desk list': () => ours([`/api/activities/listHosted?limit=20&after=${named('aa', ACTIVITIES - 3_000 * 20 * 2)}`]),
    'raw enrol tx': () => enrolRaw('/full/tx'),
    'raw enrol cte': () => enrolRaw('/full/cte'),
    'our enrol': async () => {
      const figure = await ours(['/api/activities/join'], { method: 'POST', ...many, from: manyFrom })
      manyFrom += Math.ceil(figure.rps * seconds * 1.2)
      return figure
    },
    'pgbench hot': async () => ({ rps: pgbench(given, 'hot') }),
    'our hot 64': round => hotHttp(round, 'hot 64', 64),
    'our hot 256': round => hotHttp(round, 'hot 256', 256),
    'our perform 512': round =>
      runScript<Figure>('perform.ts', { url: city.url, offer: crowded(round, 'perform 512'), callers: 512, seconds }),
    'raw signing': () =>
      whileSigning(given, yardstick, '/api/login', ['{"email":"admin@example.com","password":"admin123"}'], () =>
        raw(someOf(n => `/full/get/${n}`)),
      ),
    'our signing': () =>
      whileSigning(
        given,
        house,
        '/api/sign-in/by-password',
        city.accounts.map(one => JSON.stringify(one)),
        () => ours(someOf(n => `/api/activities/getActivity?id=${named('aa', n - (n % 3))}`)),
      ),
  }
}

/** Eight people sign in, one after the other each, while the reads are measured. */
async function whileSigning({ seconds }: Measured, { port }: Server, path: string, bodies: string[], reading: () => Promise<Figure>) {
  const [figure] = await Promise.all([
    reading(),
    drive({ port, connections: 8, seconds, method: 'POST', paths: [path], tokens: ['nobody'], bodies }),
  ])
  return figure
}

/** Twenty thousand of the two hundred thousand, scattered; the same in every run. */
const someOf = (path: (n: number) => string) => Array.from({ length: 20_000 }, (_, i) => path(3 + ((i * 7_919) % (ACTIVITIES - 3))))

/** A thousand places in the city. */
const manyPlaces = (path: (at: string) => string) =>
  Array.from({ length: 1_000 }, (_, i) =>
    path(`lon=${(116.05 + ((i * 37) % 700) / 1_000).toFixed(4)}&lat=${(39.65 + ((i * 53) % 600) / 1_000).toFixed(4)}`),
  )

/** Where the 2,999th page of twenty ends. */
async function deepest({ owner }: City): Promise<string> {
  const { rows } = await owner.query<{ starts: string; id: string }>(
    `select starts, id from activities where state not in ('draft', 'cancelled') and ends >= now() order by starts, id offset 59979 limit 1`,
  )
  return `${rows[0]!.starts}|${rows[0]!.id}`
}

function pgbench({ seconds, yardstickUrl }: Measured, name: string): number {
  const script = new URL(`yardstick/pgbench/${name}.sql`, import.meta.url).pathname
  const bin = join(findPostgres()!, 'pgbench')
  const told = execFileSync(
    bin,
    ['-n', '-M', 'prepared', '-c', '16', '-j', '2', '-T', String(Math.ceil(seconds)), '-f', script, yardstickUrl],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  return Math.round(Number(/tps = ([\d.]+)/.exec(told)![1]))
}
