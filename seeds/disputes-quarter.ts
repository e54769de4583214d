/** A first quarter of Haidian's centre, as large as seed 000 tells of: every case settled and paid, 2,141.32 万元 in all. Nobody in it exists. */
import type { Kysely } from 'kysely'
import { addDays, type Day, daysBetween, startOfDay } from '#kernel/pure/calendar.ts'
import type { Fen } from '#kernel/pure/money.ts'
import type { AnyDb } from '#kernel/server/db.ts'
import { insertMany } from '#kernel/server/insert-many.ts'
import { beginChains } from '#kernel/server/record.ts'
import type { Printed } from '../src/modules/rights/disputes/rules-agreement.ts'
import type { Kind } from '../src/modules/rights/disputes/rules-kinds.ts'
import type { DisputesTables } from '../src/modules/rights/disputes/tables.ts'
import { pathOf } from './cast.ts'
import { idOfBody } from './disputes-bodies.ts'
import { idFor, idFrom } from './ids.ts'
import { inventedName } from './plant.ts'

export const recoveredThen: Fen = 21_413_200_00
const CASES = 318
const employers =
  '北京蓝骑配送有限公司 北京快鹿物流有限公司 北京星野餐饮管理有限公司 北京青禾家政服务有限公司 北京云步健身管理有限公司 北京远山建筑劳务有限公司'.split(
    ' ',
  )
const kinds: readonly Kind[] = ['wages', 'overtime', 'severance', 'wages', 'leave', 'injury', 'platform']
const mediators = ['mediator', 'secondMediator'] as const

/** The first quarter that is over: this year's from April on, last year's before. */
export const quarterOf = (today: Day): { from: Day; to: Day } => {
  const year = Number(today.slice(0, 4)) - (today.slice(5) > '03-31' ? 0 : 1)
  return { from: `${year}-01-01`, to: `${year}-03-31` }
}

type Past = ReturnType<typeof pastCases>[number]
/** Sums as different as life makes them; the last takes what is left, so that the whole is exact. */
function pastCases({ from, to }: ReturnType<typeof quarterOf>) {
  const weights = Array.from({ length: CASES }, (_, i) => 20 + ((i * 7_919) % 160))
  const whole = weights.reduce((sum, one) => sum + one, 0)
  let left = recoveredThen
  return weights.map((weight, i) => {
    const amountFen = i === CASES - 1 ? left : Math.floor((recoveredThen * weight) / whole / 1_000) * 1_000
    left -= amountFen
    const paidOn = addDays(from, 3 + ((i * 37) % (daysBetween(from, to) - 3)))
    const receivedOn = addDays(paidOn, -14 - (i % 9))
    return {
      ...{ id: idFrom(startOfDay(receivedOn), `disputes/past/${i}`), n: i + 1, amountFen, paidOn, receivedOn },
      ...{ worker: inventedName(i * 3 + 5), employer: employers[i % employers.length]!, kind: kinds[i % kinds.length]! },
      ...{ mediator: mediators[i % 2]!, effectiveOn: addDays(paidOn, -2) },
    }
  })
}

export async function layQuarter(db: AnyDb, today: Day): Promise<void> {
  const cases = pastCases(quarterOf(today))
  const tables = db as unknown as Kysely<DisputesTables>
  const beside = (one: Past) => ({ owner: '', unit: pathOf('haidian'), parties: [idFor(one.mediator)] })
  await insertMany(
    tables,
    'disputes',
    cases.map(one => ({
      ...{ id: one.id, ...beside(one), state: 'performed', version: 1, dueIsProvisional: false, body: idOfBody('haidian'), way: 'clerk' },
      ...{ number: `海工调〔${one.receivedOn.slice(0, 4)}〕第 ${String(one.n).padStart(4, '0')} 号`, kind: one.kind, division: 'haidian' },
      ...{ matter: '离职时没有结清应得款项', wishes: '结清欠款', worker: one.worker, employer: one.employer, usccBecause: '', needs: '' },
      ...{ isPlatform: one.kind === 'platform', age: 'adult', claimedFen: one.amountFen, extraDays: 0, cause: '', reason: '', heads: 1 },
      ...{ knownOn: addDays(one.receivedOn, -20), receivedOn: one.receivedOn, acceptedOn: addDays(one.receivedOn, 2) },
      ...{ closedOn: one.effectiveOn, mediator: idFor(one.mediator), reference: '', employerPlace: '' },
    })),
  )
  await insertMany(
    tables,
    'disputesAgreements',
    cases.map(one => ({
      ...{
        dispute: one.id,
        ...beside(one),
        draft: 1,
        draftedAt: startOfDay(one.effectiveOn),
        draftedBy: idFor(one.mediator),
        onSpot: false,
      },
      ...{ terms: termsOf(one), totalFen: one.amountFen, sealedName: '严谨', effectiveOn: one.effectiveOn },
      number: `海工调协〔${one.effectiveOn.slice(0, 4)}〕第 ${String(one.n).padStart(4, '0')} 号`,
    })),
  )
  await insertMany(
    tables,
    'disputesInstalments',
    cases.map(one => ({
      ...{ id: idFrom(startOfDay(one.effectiveOn), `disputes/past/${one.n}/sum`), dispute: one.id, n: 1, ...beside(one), state: 'paid' },
      ...{ version: 1, dueIsProvisional: false, said: '结清欠款', amountFen: one.amountFen, dueOn: one.paidOn, paidOn: one.paidOn },
      ...{ note: '', toldVersion: 0 },
    })),
  )
  await beginChains(
    db,
    cases.map(one => ({
      ...{ subject: one.id, module: 'disputes', ...beside(one), step: 'begin', by: 'founding', at: startOfDay(one.receivedOn), from: '' },
      ...{ to: 'performed', said: null },
    })),
  )
}

const termsOf = (one: Past): Printed => ({
  ...{ requests: '结清欠款', facts: '', duties: [], remaining: '', body: '海淀区总工会劳动争议调解中心', caseNumber: '' },
  ...{ worker: { name: one.worker, phone: '', by: [] }, employer: { name: one.employer, uscc: '', by: [] } },
  mediator: one.mediator === 'mediator' ? '秦和' : '温若水',
  items: [
    {
      ...{ kind: one.kind, said: '结清欠款', way: 'transfer', holder: one.worker, bank: '开户行见原件', payee: null },
      payments: [{ amountFen: one.amountFen, dueOn: one.paidOn }],
    },
  ],
})
