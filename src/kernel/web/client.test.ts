import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { useCases } from '../server/action.ts'
import { client, links } from './client.ts'
import { hangDoor, tellGate } from './gate.ts'
import { Problem } from './problem.ts'

const { action, query } = useCases()
const shape = {
  may: 'signed-in',
  input: z.object({ id: z.string().optional(), tags: z.array(z.string()).optional() }),
  output: z.any(),
  run: async () => 1,
} as const
const actions = { grant: action(shape), listMine: query(shape), searchPeople: query(shape) }
const api = client<typeof actions>('aid')

type Call = { url: string; init: RequestInit }
let calls: Call[] = []
/** The network, which is outside: answers in turn; an Error is a cut line. */
const network = (...answers: (Error | [status: number, body?: unknown])[]) => {
  calls = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push({ url, init })
    const answer = answers[Math.min(calls.length, answers.length) - 1]!
    if (answer instanceof Error) throw answer
    return new Response(answer[1] === undefined ? null : JSON.stringify(answer[1]), { status: answer[0] })
  })
}
const keyOf = ({ init }: Call) => (init.headers as Record<string, string>)['idempotency-key']

beforeEach(() => tellGate(false))
afterEach(() => vi.unstubAllGlobals())

test('queries go by GET with what is given, searches and changes by POST', async () => {
  network([200, { ok: true }])
  await api.listMine({ id: 'a b', tags: ['x', 'y'] })
  expect(calls[0]).toMatchObject({ url: '/api/aid/listMine?id=a+b&tags=x&tags=y', init: { method: 'GET' } })
  await api.searchPeople({ id: '110101' })
  expect(calls[1]).toMatchObject({ url: '/api/aid/searchPeople', init: { method: 'POST', body: '{"id":"110101"}' } })
  expect(links<typeof actions>('aid').listMine({ id: '1', tags: undefined })).toBe('/api/aid/listMine?id=1')
})

test('a question is asked once more when nothing came back, a change is not', async () => {
  network(new TypeError('cut'), [200, 7])
  expect(await api.listMine({})).toBe(7)
  expect(calls).toHaveLength(2)
  network(new TypeError('cut'), [200, 7])
  await expect(api.grant({})).rejects.toMatchObject({ cut: 'unsure', isPassing: true })
  expect(calls).toHaveLength(1)
})

test('HOUSE-4: a change carries its key, one for each press', async () => {
  network([200, {}])
  await api.grant({}, { key: 'press-1' })
  await api.grant({})
  await api.grant({})
  expect(keyOf(calls[0]!)).toBe('press-1')
  expect(keyOf(calls[1]!)).toMatch(/^[0-9a-f-]{36}$/)
  expect(keyOf(calls[2]!)).not.toBe(keyOf(calls[1]!))
})

test('HOUSE-5: a refusal arrives with clause, sentence, fields and whose rulebook explains it', async () => {
  network([422, { status: 422, clause: 'AID-5', because: '超出标准', title: 'Refused', fields: { 'facts.income': '太高' } }])
  const problem = await api.grant({}).catch(error => error)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({
    status: 422,
    clause: 'AID-5',
    message: '超出标准',
    fields: { 'facts.income': '太高' },
    module: 'aid',
    isPassing: false,
  })
})

test("a proxy's page is a problem, not a crash", async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }))
  await expect(api.grant({})).rejects.toMatchObject({ status: 502, isPassing: true })
})

test('HOUSE-3: when the session has run out, the same press goes again after signing in', async () => {
  tellGate(true)
  const takeDown = hangDoor(async why => why === 'expired')
  network([401, { status: 401, clause: 'HOUSE-3' }], [200, 'done'])
  expect(await api.grant({ id: '1' })).toBe('done')
  expect(calls).toHaveLength(2)
  expect(keyOf(calls[1]!)).toBe(keyOf(calls[0]!))
  takeDown()
})

test('HOUSE-3: a door that is closed again sends nothing, and a mere question of a stranger opens none', async () => {
  let opened = 0
  const takeDown = hangDoor(async () => {
    opened += 1
    return false
  })
  network([401, { status: 401, clause: 'HOUSE-3' }])
  await expect(api.listMine({})).rejects.toMatchObject({ isSignedOut: true })
  expect(opened).toBe(0)
  await expect(api.grant({})).rejects.toMatchObject({ isSignedOut: true })
  expect([opened, calls.length]).toEqual([1, 2])
  takeDown()
})

test('many presses wait at one door', async () => {
  tellGate(true)
  let opened = 0
  const takeDown = hangDoor(async () => {
    opened += 1
    await new Promise(resolve => setTimeout(resolve, 20))
    return true
  })
  network([401, {}], [401, {}], [200, 'ok'])
  expect(await Promise.all([api.grant({ id: '1' }), api.grant({ id: '2' })])).toEqual(['ok', 'ok'])
  expect(opened).toBe(1)
  takeDown()
})
