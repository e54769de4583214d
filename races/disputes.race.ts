import { afterAll, beforeAll, expect, test } from 'vitest'
import { asHouse } from '#kernel/server/perform.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { idOnRoll } from '../seeds/disputes-roll.ts'
import { claimMine } from '../src/modules/rights/disputes/actions/case.ts'
import { counting } from '../src/modules/home/members/testing.ts'
import { draft, haidianCase, sign, stateOf, twoInstalments, versionOf } from '../src/modules/rights/disputes/testing-endings.ts'
import { caseAs, filed, filing, screened, sideAs } from '../src/modules/rights/disputes/testing-filing.ts'
import { accept } from '../src/modules/rights/disputes/actions/screening.ts'
import { acceptedCase } from '../src/modules/rights/disputes/testing-network.ts'
import { go, isExpected, race, start, type Told } from './run.ts'

const many = 6
let w: World
beforeAll(async () => {
  w = await world()
  await layOut()
})
afterAll(() => w.close())

const call = (as: string, act: string, input: object, key?: string) => ({
  ...{ as: w.cast[as]!, act: `disputes/${act}`, input, now: w.now.toISOString() },
  ...(key && { key }),
})
const each = async <R>(many: number, make: (n: number) => Promise<R>) => {
  const made: R[] = []
  for (let n = 0; n < many; n += 1) made.push(await make(n))
  return made
}
const firm = counting(1)
const company = () => `北京竞跑${firm()}号配送有限公司`
const expectSound = (told: readonly (readonly Told[])[]) => expect(told.flat().filter(one => !isExpected(one))).toEqual([])
const drawn = { path: 'M 3 4 L 20 9' }

/** No chain of a case has a gap. */
async function expectWhole() {
  const subjects = await w.look<{ id: string }>(
    'select id from disputes union all select id from disputes_sides union all select id from disputes_moves',
  )
  const broken = await asHouse(w.house, w.now, async ({ db }) => {
    const faults: string[] = []
    for (const { id } of subjects) if ((await findBreak(db, id)) !== undefined) faults.push(id)
    return faults
  })
  expect(broken).toEqual([])
}

/** Two processes do all of it in the same moment: to start one takes longer than everything it does here. */
const laid: Record<'signing' | 'redrafted' | 'toName' | 'sealed' | 'firms', string[]> = {
  signing: [],
  redrafted: [],
  toName: [],
  sealed: [],
  firms: [],
}
let versions: number[] = []
let told: Record<'signing' | 'redrafted' | 'toName' | 'sealed' | 'firms', [Told[], Told[]]>
async function layOut() {
  const drafted = async () => {
    const id = await haidianCase(w)
    await draft(w, id)
    return id
  }
  laid.signing = await each(many, drafted)
  laid.redrafted = await each(many, drafted)
  laid.sealed = await each(many, drafted)
  for (const id of laid.sealed) for (const who of ['haidianCourier', 'employerAgent', 'mediator']) await sign(w, who, id)
  laid.toName = await each(many, () => acceptedCase(w))
  laid.firms = Array.from({ length: many }, company)
  versions = await Promise.all(laid.redrafted.map(id => versionOf(w, id)))
  const signs = (who: string, ids: string[]) => ids.map(id => call(who, 'signAgreement', { id, draft: 1, signature: drawn }))
  const names = (as: string, who: string) => laid.toName.map(dispute => call(as, 'offerCase', { dispute, mediator: idOnRoll(who) }))
  const files = (press: number) => laid.firms.map(employer => call('haidianCourier', 'file', filing({ employer }), `${employer}-${press}`))
  const seals = (who: string) => laid.sealed.map(id => call(who, 'sealAgreement', { id, draft: 1 }))
  const redrafts = laid.redrafted.map((id, n) => call('mediator', 'draftAgreement', { id, version: versions[n]!, terms: twoInstalments() }))
  const here = [
    signs('haidianCourier', laid.signing),
    signs('haidianCourier', laid.redrafted),
    names('mediationHead', 'mediator'),
    seals('mediationHead'),
    files(1),
    files(1),
  ]
  const there = [signs('employerAgent', laid.signing), redrafts, names('cityChair', 'secondMediator'), seals('cityChair'), files(2)]
  const [one, other] = (await race(w.url!, here.flat(), there.flat())) as [Told[], Told[]]
  expectSound([one, other])
  const part = (n: number): [Told[], Told[]] => [one.slice(n * many, (n + 1) * many), other.slice(n * many, (n + 1) * many)]
  const [mine, theirs] = part(4)
  told = { signing: part(0), redrafted: part(1), toName: part(2), sealed: part(3), firms: [[...mine, ...one.slice(5 * many)], theirs] }
}

test('DISPUTES-76 both sides sign at once: both hands stand', async () => {
  expect(told.signing.flat().every(one => one.answer)).toBe(true)
  const seats = await w.look<{ n: number }>(
    'select count(*)::int as n from disputes_signatures where dispute = any ($1) group by dispute',
    [laid.signing],
  )
  expect(seats.map(one => one.n)).toEqual(laid.signing.map(() => 2))
  await expectWhole()
})

test('DISPUTES-75 the mediator redrafts while somebody signs: nobody’s hand stands under a draft they have not read', async () => {
  const ids = laid.redrafted
  expect(told.redrafted[1].every(one => one.answer)).toBe(true)
  expect(await w.look('select dispute from disputes_agreements where dispute = any ($1) and draft <> 2', [ids])).toEqual([])
  expect(await w.look('select dispute from disputes_signatures where dispute = any ($1) and draft = 2', [ids])).toEqual([])
  for (const [n, id] of ids.entries()) {
    const { answer, no = 'HOUSE-6' } = told.redrafted[0][n]!
    const under = await w.look('select 1 from disputes_signatures where dispute = $1 and draft = 1', [id])
    expect([answer ? 1 : 0, no]).toEqual([under.length, 'HOUSE-6'])
  }
})

test('DISPUTES-47 two heads name a mediator at once: one offer stands', async () => {
  const [here, there] = told.toName
  expect(here.map((one, n) => [one, there[n]!].filter(({ answer }) => answer).length)).toEqual(laid.toName.map(() => 1))
  const open = await w.look<{ n: number }>(
    `select count(*)::int as n from disputes_moves where dispute = any ($1) and state = 'offered' group by dispute`,
    [laid.toName],
  )
  expect(open.map(one => one.n)).toEqual(laid.toName.map(() => 1))
})

test('DISPUTES-32 one worker files the same from two phones at once, and presses twice: there is one case of it', async () => {
  const held = await w.look<{ n: number }>('select count(*)::int as n from disputes where employer = any ($1) group by employer', [
    laid.firms,
  ])
  expect(held.map(one => one.n)).toEqual(laid.firms.map(() => 1))
  const [here, there] = told.firms
  for (const [n] of laid.firms.entries())
    expect(new Set([here[n], here[n + many], there[n]].flatMap(one => (one!.answer?.id as string) ?? [])).size).toBe(1)
})

test('DISPUTES-76 two officers seal at once, many agreements: numbers without a gap, and none twice', async () => {
  const numbers = await w.look<{ number: string }>('select number from disputes_agreements where dispute = any ($1) order by number', [
    laid.sealed,
  ])
  const counted = numbers.map(({ number }) => Number(/第 (\d+) 号/.exec(number)![1]))
  expect(counted).toEqual(laid.sealed.map((_, n) => counted[0]! + n))
  expect(
    await w.look('select dispute from disputes_instalments where dispute = any ($1) group by dispute having count(*) <> 2', [laid.sealed]),
  ).toEqual([])
})

test('DISPUTES-27 the employer agrees in the moment in which its time runs out: its yes stands, and the case is not lost', async () => {
  const ids = await each(many, async () => {
    const id = await filed(w, 'haidianCourier', { employer: company() })
    await screened(w, id)
    return id
  })
  await w.as('employerAgent').does(claimMine, {})
  const sides = await Promise.all(ids.map(id => sideAs(w, 'employerAgent', id)))
  // received on Monday the 6th, due on Thursday the 9th: the clock passes on Friday
  const late = '2026-07-10T00:00:30+08:00'
  const saying = start(
    w.url!,
    'perform',
    sides.map(({ id, version }) => ({ ...call('employerAgent', 'consent', { id, version }), now: late })),
  )
  const ticking = start(w.url!, 'tick', [late, late])
  await Promise.all([saying, ticking].map(racer => racer.ready))
  for (const racer of [saying, ticking]) go(racer)
  await Promise.all([saying, ticking].map(racer => racer.done))
  expect((ticking.lines as { failures: string[] }[]).flatMap(one => one.failures)).toEqual([])
  expect((saying.lines as [number, Told][]).filter(([, told]) => !told.answer)).toEqual([])
  for (const id of ids) {
    expect(['seekingConsent', 'unanswered']).toContain(await stateOf(w, id))
    expect((await caseAs(w, 'windowClerk', id)).sides.map(one => one.state)).toEqual(['agreed', 'agreed'])
    // either way the window may accept it now
  }
  const version = await Promise.all(ids.map(id => versionOf(w, id)))
  const accepting = ids.flatMap((id, n) =>
    ['windowClerk', 'mediationHead'].map(who => w.as(who).does(accept, { id, version: version[n]! })),
  )
  const outcomes = (await Promise.allSettled(accepting)).map(one =>
    one.status === 'fulfilled' ? 'done' : (one.reason as { clause: string }).clause,
  )
  expect(outcomes.filter(one => one === 'done')).toHaveLength(many)
  expect(outcomes.filter(one => !/^(done|[A-Z]+-\d+)$/.test(one))).toEqual([])
  for (const id of ids) expect(await stateOf(w, id)).toBe('accepted')
  const numbers = await w.look<{ number: string }>(
    `select number from disputes where number ~ '^京工调〔2026〕第 [0-9]{4} 号$' and id = any ($1) order by number`,
    [ids],
  )
  const counted = numbers.map(({ number }) => Number(/第 (\d+) 号/.exec(number)![1]))
  expect(counted).toHaveLength(many)
  // whoever lost the race has used up no number
  expect(counted).toEqual(counted.map((_, n) => counted[0]! + n))
  await expectWhole()
})
