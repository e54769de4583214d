import { dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import { unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { advance } from '#kernel/server/advance.ts'
import { type Act, noNumber, tellAdvisers, unitAbove } from './actions/advising.ts'
import { forgottenBefore, questionBook } from './rules-advice.ts'

/** What is overdue is told above, once; numbers go thirty days after the call, questions a year after they were closed (DISPUTES-17 to 19). */
export async function adviceMinute(ctx: Act): Promise<void> {
  await tellRaised(ctx, 'disputesQuestions')
  await tellRaised(ctx, 'disputesCallbacks')
  await ctx.db.updateTable('disputesCallbacks').set(noNumber).where('state', '=', 'dropped').where('phoneSealed', 'is not', null).execute()
  await forgetQuestions(ctx)
}

async function tellRaised(ctx: Act, table: 'disputesQuestions' | 'disputesCallbacks') {
  const isCall = table === 'disputesCallbacks'
  const raised = await ctx.db
    .selectFrom(table)
    .select(['id', 'unit', 'district'])
    .where('state', '=', 'raised')
    .where('raisedAt', 'is', null)
    .limit(200)
    .execute()
  for (const { id, unit, district } of raised) {
    await ctx.db.updateTable(table).set({ raisedAt: ctx.now.toISOString() }).where('id', '=', id).execute()
    const given = { district: unionDistricts[district as keyof typeof unionDistricts]?.zh ?? '北京市' }
    const link = isCall ? '/desk/advice/calls' : `/desk/advice/${id}`
    const say = isCall ? 'told.callRaised' : 'told.questionRaised'
    await tellAdvisers(ctx, await unitAbove(ctx, unit), say, { subject: id, link, given })
  }
}

async function forgetQuestions(ctx: Act) {
  const before = startOfDay(forgottenBefore(dayOf(ctx.now))).toISOString()
  const old = await ctx.db
    .selectFrom('disputesQuestions as q')
    .select('q.id')
    .where('q.state', '=', 'closed')
    .where('q.answeredAt', '<', before)
    .where(eb =>
      eb.exists(eb.selectFrom('disputesQuestionTurns as t').select('t.n').whereRef('t.question', '=', 'q.id').where('t.said', '<>', '')),
    )
    .limit(100)
    .execute()
  for (const { id } of old) {
    await ctx.db.updateTable('disputesQuestionTurns').set({ said: '' }).where('question', '=', id).execute()
    await advance(ctx, questionBook, id, 'forgetQuestion')
  }
}
