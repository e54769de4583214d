/** Two half years of Haidian’s cases that are over: settled, failed, withdrawn, refused. Nobody in them exists. */
import type { Kysely } from 'kysely'
import { addDays, type Day, startOfDay } from '#kernel/pure/calendar.ts'
import type { AnyDb } from '#kernel/server/db.ts'
import { insertMany } from '#kernel/server/insert-many.ts'
import { beginChains } from '#kernel/server/record.ts'
import { limitationFrom } from '../src/modules/rights/disputes/actions/ending-shapes.ts'
import { failedLetter } from '../src/modules/rights/disputes/actions/papers/failed.ts'
import { daysOfHalf, type Half } from '../src/modules/rights/disputes/rules-half.ts'
import type { Kind, Stage } from '../src/modules/rights/disputes/rules-kinds.ts'
import type { DisputesTables } from '../src/modules/rights/disputes/tables.ts'
import { pathOf, persons } from './cast.ts'
import { idOfBody } from './disputes-bodies.ts'
import { idFor, idFrom } from './ids.ts'
import { inventedName } from './plant.ts'

const employers =
  '北京蓝骑配送有限公司 北京星野餐饮管理有限公司 北京青禾家政服务有限公司 北京云步健身管理有限公司 北京远山建筑劳务有限公司'.split(' ')
const kinds: readonly Kind[] = ['wages', 'platform', 'severance', 'overtime', 'wages', 'injury', 'contract']
const bodies = ['haidian', 'atArbitration', 'haidian', 'atMalianwa'] as const
const divisions = ['haidian', 'haidian', 'haidian', 'chaoyang', 'fengtai'] as const
/** Six of ten settle; of the others two fail, one is withdrawn, and one the employer refused before it began. */
const ends: readonly Stage[] = [
  'performed',
  'performed',
  'failed',
  'performed',
  'effective',
  'consentRefused',
  'performed',
  'withdrawn',
  'performed',
  'failed',
]
/** Two of the cast are among them, so that somebody can be asked. */
const own: Readonly<Record<number, string>> = { 3: 'mo', 8: 'haidianCourier' }

export type PastCase = ReturnType<typeof pastCases>[number]
export function pastCases(half: Half, count: number, handlers: readonly string[]) {
  const { from } = daysOfHalf(half)
  return Array.from({ length: count }, (_, i) => {
    const closedOn = addDays(from, 6 + Math.floor((i * 168) / count))
    const state = ends[i % ends.length]!
    const accepted = state === 'consentRefused' ? null : addDays(closedOn, i % 9 === 4 ? -21 : -3 - (i % 11))
    const receivedOn = addDays(accepted ?? closedOn, -2)
    const isSettled = state === 'performed' || state === 'effective'
    return {
      ...{ id: idFrom(startOfDay(receivedOn), `disputes/${half}/${i}`), half, n: i, state, closedOn, receivedOn, isSettled },
      ...{ owner: own[i] ? idFor(own[i]) : idFor(`worker/${40 + i}`), acceptedOn: accepted, body: bodies[i % bodies.length]! },
      ...{ worker: persons.find(one => one.key === own[i])?.name ?? inventedName(40 + i), employer: employers[i % employers.length]! },
      ...{ kind: kinds[i % kinds.length]!, division: divisions[i % divisions.length]! },
      ...{ mediator: accepted ? handlers[i % handlers.length]! : null, amountFen: 180_000 + ((i * 7_919) % 2_400_000) },
    }
  })
}

export async function layPast(db: AnyDb, cases: readonly PastCase[]): Promise<void> {
  const tables = db as unknown as Kysely<DisputesTables>
  const unit = pathOf('haidian')
  const beside = (one: PastCase) => ({ owner: one.owner, unit, parties: one.mediator ? [one.mediator] : [] })
  const of = (one: PastCase) => ({ ...beside(one), parties: [one.owner, ...(one.mediator ? [one.mediator] : [])] })
  await insertMany(
    tables,
    'disputes',
    cases.map(one => ({
      ...{ id: one.id, ...beside(one), state: one.state, version: 1, dueIsProvisional: false, body: idOfBody(one.body), way: 'phone' },
      ...{ number: numberOf(one), kind: one.kind, division: one.division, matter: '离职时没有结清应得款项', wishes: '结清欠款' },
      ...{ worker: one.worker, employer: one.employer, usccBecause: '', needs: '', isPlatform: one.kind === 'platform', age: 'adult' },
      ...{ claimedFen: one.amountFen, extraDays: 0, cause: one.state === 'failed' ? 'tooFarApart' : '', reason: '', heads: 1 },
      ...{ knownOn: addDays(one.receivedOn, -20), receivedOn: one.receivedOn, acceptedOn: one.acceptedOn, closedOn: one.closedOn },
      ...{ mediator: one.mediator, reference: '', employerPlace: '', ratingAskedAt: startOfDay(one.closedOn) },
    })),
  )
  await beginChains(
    db,
    cases.map(one => ({
      ...{ subject: one.id, module: 'disputes', ...beside(one), step: 'begin', by: 'founding', at: startOfDay(one.receivedOn), from: '' },
      ...{ to: one.state, said: null },
    })),
  )
  const settled = cases.filter(one => one.isSettled)
  await insertMany(
    tables,
    'disputesSides',
    settled.flatMap(one =>
      (['worker', 'employer'] as const).map(side => ({
        ...{ id: idFor(`${one.id}/${side}`), dispute: one.id, ...of(one), owner: side === 'worker' ? one.owner : '', state: 'agreed' },
        ...{ version: 1, dueIsProvisional: false, side, role: 'party', name: side === 'worker' ? one.worker : one.employer },
        ...{ mandate: '', phoneMasked: '', toldBy: '', reason: '' },
      })),
    ),
  )
  await insertMany(
    tables,
    'disputesDisclosures',
    settled.map(one => ({
      dispute: one.id,
      person: one.mediator,
      ...of(one),
      owner: '',
      kind: 'none',
      said: '',
      at: startOfDay(one.receivedOn),
    })),
  )
  await insertMany(tables, 'disputesAgreements', settled.map(agreementOf))
  await insertMany(tables, 'disputesLetters', cases.filter(one => one.state === 'failed').map(letterOf))
  await insertMany(
    tables,
    'disputesInstalments',
    settled.map(one => ({
      ...{
        id: idFor(`${one.id}/sum`),
        dispute: one.id,
        n: 1,
        ...of(one),
        state: one.state === 'performed' ? 'paid' : 'awaited',
        version: 1,
      },
      ...{ dueIsProvisional: false, said: '结清欠款', amountFen: one.amountFen, dueOn: payDayOf(one), toldVersion: 0, note: '' },
      paidOn: one.state === 'performed' ? payDayOf(one) : null,
    })),
  )
}

/** What was told in writing when it failed, so that the minute does not write it once more. */
function letterOf(one: PastCase) {
  const number = `京工调告〔${one.closedOn.slice(0, 4)}〕第 ${one.half.endsWith('1') ? 7 : 8}${String(one.n).padStart(3, '0')} 号`
  const failed = {
    ...{ worker: one.worker, employer: one.employer, caseNumber: numberOf(one) ?? '', body: '海淀区总工会劳动争议调解中心' },
    ...{ commission: '海淀区劳动人事争议仲裁院', acceptedOn: one.acceptedOn, closedOn: one.closedOn, cause: 'tooFarApart' as const },
    ...{ limitation: limitationFrom(one.closedOn), reason: '双方差距过大，没有谈成', mediator: '' },
  }
  return {
    ...{
      id: idFor(`${one.id}/letter`),
      dispute: one.id,
      owner: one.owner,
      unit: pathOf('haidian'),
      parties: [one.mediator!],
      kind: 'failed',
    },
    ...{ number, at: startOfDay(one.closedOn), said: failedLetter(failed, number, 'zh') },
  }
}

const numberOf = ({ half, n, acceptedOn }: PastCase) =>
  acceptedOn && `海工调〔${acceptedOn.slice(0, 4)}〕第 ${half.endsWith('1') ? 7 : 8}${String(n).padStart(3, '0')} 号`
/** What is still owed falls due long after. */
const payDayOf = ({ closedOn, state }: PastCase): Day => addDays(closedOn, state === 'performed' ? 1 : 400)

function agreementOf(one: PastCase) {
  const mediator = persons.find(person => idFor(person.key) === one.mediator)?.name ?? ''
  const item = { kind: one.kind, said: '结清欠款', way: 'transfer', holder: one.worker, bank: '开户行见原件', payee: null }
  return {
    ...{ dispute: one.id, owner: one.owner, unit: pathOf('haidian'), parties: [one.owner, one.mediator!], draft: 1, onSpot: false },
    ...{
      draftedAt: startOfDay(one.closedOn),
      draftedBy: one.mediator,
      totalFen: one.amountFen,
      sealedName: '严谨',
      effectiveOn: one.closedOn,
    },
    number: `海工调协〔${one.closedOn.slice(0, 4)}〕第 ${one.half.endsWith('1') ? 7 : 8}${String(one.n).padStart(3, '0')} 号`,
    terms: {
      ...{
        requests: '结清欠款',
        facts: '',
        duties: [],
        remaining: '',
        body: '海淀区总工会劳动争议调解中心',
        caseNumber: numberOf(one) ?? '',
      },
      ...{ worker: { name: one.worker, phone: '', by: [] }, employer: { name: one.employer, uscc: '', by: [] }, mediator },
      items: [{ ...item, payments: [{ amountFen: one.amountFen, dueOn: payDayOf(one) }] }],
    },
  }
}
