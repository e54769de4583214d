/** DISPUTES-36: whoever has to act hears of it before the day comes, once for each day. */
import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import { yuanOf } from '#kernel/pure/money.ts'
import { tell } from '#kernel/server/notices.ts'
import { sql } from 'kysely'
import { type Act, disputeOf, plain, type Read } from './actions/disputes.ts'
import { sidesOf } from './actions/ending-people.ts'
import { peopleOf } from './rules-sides.ts'
import { answerersOf, bodyOf, headsOf, shownDay } from './actions/network.ts'
import { answersUntil, preparedUntil } from './rules-warning.ts'
import type { warningWords } from './words-warning.ts'

const atOnce = 200
type Say = keyof typeof warningWords
type Told = {
  say: Say
  people: readonly (string | null)[]
  due: Day
  subject: string
  link: string
  given?: Record<string, string | number>
}

const warn = (ctx: Act, { say, people, due, subject, link, given = {} }: Told) =>
  tell(
    plain(ctx),
    people.flatMap(one => one || []),
    { module: 'disputes', say, given: { ...given, day: shownDay(due) }, subject, link, once: `${say}:${subject}:${due}` },
  )

export async function warnOnTick(ctx: Act): Promise<void> {
  const today = dayOf(ctx.now)
  const until = answersUntil(china, today)
  await warnCases(ctx, today, until)
  await warnMoves(ctx, today, until)
  await warnRecusals(ctx, today, until)
  await warnLegs(ctx, today, until)
  await warnSums(ctx, today)
}

type Table = 'disputes' | 'disputesMoves' | 'disputesRecusals' | 'disputesLegs'
/** Rows of a day that is near and of which nobody was told; told from now on. */
async function near<T extends Table>(ctx: Act, table: T, states: readonly string[], today: Day, until: Day) {
  const name = sql.table(table.replace(/[A-Z]/g, sign => `_${sign.toLowerCase()}`))
  const { rows } = await sql<{ id: string; due: Day }>`update ${name} set warned_for = due where id in (select id from ${name}
    where due between ${today} and ${until} and warned_for is distinct from due and state = any (${states}::text[])
    order by due, id limit ${atOnce}) returning id, due::text as due`.execute(ctx.db)
  return rows
}

async function warnCases(ctx: Act, today: Day, until: Day) {
  for (const { id, due } of await near(
    ctx,
    'disputes',
    ['received', 'seekingConsent', 'accepted', 'assigned', 'inMediation', 'extended'],
    today,
    until,
  )) {
    const dispute = await disputeOf(ctx, id)
    const [say, people] = await whoActs(ctx, dispute)
    const link = say === 'warn.seekingConsent' ? `/rights/cases/${id}` : `/desk/disputes/${id}`
    await warn(ctx, { say, people, due, subject: id, link, given: { worker: dispute.worker } })
  }
}

async function whoActs(ctx: Act, dispute: Read): Promise<[Say, readonly string[]]> {
  const { state, unit } = dispute
  if (state === 'received') return ['warn.received', await answerersOf(ctx, unit, false)]
  const { employer, handling } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
  if (state === 'seekingConsent') return ['warn.seekingConsent', employer]
  return state === 'accepted' ? ['warn.accepted', await headsOf(ctx, unit)] : ['warn.inMediation', handling]
}

async function warnMoves(ctx: Act, today: Day, until: Day) {
  for (const { id, due } of await near(ctx, 'disputesMoves', ['offered'], today, until)) {
    const move = await ctx.db.selectFrom('disputesMoves').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    if (move.kind === 'assign') {
      await warn(ctx, { say: 'warn.move', people: [move.toPerson], due, subject: id, link: '/desk/mediation' })
      continue
    }
    const to = move.toBody ? await bodyOf(ctx, move.toBody) : undefined
    const people = move.kind === 'request' || !to ? await answerersOf(ctx, move.unit, false) : await answerersOf(ctx, to.unit, to.isPartner)
    await warn(ctx, { say: 'warn.move', people, due, subject: id, link: to?.isPartner ? '/desk/partner' : '/desk/disputes/network' })
  }
}

async function warnRecusals(ctx: Act, today: Day, until: Day) {
  for (const { id, due } of await near(ctx, 'disputesRecusals', ['asked'], today, until)) {
    const { dispute, unit } = await ctx.db
      .selectFrom('disputesRecusals')
      .select(['dispute', 'unit'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await warn(ctx, { say: 'warn.recusal', people: await headsOf(ctx, unit), due, subject: id, link: `/desk/disputes/${dispute}` })
  }
}

/** The last day to apply together concerns both sides; what a body owes an answer to, the worker and whoever handles it. */
async function warnLegs(ctx: Act, today: Day, until: Day) {
  const rows = [
    ...(await near(ctx, 'disputesLegs', ['filed', 'accepted', 'extended', 'issued'], today, until)),
    ...(await near(ctx, 'disputesLegs', ['offered'], today, preparedUntil(today))),
  ]
  for (const { id, due } of rows) {
    const leg = await ctx.db.selectFrom('disputesLegs').select(['dispute', 'kind', 'state']).where('id', '=', id).executeTakeFirstOrThrow()
    const dispute = await disputeOf(ctx, leg.dispute)
    const { worker, employer, handling } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
    const isWindow = leg.state === 'offered'
    const isBoth = leg.kind === 'arbitralReview' || leg.kind === 'judicialConfirmation'
    const people = isWindow && isBoth ? [...worker, ...employer] : [...worker, ...handling]
    const link = `/rights/cases/${dispute.id}`
    await warn(ctx, {
      say: isWindow && isBoth ? 'warn.window' : 'warn.leg',
      people,
      due,
      subject: id,
      link,
      given: { worker: dispute.worker },
    })
  }
}

async function warnSums(ctx: Act, today: Day) {
  const { rows } = await sql<{ id: string; dispute: string; n: number; amountFen: number; due: Day }>`update disputes_instalments
    set warned_for = due_on where id in (select id from disputes_instalments where state = 'awaited' and warned_for is null
      and due_on between ${today} and ${preparedUntil(today)} order by due_on, id limit ${atOnce})
    returning id, dispute, n, amount_fen as "amountFen", due_on::text as due`.execute(ctx.db)
  for (const { id, dispute, n, amountFen, due } of rows) {
    const { employer } = peopleOf(await disputeOf(ctx, dispute), await sidesOf(ctx, dispute))
    await warn(ctx, {
      say: 'warn.sum',
      people: employer,
      due,
      subject: id,
      link: `/rights/cases/${dispute}`,
      given: { n, yuan: yuanOf(amountFen) },
    })
  }
}
