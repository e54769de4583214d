/** Payment lists as they are read: at the desk, as a sheet for the treasury, and by each mediator their own. */
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, may } from '#kernel/pure/people.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { reach } from '#kernel/server/reach.ts'
import { recordStep } from '#kernel/server/record.ts'
import { writeSheet } from '#kernel/server/sheets.ts'
import { unitNames } from '../../../home/unions/door.ts'
import { hasAccountNumber } from '../rules-agreement.ts'
import { complexities, isTail, outcomes, payListStages, refuseSubsidy, sayMonth, subsidyStages } from '../rules-subsidy.ts'
import type { DisputesTables } from '../tables.ts'
import { subsidyWords } from '../words-subsidy.ts'
import { day, id, version } from './afterwards.ts'
import { type Act, plain } from './disputes.ts'
import { linesOf } from './pay-lines.ts'

const { action, query, download } = useCases<DisputesTables>()
const listed = z.object({
  ...{ id, unitName: z.string(), unitEnglish: z.string(), month: z.string(), number: z.string(), state: z.enum(payListStages) },
  ...{ totalFen: z.int(), heads: z.int(), approvedOn: day.nullable(), paidOn: day.nullable(), version },
})
const line = z.object({
  ...{ id, dispute: id, caseNumber: z.string(), person: z.string(), name: z.string(), bank: z.string(), tail: z.string() },
  ...{ outcome: z.enum(outcomes), complexity: z.enum(complexities), percent: z.int(), amountFen: z.int() },
  ...{ state: z.enum(subsidyStages), version, checkedByName: z.string(), checkedOn: day },
})

export const listPayLists = query({
  may: 'disputes.receive',
  input: z.object({ after: id.optional() }),
  output: z.object({ rows: z.array(listed), next: id.nullable(), waiting: z.int(), waitingFen: z.int() }),
  async run(ctx, { after }) {
    let list = ctx.db.selectFrom('disputesPayLists').selectAll().where(reach(ctx.actor, 'disputes.receive'))
    if (after) list = list.where('id', '<', after)
    const [rows, waiting] = await Promise.all([list.orderBy('id', 'desc').limit(51).execute(), waitingFor(ctx)])
    return { rows: await named(ctx, rows.slice(0, 50)), next: rows.length > 50 ? rows[49]!.id : null, ...waiting }
  },
})

async function waitingFor(ctx: Act) {
  const held = await ctx.db
    .selectFrom('disputesSubsidies')
    .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.sum<number | null>('amountFen').as('waitingFen')])
    .where(reach(ctx.actor, 'disputes.receive'))
    .where('state', '=', 'checked')
    .executeTakeFirst()
  return { waiting: Number(held?.waiting ?? 0), waitingFen: Number(held?.waitingFen ?? 0) }
}

async function named<R extends { unit: string }>(ctx: Act, rows: readonly R[]) {
  const names = await unitNames(
    ctx,
    rows.map(row => idOf(row.unit)),
  )
  return rows.map(row => ({ ...row, unitName: names.get(idOf(row.unit))?.zh ?? '', unitEnglish: names.get(idOf(row.unit))?.en ?? '' }))
}

export const getPayList = query({
  may: 'disputes.receive',
  input: z.object({ id }),
  output: listed.extend({
    draftedByName: z.string(),
    approvedByName: z.string(),
    paidByName: z.string(),
    isMine: z.boolean(),
    mayHead: z.boolean(),
    lines: z.array(line),
  }),
  async run(ctx, { id }) {
    const list = await listOf(ctx, id)
    const [[row], lines] = await Promise.all([named(ctx, [list]), readLines(ctx, id)])
    const paidBy = list.state === 'paid' ? await paidByOf(ctx, id) : ''
    const names = await namesOf(plain(ctx), [list.draftedBy, list.approvedBy ?? '', paidBy])
    return {
      ...row!,
      lines,
      draftedByName: names.get(list.draftedBy) ?? '',
      approvedByName: names.get(list.approvedBy ?? '') ?? '',
      paidByName: names.get(paidBy) ?? '',
      // nobody approves what they drew up, or stand on
      isMine: list.draftedBy === ctx.actor.id || lines.some(one => one.person === ctx.actor.id),
      mayHead: may(ctx.actor, 'disputes.head', { owner: '', unit: list.unit }),
    }
  },
})

const paidByOf = (ctx: Act, list: string) =>
  beyondSight(ctx, 'DISPUTES-90', async ({ db }) => {
    const line = await db.selectFrom('record').select('by').where('subject', '=', list).where('step', '=', 'payList').executeTakeFirst()
    return line?.by ?? ''
  })

async function listOf(ctx: Act, id: string) {
  const found = await ctx.db
    .selectFrom('disputesPayLists')
    .selectAll()
    .where('id', '=', id)
    .where(reach(ctx.actor, 'disputes.receive'))
    .executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}

/** With the bank and the last digits of those who stand on it, for whoever pays them. */
async function readLines(ctx: Act, list: string) {
  const rows = await linesOf(ctx, list)
  const people = [...new Set(rows.map(row => row.owner))]
  const [names, payees] = await Promise.all([
    namesOf(plain(ctx), [...people, ...rows.map(row => row.checkedBy)]),
    people.length === 0
      ? []
      : beyondSight(ctx, 'DISPUTES-90', ({ db }) =>
          db.selectFrom('disputesPayees').select(['owner', 'bank', 'tail']).where('owner', 'in', people).execute(),
        ),
  ])
  const of = new Map(payees.map(one => [one.owner, one]))
  return rows.map(({ owner, number, checkedBy, ...row }) => ({
    ...{ ...row, person: owner, caseNumber: number ?? '', name: names.get(owner) ?? '', checkedByName: names.get(checkedBy) ?? '' },
    ...{ bank: of.get(owner)?.bank ?? '', tail: of.get(owner)?.tail ?? '' },
  }))
}

/** For the treasury. Text stays text, whatever it begins with; no account number is in it. */
export const getPayListSheet = download({
  may: 'disputes.receive',
  input: z.object({ id }),
  async run(ctx, { id }) {
    const list = await listOf(ctx, id)
    const lines = await readLines(ctx, id)
    const bytes = await writeSheet({
      title: `办案补贴 ${sayMonth(list.month, 'zh')}`,
      columns: [
        { head: '姓名', kind: 'text' },
        { head: '开户行', kind: 'text', width: 24 },
        { head: '账号尾号', kind: 'text', width: 10 },
        { head: '案号', kind: 'text', width: 28 },
        { head: '结果', kind: 'text', width: 12 },
        { head: '难易', kind: 'text', width: 8 },
        { head: '比例（%）', kind: 'number' },
        { head: '金额（元）', kind: 'money' },
        { head: '核查人', kind: 'text', width: 12 },
        { head: '核查日期', kind: 'day' },
      ],
      rows: lines.map(one => [
        ...[one.name, one.bank, one.tail, one.caseNumber, subsidyWords[`subsidyOutcome.${one.outcome}`].zh],
        ...[subsidyWords[`complexity.${one.complexity}`].zh, one.percent, one.amountFen, one.checkedByName, one.checkedOn],
      ]),
    })
    return { name: `${list.number}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }
  },
})

/** Where I am paid, and what I was or will be. */
export const listMySubsidies = query({
  may: 'mediation.mediate',
  input: z.object({}),
  output: z.object({
    payee: z.object({ bank: z.string(), tail: z.string() }).nullable(),
    rows: z.array(
      z.object({
        id,
        caseNumber: z.string(),
        amountFen: z.int(),
        state: z.enum(subsidyStages),
        paidOn: day.nullable(),
        reason: z.string(),
      }),
    ),
  }),
  async run({ db, actor }) {
    const [payee, rows] = await Promise.all([
      db.selectFrom('disputesPayees').select(['bank', 'tail']).where('owner', '=', actor.id).executeTakeFirst(),
      db
        .selectFrom('disputesSubsidies as s')
        .leftJoin('disputes as d', 'd.id', 's.dispute')
        .select(['s.id', 'd.number', 's.amountFen', 's.state', 's.paidOn', 's.reason'])
        .where('s.owner', '=', actor.id)
        .orderBy('s.id', 'desc')
        .limit(100)
        .execute(),
    ])
    return { payee: payee ?? null, rows: rows.map(({ number, ...row }) => ({ ...row, caseNumber: number ?? '' })) }
  },
})

/** The bank and the last four digits: enough to compare, too little to draw from. */
export const setMyPayee = action({
  may: 'mediation.mediate',
  input: z.object({ bank: z.string().trim().min(2).max(60), tail: z.string().trim().max(30) }),
  output: z.object({ tail: z.string() }),
  async run(ctx, { bank, tail }) {
    if (hasAccountNumber(bank)) throw refuseSubsidy('DISPUTES-90').at({ bank: 'disputes.wholeNumber' })
    if (!isTail(tail)) throw refuseSubsidy('DISPUTES-90').at({ tail: 'disputes.tail' })
    const { actor, now, db } = ctx
    const { id } = await db
      .insertInto('disputesPayees')
      .values({ owner: actor.id, id: ctx.newId(), unit: '/', bank, tail, at: now })
      .onConflict(held => held.column('owner').doUpdateSet({ bank, tail, at: now }))
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordStep(plain(ctx), id, { module: 'disputes', owner: actor.id, unit: '/', step: 'setPayee', from: '', to: '', said: { bank } })
    return { tail }
  },
})
