import type { FastifyInstance, FastifyRequest } from 'fastify'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf, nobody } from '#kernel/pure/people.ts'
import { ofPerson } from '#kernel/server/live.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { idFor } from '../../seeds/ids.ts'
import { aPlan, publish } from '../modules/care/activities/testing.ts'
import { mountHouse, openHost } from './http.ts'
import { modules } from './modules.ts'
import { ownSite } from './sign-in/own-site.ts'
import { signInWords } from './sign-in/words.ts'

let w: World
let app: FastifyInstance
const lines: string[] = []
const host = async (requestsPerMinute: number, proxies = 0) => {
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) })
  const books = Object.assign({}, ...modules.map(module => module.words), signInWords)
  const opened = await openHost({ log, proxies, requestsPerMinute }, books)
  const whoIs = ({ headers }: FastifyRequest) => w.cast[String(headers['x-who'])] ?? nobody
  await mountHouse(opened, { house: w.house, modules, whoIs, mustBeOwnSite: ownSite([]), now: () => w.now, isReady: async () => true })
  return opened
}
beforeAll(async () => {
  w = await world()
  app = await host(10_000)
})
afterAll(async () => {
  await app.close()
  await w.close()
})

const post = (who: string, name: string, payload: unknown, headers = {}) =>
  app.inject({ method: 'POST', url: `/api/${name}`, headers: { 'x-who': who, ...headers }, payload: payload as object })
const get = (who: string, path: string, headers = {}) =>
  app.inject({ method: 'GET', url: `/api/${path}`, headers: { 'x-who': who, ...headers } })

test('an action is a POST, repeatable under its key', async () => {
  w.now = new Date('2026-07-06T09:00:00+08:00')
  const first = await post('officer', 'activities/createActivity', aPlan(), { 'idempotency-key': 'a' })
  const again = await post('officer', 'activities/createActivity', aPlan(), { 'idempotency-key': 'a' })
  expect([first.statusCode, again.json()]).toEqual([200, first.json()])
  expect((await get('officer', 'activities/createActivity')).statusCode).toBe(404)
})

test('a query is a GET whose text is read by its schema; a search is a POST, so that names stay out of addresses', async () => {
  expect((await get('officer', 'activities/listHosted?limit=1')).json().rows).toHaveLength(1)
  expect((await get('officer', 'activities/listHosted?limit=many')).json()).toMatchObject({
    status: 422,
    clause: 'HOUSE-5',
    fields: { limit: '请填写数字' },
  })
  expect((await post('officer', 'activities/searchHosted', { words: '插花' })).statusCode).toBe(200)
  expect((await get('officer', 'activities/searchHosted?words=x')).statusCode).toBe(404)
})

test('a refusal is a problem that cites its clause, in the language chosen on the page before the browser’s', async () => {
  const refused = await post('outsider', 'activities/createActivity', aPlan(), { 'accept-language': 'en' })
  expect(refused.headers['content-type']).toContain('application/problem+json')
  expect(refused.json()).toMatchObject({ status: 409, clause: 'ACT-1', because: 'This step is not yours to take' })
  expect(
    (await post('', 'activities/createActivity', aPlan(), { 'accept-language': 'en', cookie: 'a=b; language=zh' })).json(),
  ).toMatchObject({ status: 401, because: '请先登录，您填写的内容会保留' })
  expect((await post('lin', 'activities/createActivity', aPlan())).json().status).toBe(403)
})

test('bad input names the field and says what to do, in both languages', async () => {
  const asked = { ...aPlan({ title: '', enrolOpens: '2026-13-40' as never, seats: 0 }), kind: 'party' }
  expect((await post('officer', 'activities/createActivity', asked)).json().fields).toEqual({
    title: '此项必填',
    kind: '请从给出的选项中选择',
    enrolOpens: '时间不对，请重新选择',
    seats: '不能小于 1',
  })
  expect(
    (await post('officer', 'activities/createActivity', aPlan({ title: '长'.repeat(61) }), { 'accept-language': 'en' })).json().fields,
  ).toEqual({ title: 'At most 60 characters' })
})

test('too large, from elsewhere, or nonsense: refused before anything is done', async () => {
  expect((await post('officer', 'activities/createActivity', aPlan({ about: 'x'.repeat(300_000) }))).json()).toMatchObject({
    status: 413,
    clause: 'HOUSE-10',
  })
  expect(
    (await post('officer', 'activities/createActivity', aPlan(), { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }))
      .statusCode,
  ).toBe(403)
  const nonsense = await app.inject({
    method: 'POST',
    url: '/api/activities/createActivity',
    headers: { 'content-type': 'application/json', 'x-who': 'officer' },
    payload: '{',
  })
  expect(nonsense.json()).toMatchObject({ status: 400, clause: 'HOUSE-5', because: '请求不是完整的 JSON，没有办理' })
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' }
  expect((await post('officer', 'activities/createActivity', 'a=b', form)).json()).toMatchObject({
    status: 415,
    because: 'The request is of the wrong type: JSON for words, multipart/form-data for files',
  })
})

test('behind a proxy the address it wrote counts, and not what a visitor wrote before it', async () => {
  const strict = await host(2, 1)
  const ask = (chain: string) =>
    strict.inject({ method: 'GET', url: '/api/activities/listNotices', headers: { 'x-forwarded-for': chain } }).then(one => one.statusCode)
  expect([await ask('1.1.1.1, 10.9.9.9'), await ask('2.2.2.2, 10.9.9.9'), await ask('3.3.3.3, 10.9.9.9')]).toEqual([200, 200, 429])
  expect(await ask('1.1.1.1, 10.8.8.8')).toBe(200)
  await strict.close()
})

test('whoever asks too often waits, and is told how long', async () => {
  const strict = await host(2)
  const ask = () => strict.inject({ method: 'GET', url: '/api/activities/listNotices' })
  await ask()
  await ask()
  const refused = await ask()
  expect(refused.json()).toMatchObject({ status: 429, clause: 'HOUSE-7', waitSeconds: expect.any(Number) })
  // made-up cookies buy nothing: the address counts too
  const made = Array.from({ length: 45 }, (_, i) =>
    strict.inject({
      method: 'GET',
      url: '/api/activities/listNotices',
      headers: { cookie: `niangjia.session_token=${String(i).padStart(20, 'x')}` },
    }),
  )
  const statuses = (await Promise.all(made)).map(one => one.statusCode)
  expect(statuses.filter(status => status === 429).length).toBeGreaterThan(3)
  await strict.close()
})

test('what could be guessed is asked twenty times a minute by one person, with whatever cookies, and nobody pays for another', async () => {
  let n = 0
  const guess = (who: string) =>
    post(
      who,
      'academy/checkIn',
      { session: idFor('a session'), code: '123456', at: w.now.toISOString() },
      // a made-up cookie beside one's own is no new session
      { cookie: `x_session_token=${String(n++).padEnd(20, 'x')}` },
    )
  const codes = async (who: string, times: number) => {
    const told: number[] = []
    for (let i = 0; i < times; i++) told.push((await guess(who)).statusCode)
    return told
  }
  expect((await codes('lin', 25)).filter(code => code === 429)).toHaveLength(5)
  expect((await guess('lin')).json()).toMatchObject({ clause: 'HOUSE-7', waitSeconds: expect.any(Number) })
  expect((await codes('he', 5)).includes(429)).toBe(false)
  expect((await codes('', 30)).includes(429)).toBe(false)
})

test('a file is judged while it comes: who may not hand it in, and what is too large, is told before it is kept', async () => {
  const send = (who: string, megabytes: number) =>
    app.inject({
      method: 'POST',
      url: '/api/academy/tryMarks',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'x-who': who },
      payload: [
        '--x',
        'content-disposition: form-data; name="file"; filename="a.xlsx"',
        '',
        'a'.repeat(megabytes * 1_048_576),
        '--x--',
        '',
      ].join('\r\n'),
    })
  // larger than any file may be: whoever reads it first says so instead
  for (const [who, clause] of [
    ['', 'HOUSE-3'],
    ['lin', 'HOUSE-2'],
  ] as const)
    expect((await send(who, 21)).json()).toMatchObject({ clause })
  expect((await send('officer', 6)).json()).toMatchObject({ clause: 'HOUSE-8', because: expect.stringContaining('5') })
})

test('files come in as parts and go out with their name in any script', async () => {
  const { id } = await publish(w)
  const body = [
    '--x',
    'content-disposition: form-data; name="input"',
    '',
    JSON.stringify({ activity: id, isInAlbum: true, isConsented: true }),
    '--x',
    'content-disposition: form-data; name="file"; filename="合影.exe"',
    'content-type: image/png',
    '',
    'MZ not a picture',
    '--x--',
    '',
  ].join('\r\n')
  const refused = await app.inject({
    method: 'POST',
    url: '/api/activities/addPhotos',
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'x-who': 'officer' },
    payload: body,
  })
  expect(refused.json()).toMatchObject({ status: 415, clause: 'HOUSE-9' })
  const file = await get('', `activities/getCalendarFile?id=${id}`)
  expect(file.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('插花体验.ics')}`)
  expect(file.headers['cache-control']).toBe('no-store')
})

test('a stream of hints ends with its watcher’s session, and when a post of theirs begins or ends', async () => {
  const person = w.cast.he!.id
  const watch = () => get('he', 'house/watchInbox')
  const [first, second] = [watch(), watch()]
  await new Promise(soon => setTimeout(soon, 100))
  const heard: string[] = []
  w.house.live.hear(topic => heard.push(topic))
  const unit = idOf(w.cast.he!.unit)
  const granted = await post('districtChair', 'unions/grant', { person, role: 'keeper', unit })
  expect(granted.statusCode).toBe(200)
  expect((await Promise.all([first, second])).map(one => one.statusCode)).toEqual([200, 200])
  await post('districtChair', 'unions/endPost', { id: granted.json().id })
  expect(heard.filter(topic => topic === ofPerson(person))).toHaveLength(2)
})

test('the whole house is told in OpenAPI 3.1', async () => {
  const told = (await get('', 'openapi.json')).json()
  expect(told.openapi).toBe('3.1.0')
  for (const { name, actions } of modules)
    for (const act of Object.keys(actions)) expect(Object.keys(told.paths)).toContain(`/api/${name}/${act}`)
})

test('healthy and ready are said without signing in', async () => {
  expect((await app.inject('/healthz')).json()).toEqual({ ok: true })
  expect((await app.inject('/readyz')).json()).toEqual({ ok: true })
})

test('the log has a line a request with its id, and nothing personal', async () => {
  lines.length = 0
  const asked = await get('officer', 'activities/listHosted?limit=1', { cookie: 'niangjia.session_token=secret' })
  const line = JSON.parse(lines.at(-1)!)
  expect(line).toMatchObject({ method: 'GET', path: '/api/activities/listHosted', status: 200, reqId: asked.headers['x-request-id'] })
  expect(lines.join('')).not.toMatch(/secret|limit=1/)
})
