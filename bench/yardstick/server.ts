/**
 * The speed of light for one Node process: plain node:http and pg, with the duties of a real platform and nothing else. Each request
 * but the nearest stations, which anybody may ask for, looks up a hashed session token; a change is a transaction (or one statement) that also writes an audit row.
 * server.ts <url>; it prints its port.
 */
import { createHash, randomBytes, scrypt as scryptWithCallback, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.argv[2]!, max: 16 })
const scrypt = promisify<string, Buffer, number, { N: number; r: number; p: number }, Buffer>(scryptWithCallback)
const derive = (password: string, salt: Buffer) => scrypt(password, salt, 32, { N: 16_384, r: 8, p: 1 })
const ask = (name: string, text: string, values: unknown[], client: pg.Pool | pg.PoolClient = pool) => client.query({ name, text, values })

const item = 'id, title, body, status, category, created_at'
const texts = {
  who: 'select t.person_id from tokens t join people p on p.id = t.person_id where t.id = $1',
  list: `select ${item} from items where status = $1 order by created_at desc, id desc limit $2 offset $3`,
  // the house's own statement; whether each is open it leaves to whoever asks
  nearest: `select id, state, name, english, kinds, division, address, lon, lat, way_in, phone, hours, offers, out, shut_on, shut_why, paused_until, reason,
    spot <-> point($1::float8, $2::float8) as by from stations where state <> 'closed' order by by fetch first 26 rows with ties`,
  get: `select ${item} from items where id = $1`,
  seat: 'update sessions set taken = taken + 1 where id = $1 and taken < capacity returning id',
  enrol: 'insert into enrolments (session_id, person_id) values ($1, $2) returning id, session_id, person_id, created_at',
  audit: `insert into audit (actor, action, ref) values ($1, 'enrol', $2)`,
  all: `with s as (update sessions set taken = taken + 1 where id = $1 and taken < capacity returning id),
    e as (insert into enrolments (session_id, person_id) select id, $2 from s returning id, session_id, person_id, created_at),
    a as (insert into audit (actor, action, ref) select $3, 'enrol', id from e) select * from e`,
  person: 'select id, salt, hash from people where email = $1',
  token: 'insert into tokens (id, person_id) values ($1, $2)',
}

await seed()
const server = createServer((request, response) => {
  answer(request, response).catch(error => {
    if (error.code === '23505') return send(response, 409, { error: 'duplicate' })
    console.error(error)
    send(response, 500, { error: String(error.message) })
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))

async function answer(request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url!, 'http://yardstick')
  if (pathname === '/health') return send(response, 200, { ok: true })
  if (pathname === '/api/login') return login(await bodyOf(request), response)
  if (pathname === '/nearest') {
    const here = [Number(searchParams.get('lon')) * 0.7672, Number(searchParams.get('lat'))]
    const { rows } = await ask('nearest', texts.nearest, here)
    return send(response, 200, { data: rows.slice(0, 20) })
  }
  const hashed = createHash('sha256')
    .update((request.headers.authorization ?? '').slice('Bearer '.length))
    .digest()
  const who = (await ask('who', texts.who, [hashed])).rows[0]
  if (!who) return send(response, 401, {})
  if (pathname === '/full/list') return send(response, 200, { data: (await ask('list', texts.list, ['published', 20, 0])).rows })
  if (pathname.startsWith('/full/get/'))
    return send(response, 200, { data: (await ask('get', texts.get, [Number(pathname.slice('/full/get/'.length))])).rows[0] })
  const enrol = { '/full/tx': inTransaction, '/full/cte': inOneStatement }[pathname]
  if (!enrol) return send(response, 404, {})
  const { session_id, person_id } = await bodyOf(request)
  const row = await enrol(session_id!, person_id!, who.person_id)
  return row ? send(response, 201, { data: row }) : send(response, 409, { error: 'full' })
}

async function inTransaction(session: unknown, person: unknown, by: number) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const seat = await ask('seat', texts.seat, [session], client)
    if (!seat.rows[0]) return void (await client.query('rollback'))
    const { rows } = await ask('enrol', texts.enrol, [session, person], client)
    await ask('audit', texts.audit, [by, rows[0].id], client)
    await client.query('commit')
    return rows[0]
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const inOneStatement = async (session: unknown, person: unknown, by: number) => (await ask('all', texts.all, [session, person, by])).rows[0]

async function login({ email, password }: Record<string, unknown>, response: ServerResponse) {
  const known = (await ask('person', texts.person, [email])).rows[0]
  if (!known || !timingSafeEqual(known.hash, await derive(String(password), known.salt))) return send(response, 401, {})
  const token = randomBytes(24)
  await ask('token', texts.token, [token, known.id])
  return send(response, 200, { token: token.toString('base64url') })
}

async function seed() {
  const salt = randomBytes(16)
  await pool.query(
    `insert into people values (1, 'admin@example.com', $1, $2) on conflict (id) do update set salt = excluded.salt, hash = excluded.hash`,
    [salt, await derive('admin123', salt)],
  )
  await pool.query('insert into tokens (id, person_id) values ($1, 1) on conflict do nothing', [
    createHash('sha256').update('rawtoken').digest(),
  ])
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  request.setEncoding('utf8')
  for await (const part of request) text += part
  return text ? JSON.parse(text) : {}
}

function send(response: ServerResponse, status: number, told: object) {
  const body = JSON.stringify(told)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}
