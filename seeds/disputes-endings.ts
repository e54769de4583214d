/** How cases end in the demo city: one to sign, one paid in part, one breached, one confirmed by the court, one that failed; and a past quarter. */
import type { Kysely } from 'kysely'
import { addDays, dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import type { Fen } from '#kernel/pure/money.ts'
import type { Actor } from '#kernel/pure/people.ts'
import { asHouse, type House, perform } from '#kernel/server/perform.ts'
import { append } from '#kernel/server/record.ts'
import { takeWay } from '../src/modules/rights/disputes/actions/agreement-ways.ts'
import { draftAgreement } from '../src/modules/rights/disputes/actions/agreement-drafting.ts'
import { sealAgreement, signAgreement } from '../src/modules/rights/disputes/actions/agreement-signing.ts'
import { seat } from '../src/modules/rights/disputes/actions/disputes.ts'
import { failDispute } from '../src/modules/rights/disputes/actions/ending.ts'
import { noteLeg } from '../src/modules/rights/disputes/actions/legs-noting.ts'
import { beginExit } from '../src/modules/rights/disputes/actions/legs-telling.ts'
import { confirmPayment } from '../src/modules/rights/disputes/actions/performance.ts'
import { endingsOnTick } from '../src/modules/rights/disputes/minute-endings.ts'
import { exitDayOf } from '../src/modules/rights/disputes/rules-filing.ts'
import type { DisputesTables } from '../src/modules/rights/disputes/tables.ts'
import { modules } from '../src/server/modules.ts'
import { pathOf, persons } from './cast.ts'
import { idOfBody } from './disputes-bodies.ts'
import { layQuarter } from './disputes-quarter.ts'
import { idFor } from './ids.ts'
import { asActor } from './plant.ts'

type Story = {
  key: string
  who: string
  employer: string
  kind: 'wages' | 'severance'
  settledDaysAgo: number
  sums: readonly [Fen, number][]
}
/** Each sum falls due so many days from the day of the story; what lies before was paid on its day, but for the last of a breach. */
const stories: readonly Story[] = [
  {
    key: 'toSign',
    who: 'haidianCourier',
    employer: '北京蓝骑配送有限公司',
    kind: 'wages',
    settledDaysAgo: 1,
    sums: [
      [4_000_00, 12],
      [2_500_00, 42],
    ],
  },
  {
    key: 'inPart',
    who: 'mo',
    employer: '北京海图文化有限公司',
    kind: 'severance',
    settledDaysAgo: 20,
    sums: [
      [12_000_00, -10],
      [12_000_00, 20],
    ],
  },
  {
    key: 'breached',
    who: 'haidianCourier',
    employer: '北京快鹿物流有限公司',
    kind: 'wages',
    settledDaysAgo: 50,
    sums: [
      [3_600_00, -40],
      [3_600_00, -3],
    ],
  },
  { key: 'confirmed', who: 'mo', employer: '北京星野餐饮管理有限公司', kind: 'wages', settledDaysAgo: 28, sums: [[8_450_50, 15]] },
]

/** In the order of their numbers. */
const keys = [...stories.map(one => one.key), 'notSettled']

export async function playDisputesEndings(house: House, now: Date): Promise<void> {
  const actor = (key: string): Actor => asActor(key, modules)
  const ago = (days: number) => new Date(startOfDay(addDays(dayOf(now), -days)).getTime() + 10 * 3_600_000)
  await asHouse(house, now, ({ db }) => layQuarter(db, dayOf(now)))
  for (const story of stories) {
    const [id, settled] = [idFor(`disputes/${story.key}`), ago(story.settledDaysAgo)]
    await layCase(house, story, ago(story.settledDaysAgo + 6))
    await perform(house, { actor: actor('mediator'), now: settled }, draftAgreement, { id, version: 1, terms: termsOf(story, now) })
    const signing = story.key === 'toSign' ? ['employerAgent'] : [story.who, 'employerAgent', 'mediator']
    for (const who of signing)
      await perform(house, { actor: actor(who), now: settled }, signAgreement, { id, draft: 1, signature: { name: actor(who).name } })
    if (story.key === 'toSign') continue
    await perform(house, { actor: actor('mediationHead'), now: settled }, sealAgreement, { id, draft: 1 })
    await payWhatIsPast(house, story, id, ago)
  }
  await confirmByCourt(house, ago)
  await failOne(house, ago)
  await asHouse(house, now, ctx => endingsOnTick(ctx as never))
}

/** A case in mediation, as it stood when both had agreed to it. */
async function layCase(house: House, { key, who, employer, kind, sums }: Omit<Story, 'settledDaysAgo'>, at: Date) {
  const [id, unit, owner, day] = [idFor(`disputes/${key}`), pathOf('haidian'), idFor(who), dayOf(at)]
  const named = (one: string) => persons.find(person => person.key === one)!.name
  await asHouse(house, at, async ctx => {
    const db = ctx.db as unknown as Kysely<DisputesTables>
    const claimedFen = sums.reduce((sum, [fen]) => sum + fen, 0)
    await db
      .insertInto('disputes')
      .values({
        ...{
          id,
          owner,
          unit,
          state: 'inMediation',
          version: 1,
          body: idOfBody('haidian'),
          way: 'phone',
          kind,
          division: 'haidian',
          due: null,
        },
        ...{
          number: `海工调〔${day.slice(0, 4)}〕第 0${901 + keys.indexOf(key)} 号`,
          matter: '离职时款项没有结清，多次催要没有结果',
          wishes: '结清应得款项',
        },
        ...{ worker: named(who), employer, knownOn: addDays(day, -30), receivedOn: day, acceptedOn: addDays(day, 1), claimedFen },
        ...{ mediator: idFor('mediator'), exitOn: exitDayOf(day), heads: 1 },
      } as never)
      .execute()
    await db.insertInto('disputesClaims').values({ dispute: id, n: 1, owner, unit, kind, amountFen: claimedFen, said: '' }).execute()
    for (const [person, side] of [
      [who, 'worker'],
      ['employerAgent', 'employer'],
    ] as const)
      await db
        .insertInto('disputesSides')
        .values({
          ...{ id: idFor(`disputes/${key}/${side}`), dispute: id, owner: idFor(person), unit, state: 'agreed', side, role: 'party' },
          ...{ name: named(person), mandate: '', version: 1, due: null },
        } as never)
        .execute()
    await append(ctx.db, id, undefined, [
      { module: 'disputes', owner, unit, step: 'begin', by: owner, at, from: '', to: 'inMediation', said: null },
    ])
    await beginExit(ctx as never, { id, owner, unit, parties: [], receivedOn: day })
    await seat(ctx as never, id)
  })
}

function termsOf({ who, kind, sums }: Story, now: Date) {
  const holder = persons.find(person => person.key === who)!.name
  return {
    ...{ requests: '结清应得款项', facts: '双方核对账目，金额以本协议为准', remaining: '', duties: [] },
    items: [
      {
        ...{ kind, said: kind === 'wages' ? '拖欠的工资' : '解除劳动合同的经济补偿', way: 'transfer' as const, holder },
        ...{ bank: '招商银行 尾号 1208', payee: null },
        payments: sums.map(([amountFen, days]) => ({ amountFen, dueOn: addDays(dayOf(now), days) })),
      },
    ],
  }
}

async function payWhatIsPast(house: House, { key, who, sums }: Story, dispute: string, ago: (days: number) => Date) {
  const rows = await asHouse(house, ago(0), ({ db }) =>
    (db as unknown as Kysely<DisputesTables>)
      .selectFrom('disputesInstalments')
      .select(['id', 'n', 'version'])
      .where('dispute', '=', dispute)
      .orderBy('n')
      .execute(),
  )
  for (const [i, [, days]] of sums.entries()) {
    const isMissed = key === 'breached' && i === sums.length - 1
    if (days >= 0 || isMissed) continue
    const { id, version } = rows[i]!
    await perform(house, { actor: asActor(who, modules), now: ago(-days) }, confirmPayment, { id, version })
  }
}

async function confirmByCourt(house: House, ago: (days: number) => Date) {
  const id = idFor('disputes/confirmed')
  const clerk = asActor('windowClerk', modules)
  const { leg } = await perform(house, { actor: asActor('mo', modules), now: ago(27) }, takeWay, { id, way: 'judicialConfirmation' })
  const steps = [
    ['file', 26, ''],
    ['accept', 25, ''],
    ['decide', 18, 'confirmed'],
  ] as const
  for (const [i, [step, days, outcome]] of steps.entries())
    await perform(house, { actor: clerk, now: ago(days) }, noteLeg, { id: leg!, version: 2 + i, step, on: dayOf(ago(days)), outcome })
}

async function failOne(house: House, ago: (days: number) => Date) {
  const key = 'notSettled'
  const amount: [Fen, number][] = [[5_200_00, 0]]
  await layCase(house, { key, who: 'haidianCourier', employer: '北京青禾家政服务有限公司', kind: 'wages', sums: amount }, ago(14))
  await perform(house, { actor: asActor('mediator', modules), now: ago(4) }, failDispute, {
    ...{ id: idFor(`disputes/${key}`), version: 1, cause: 'tooFarApart', reason: '单位只肯付一半，双方差距过大' },
  })
}
