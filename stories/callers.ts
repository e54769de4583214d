import { expect } from '@playwright/test'
import { isGet } from '#kernel/pure/verbs.ts'
import type { Language } from '#kernel/pure/words.ts'
import type { HouseActions } from '#kernel/server/house/module.ts'
import type { client } from '#kernel/web/client.ts'
import { persons } from '../seeds/cast.ts'
import type { api as ofDesk } from '../src/modules/care/activities/screens/desk/calls.ts'
import type { api as ofAcademyDesk } from '../src/modules/growth/academy/screens/desk/calls.ts'
import type { api as ofAcademyWorker } from '../src/modules/growth/academy/screens/worker/api.ts'
import type { api as ofWorker } from '../src/modules/care/activities/screens/worker/api.ts'
import type { api as ofCaseDesk } from '../src/modules/rights/disputes/screens/desk/calls.ts'
import type { api as ofNetwork } from '../src/modules/rights/disputes/screens/desk/network-calls.ts'
import type { api as ofEnding } from '../src/modules/rights/disputes/screens/ending/api.ts'
import type { api as ofRoom } from '../src/modules/rights/disputes/screens/room/api.ts'
import type { api as ofCase } from '../src/modules/rights/disputes/screens/worker/cases-api.ts'

/** A plain no, as a stranger's program reads it. */
export class Told extends Error {
  status: number
  clause: string
  fields: Record<string, string>
  constructor(
    status: number,
    { clause = '', title = '', fields = {} }: { clause?: string; title?: string; fields?: Record<string, string> },
  ) {
    super(`${status} ${clause} ${title}`)
    this.status = status
    this.clause = clause
    this.fields = fields
  }
}

/** Somebody's program: nothing but the public API, with a session as a cookie or as `Authorization: Bearer`. */
export type Caller = {
  activities: typeof ofDesk & typeof ofWorker
  academy: typeof ofAcademyDesk & typeof ofAcademyWorker
  disputes: typeof ofCase & typeof ofCaseDesk & typeof ofNetwork & typeof ofEnding & typeof ofRoom
  house: ReturnType<typeof client<HouseActions>>
  /** Of a download. */
  bytes: (path: string) => Promise<Buffer>
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<unknown>
  get: (path: string) => Promise<unknown>
}
export type Way = 'cookie' | 'bearer'

export function strangerAt(url: string, way: Way = 'cookie', language: Language = 'zh'): Caller {
  const jar = new Map<string, string>()
  const headers = () => {
    const token = jar.get('niangjia.session_token')
    const cookie = [...jar]
      .filter(([name]) => way === 'cookie' || name !== 'niangjia.session_token')
      .map(([name, value]) => `${name}=${value}`)
    return {
      'accept-language': language,
      ...(cookie.length > 0 && { cookie: cookie.join('; ') }),
      ...(way === 'bearer' && token && { authorization: `Bearer ${decodeURIComponent(token)}` }),
    }
  }
  const send = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(url + path, { ...init, headers: { ...headers(), ...(init.headers as Record<string, string>) } })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';', 1)[0]!.split(/=(.*)/s)
      jar.set(name, value)
    }
    if (!answer.ok) throw new Told(answer.status, (await answer.json().catch(() => ({}))) as object)
    return answer
  }
  const post: Caller['post'] = async (path, body, more = {}) =>
    (await send(path, { method: 'POST', headers: { 'content-type': 'application/json', ...more }, body: JSON.stringify(body) })).json()
  const upload = async (path: string, input: unknown, files: readonly File[]) => {
    const body = new FormData()
    body.append('input', JSON.stringify(input))
    for (const file of files) body.append('file', file)
    return (await send(path, { method: 'POST', body })).json()
  }
  const get: Caller['get'] = async path => (await send(path)).json()
  const module = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, act: string) => (input: Record<string, unknown>, press?: { key?: string; files?: readonly File[] }) =>
          isGet(act)
            ? get(`/api/${name}/${act}?${new URLSearchParams(Object.entries(input).map(([key, value]) => [key, String(value)]))}`)
            : press?.files
              ? upload(`/api/${name}/${act}`, input, press.files)
              : post(`/api/${name}/${act}`, input, press?.key ? { 'idempotency-key': press.key } : {}),
      },
    ) as never
  return {
    activities: module('activities'),
    academy: module('academy'),
    disputes: module('disputes'),
    house: module('house'),
    post,
    get,
    bytes: async path => Buffer.from(await (await send(path)).arrayBuffer()),
  }
}

/** One of the cast, as a visitor of the demo may be: staff too, whose accounts are another story. */
export async function beSomebody(url: string, who: string, way?: Way, language?: Language): Promise<Caller> {
  const caller = strangerAt(url, way, language)
  await caller.post('/api/sign-in/demo/be', { who })
  return caller
}

/** By a code to the phone, read where the house shows what it cannot send. */
export async function signInByPhone(url: string, phone: string, way?: Way): Promise<Caller> {
  const caller = strangerAt(url, way)
  const { challenge } = (await caller.post('/api/sign-in/send-code', { phone })) as { challenge: string }
  await caller.post('/api/sign-in/by-code', { phone, challenge, code: await codeSentTo(url, phone) })
  return caller
}

export async function codeSentTo(url: string, phone: string): Promise<string> {
  const administrator = await administratorOf(url)
  const messages = await administrator.house.listOutbox({ limit: 200 })
  const mine = messages.find(one => one.phoneMasked === maskedPhone(phone) && one.text.includes('验证码'))
  const code = /\d{6}/.exec(mine?.text ?? '')?.[0]
  if (!code) throw new Error(`no code was sent to ${phone}`)
  return code
}

/** Every text message to this phone, newest first, codes left out. */
export async function messagesTo(url: string, phone: string): Promise<string[]> {
  const messages = await (await administratorOf(url)).house.listOutbox({ limit: 200 })
  return messages.filter(one => one.phoneMasked === maskedPhone(phone) && !one.text.includes('验证码')).map(one => one.text)
}

const administrators = new Map<string, Promise<Caller>>()
const administratorOf = (url: string) => {
  const held = administrators.get(url) ?? beSomebody(url, 'system')
  administrators.set(url, held)
  return held
}

export const phoneOf = (key: string) => persons.find(person => person.key === key)!.phone
/** The demo's invented workers, by their number: seeds/plant.ts gives them these phones. */
export const crowdPhone = (n: number) => `1390001${String(n).padStart(4, '0')}`
const maskedPhone = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** What the house says no to, and by which clause. */
export async function refused(work: Promise<unknown>, clause: string): Promise<Told> {
  const answer = await work.then(
    () => undefined,
    error => error as Told,
  )
  expect(answer, `expected ${clause}, and it went through`).toBeInstanceOf(Told)
  expect(answer!.clause, answer!.message).toBe(clause)
  return answer!
}
