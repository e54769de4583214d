/** DISPUTES-42, 43: the roll of those who handle cases. Being on it opens no case; being named for one does. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { may } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { reach } from '#kernel/server/reach.ts'
import { enterPost } from '../../../home/unions/door.ts'
import { because, languages, mediatorBook, refuseHere, termObjection } from '../rules-bodies.ts'
import { kinds, mediatorKinds } from '../rules-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import type { Act } from './disputes.ts'
import { bodyOf, changed, day, id, personBy, reasonText, tellOf, version } from './network.ts'
import { leaveRoll } from './leaving-roll.ts'
import { loadsOf } from './loads.ts'

const { action, query } = useCases<DisputesTables>()
const said = {
  fields: z.array(z.enum(kinds)).max(kinds.length),
  languages: z.array(z.enum(languages)).max(languages.length),
  profile: z.string().trim().max(200),
}
const basis = z.string().trim().max(200)

export const appointMediator = action({
  may: 'disputes.head',
  input: z.object({
    body: id,
    name: z.string().trim().min(2).max(40),
    phone: z.string().max(40),
    kind: z.enum(mediatorKinds),
    since: day.optional(),
    until: day.nullable(),
    basis,
    ...z.object(said).partial().shape,
  }),
  output: z.object({ id, person: id }),
  async run(ctx, { body: at, name, phone, since = dayOf(ctx.now), ...asked }) {
    const body = await bodyOf(ctx, at)
    if (body.isPartner || body.state !== 'open') throw refuseHere('DISPUTES-42').at({ body: 'notAChoice' })
    const refusal = mediatorBook.mayBegin({ owner: '', unit: body.unit }, ctx.actor) ?? termObjection({ ...asked, since }, ctx.now)
    if (refusal) throw refusal
    const person = await personBy(ctx, 'DISPUTES-42', { name, phone })
    // two presses that appoint one person: the second finds them on the roll
    await lockName(ctx.db, `disputes.roll.${person}`)
    if (await isServing(ctx, person, at)) throw because('DISPUTES-42', 'network.onRoll')
    const row = await begin(ctx, mediatorBook, { owner: person, unit: body.unit, body: at, name, since, languages: ['zh'], ...asked })
    await beyondSight(ctx, 'DISPUTES-42', open => enterPost(open, { person, role: 'mediator', unit: body.unit, since, until: asked.until }))
    const given = { body: body.name, day: asked.until! }
    await tellOf(ctx, [person], 'network.told.appointed', { subject: row.id, link: '/desk/mediation', given })
    return { ...row, person }
  },
})

export const amendMediator = action({
  may: 'lifecycle',
  input: z.object({ id, version, ...z.object(said).partial().shape }),
  output: changed,
  run: (ctx, { id, version, ...given }) => advance(ctx, mediatorBook, id, 'amend', given, version),
})

export const renewMediator = action({
  may: 'lifecycle',
  input: z.object({ id, version, until: day, basis }),
  output: changed,
  async run(ctx, { id, version, ...given }) {
    const row = await advance(ctx, mediatorBook, id, 'renew', given, version)
    const post = { person: row.owner, role: 'mediator', unit: row.unit, until: given.until } as const
    await beyondSight(ctx, 'DISPUTES-42', open => enterPost(open, post))
    return row
  },
})

export const endMediator = action({
  may: 'lifecycle',
  input: z.object({ id, version, endedBecause: reasonText }),
  output: changed,
  async run(ctx, { id, version, endedBecause }) {
    const row = await advance(ctx, mediatorBook, id, 'end', { endedBecause, until: dayOf(ctx.now) }, version)
    await beyondSight(ctx, 'DISPUTES-43', open => leaveRoll(open, row))
    return row
  },
})

const shown = z.object({
  id,
  body: id,
  bodyName: z.string(),
  bodyEnglish: z.string(),
  name: z.string(),
  kind: z.enum(mediatorKinds),
  fields: z.array(z.enum(kinds)),
  languages: z.array(z.string()),
  profile: z.string(),
  since: day,
  until: day.nullable(),
  basis: z.string(),
  state: z.enum(['serving', 'ended']),
  version: z.int(),
  /** Cases in hand, offers not answered, and how many were closed. */
  load: z.int(),
  offered: z.int(),
  closed: z.int(),
  /** Whether the caller is the one who decides about them. */
  isMine: z.boolean(),
})

export const listRoll = query({
  may: 'disputes.receive',
  input: z.object({ state: z.enum(['serving', 'ended']).default('serving'), kind: z.enum(mediatorKinds).optional(), after: id.optional() }),
  output: z.array(shown),
  async run(ctx, { state, kind, after }) {
    const rows = await ctx.db
      .selectFrom('disputesMediators as m')
      .innerJoin('disputesBodies as b', 'b.id', 'm.body')
      .selectAll('m')
      .select(['b.name as bodyName', 'b.english as bodyEnglish'])
      .where('m.state', '=', state)
      .where(reach(ctx.actor, 'disputes.receive', 'm.concerns'))
      .$if(kind !== undefined, rows => rows.where('m.kind', '=', kind!))
      .$if(after !== undefined, rows => rows.where('m.id', '>', after!))
      .orderBy('m.id')
      .limit(100)
      .execute()
    const loads = await loadsOf(
      ctx,
      rows.map(row => row.owner),
    )
    return rows.map(row => ({
      ...row,
      ...(loads.get(row.owner) ?? { load: 0, offered: 0, closed: 0 }),
      isMine: may(ctx.actor, 'disputes.head', { owner: '', unit: row.unit }),
    }))
  },
})

/** One's own places on the roll. */
export const listMyPlaces = query({
  may: 'mediation.mediate',
  input: z.object({}),
  output: z.array(
    shown.pick({
      id: true,
      body: true,
      bodyName: true,
      kind: true,
      fields: true,
      languages: true,
      since: true,
      until: true,
      version: true,
    }),
  ),
  run: ({ db, actor }) =>
    db
      .selectFrom('disputesMediators as m')
      .innerJoin('disputesBodies as b', 'b.id', 'm.body')
      .select(['m.id', 'm.body', 'b.name as bodyName', 'm.kind', 'm.fields', 'm.languages', 'm.since', 'm.until', 'm.version'])
      .where('m.owner', '=', actor.id)
      .where('m.state', '=', 'serving')
      .orderBy('m.id')
      .limit(20)
      .execute(),
})

async function isServing({ db }: Act, person: string, body: string) {
  const found = await db
    .selectFrom('disputesMediators')
    .select('id')
    .where('owner', '=', person)
    .where('body', '=', body)
    .where('state', '=', 'serving')
    .executeTakeFirst()
  return found !== undefined
}
