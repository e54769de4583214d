/** What comes after the cases of the demo city: ratings, a vote that is over and one that runs, a list that is paid and one that waits, a circular. */
import type { Kysely } from 'kysely'
import { addDays, dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import type { Actor } from '#kernel/pure/people.ts'
import { insertMany } from '#kernel/server/insert-many.ts'
import { asHouse, type House, perform } from '#kernel/server/perform.ts'
import { beginChains } from '#kernel/server/record.ts'
import { issueCircular } from '../src/modules/rights/disputes/actions/circular.ts'
import { openEvaluation, publishEvaluation, speakUp } from '../src/modules/rights/disputes/actions/evaluations.ts'
import { checkFile } from '../src/modules/rights/disputes/actions/file-check.ts'
import { approvePayList, draftPayList, payPayList } from '../src/modules/rights/disputes/actions/pay-lists.ts'
import { setRates } from '../src/modules/rights/disputes/actions/rates.ts'
import { rate } from '../src/modules/rights/disputes/actions/ratings.ts'
import { afterwardsOnTick } from '../src/modules/rights/disputes/minute-afterwards.ts'
import type { VoiceAnswer } from '../src/modules/rights/disputes/rules-evaluation.ts'
import { daysOfHalf, halfBefore, halfOf } from '../src/modules/rights/disputes/rules-half.ts'
import type { Amounts } from '../src/modules/rights/disputes/rules-subsidy.ts'
import type { DisputesTables } from '../src/modules/rights/disputes/tables.ts'
import { modules } from '../src/server/modules.ts'
import { layPast, pastCases, type PastCase } from './disputes-past.ts'
import { idFor } from './ids.ts'
import { asActor } from './plant.ts'

/** Sums that no union has decided: they show how a table works. */
const amounts: Amounts = {
  settled: { simple: 10_000, ordinary: 30_000, complex: 60_000, mass: 120_000 },
  failed: { simple: 5_000, ordinary: 10_000, complex: 20_000, mass: 40_000 },
}
type Told = { house: House; now: Date }
const by = (who: string) => asActor(who, modules)
const tables = (db: unknown) => db as Kysely<DisputesTables>

export async function playDisputesAfterwards(house: House, now: Date): Promise<void> {
  const told = { house, now }
  const half = halfBefore(halfOf(dayOf(now)))
  const handlers = await handlersIn(told)
  const [past, earlier] = [pastCases(half, 48, handlers), pastCases(halfBefore(half), 30, handlers)]
  await asHouse(house, now, async ({ db }) => {
    for (const cases of [earlier, past]) await layPast(db, cases)
  })
  await asHouse(house, now, ctx => afterwardsOnTick(ctx as never))
  await layRatings(told, [...earlier, ...past])
  await perform(house, { actor: by('mo'), now }, rate, {
    ...{ dispute: idFor('disputes/confirmed'), fair: 5, clear: 4, easy: 5, overall: 5, words: '一趟就把法院确认也办了' },
  })
  await playVotes(told, earlier)
  await playCircular(told)
  await paySubsidies(told, past)
}

/** Lawyers and whoever else is paid by the case, and two who mediate full time. */
async function handlersIn({ house, now }: Told): Promise<string[]> {
  const lawyers = await asHouse(house, now, ({ db }) =>
    tables(db).selectFrom('disputesMediators').select('owner').where('kind', '=', 'lawyer').orderBy('id').limit(3).execute(),
  )
  return [...lawyers.map(one => one.owner), idFor('mediator'), idFor('secondMediator')]
}

const said = [
  ...[
    '讲得清楚，也不催人',
    '等了几天才有人联系',
    '',
    '',
    '帮我把账一笔一笔对清了',
    '',
    '',
    '来的路有点远',
    '',
    '',
    '下班以后也能办，很方便',
    '',
    '',
  ],
  ...[
    '单位一开始不来，后来谈成了',
    '',
    '',
    '希望多几个晚上的时间',
    '',
    '',
    '没谈成，但是告诉了我下一步怎么走',
    '',
    '',
    '先问我要不要别人陪着来',
    '',
    '',
  ],
]
/** Two of three say something; most are content. */
async function layRatings({ house, now }: Told, cases: readonly PastCase[]) {
  const rated = cases.filter((one, i) => i % 3 !== 2 && one.state !== 'consentRefused')
  const rows = rated.map((one, i) => {
    const overall = i % 7 === 3 ? 2 : i % 5 === 1 ? 3 : 4 + (i % 2)
    const stars = { fair: Math.min(5, overall + (i % 2)), clear: Math.max(2, overall), easy: i % 4 === 2 ? 3 : 5, overall }
    return {
      ...{ id: idFor(`rating/${one.id}`), dispute: one.id, owner: one.owner, unit: '/' as const, parties: [], side: 'worker' as const },
      ...{ ...stars, declined: false, words: said[i % said.length]!, onPaper: '', at: startOfDay(addDays(one.closedOn, 3)) },
    }
  })
  await asHouse(house, now, async ({ db }) => {
    await insertMany(tables(db), 'disputesRatings', rows)
    await beginChains(
      db,
      rows.map(({ id, owner, at }) => ({
        ...{ subject: id, module: 'disputes', owner, unit: '/' as const, step: 'rate', by: owner, at, from: '', to: '', said: null },
      })),
    )
  })
}

const voice = (i: number) => {
  const of = (step: number): VoiceAnswer => ((i + step) % 6 === 0 ? 'no' : (i + step) % 4 === 0 ? 'partly' : 'yes')
  return { found: of(1), fair: of(5), again: of(7), carried: i % 5 === 0 ? ('none' as const) : of(3) }
}
/** Of the half year before the last one the result is published; of the last one the vote runs. */
async function playVotes({ house, now }: Told, earlier: readonly PastCase[]) {
  const last = halfBefore(halfOf(dayOf(now)))
  const then = (days: number) => new Date(startOfDay(addDays(daysOfHalf(last).from, days)).getTime() + 10 * 3_600_000)
  const head = by('mediationHead')
  const { id } = await perform(house, { actor: head, now: then(4) }, openEvaluation, {
    ...{ half: halfBefore(last), closesOn: dayOf(then(25)) },
  })
  const people = [...new Set(earlier.map(one => one.owner))].slice(0, 21)
  for (const [i, person] of people.entries()) {
    const actor: Actor = { id: person, name: '', unit: '/', units: [], posts: [] }
    await perform(house, { actor, now: then(6) }, speakUp, { evaluation: id, ...voice(i) })
  }
  await asHouse(house, then(26), ctx => afterwardsOnTick(ctx as never))
  await perform(house, { actor: head, now: then(27) }, publishEvaluation, { id, version: 2 })
  await perform(house, { actor: head, now }, openEvaluation, { half: last, closesOn: addDays(dayOf(now), 14) })
}

/** Of the half year before the last one; the last one waits for the head. */
async function playCircular({ house, now }: Told) {
  const last = halfBefore(halfOf(dayOf(now)))
  const issuedAt = new Date(startOfDay(addDays(daysOfHalf(last).from, 30)).getTime() + 10 * 3_600_000)
  await perform(house, { actor: by('mediationHead'), now: issuedAt }, issueCircular, { half: halfBefore(last), edition: 1 })
}

/** The lawyers' cases: six are paid, four wait for the approval, two were checked and stand on no list. */
async function paySubsidies({ house, now }: Told, past: readonly PastCase[]) {
  const [clerk, head] = [by('windowClerk'), by('mediationHead')]
  const since = daysOfHalf(halfBefore(past[0]!.half)).from
  await perform(house, { actor: head, now }, setRates, {
    ...{ since, until: null, source: '演示用补贴标准，金额是编的', isInvented: true, amounts },
    ...{ forbidden: ['fullTime', 'inspector'], secondPercent: 40 },
  })
  const own = [idFor('mediator'), idFor('secondMediator')]
  const payable = past.filter(one => one.isSettled && one.mediator && !own.includes(one.mediator))
  await layPayees(
    { house, now },
    payable.map(one => one.mediator!),
  )
  const check = async (cases: readonly PastCase[]) => {
    for (const { id, kind, amountFen } of cases) {
      const complexity = kind === 'injury' ? 'complex' : amountFen <= 200_000 ? 'simple' : 'ordinary'
      await perform(house, { actor: clerk, now }, checkFile, { dispute: id, complexity, because: '双方电话里谈妥，没有开会' })
    }
  }
  const month = dayOf(now).slice(0, 7)
  await check(payable.slice(0, 6))
  if (payable.length === 0) return
  const paid = await perform(house, { actor: clerk, now }, draftPayList, { month })
  await perform(house, { actor: head, now }, approvePayList, { id: paid.id, version: 1 })
  await perform(house, { actor: clerk, now }, payPayList, { id: paid.id, version: 2, paidOn: dayOf(now) })
  await check(payable.slice(6, 10))
  await perform(house, { actor: clerk, now }, draftPayList, { month })
  await check(payable.slice(10, 12))
}

const banks = ['北京银行中关村支行', '招商银行海淀支行', '工商银行学院路支行']
async function layPayees({ house, now }: Told, people: readonly string[]) {
  const rows = [...new Set(people)].map((owner, i) => ({
    ...{
      owner,
      id: idFor(`payee/${owner}`),
      unit: '/' as const,
      parties: [],
      bank: banks[i % banks.length]!,
      tail: `12${String(i)}8`,
      at: now,
    },
  }))
  await asHouse(house, now, ({ db }) => insertMany(tables(db), 'disputesPayees', rows))
}
