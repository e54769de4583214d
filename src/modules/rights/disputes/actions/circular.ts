/** DISPUTES-91: the half-year circular, live and as it was issued; every figure opens its cases. */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, may, type UnitPath } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { nextNumber } from '#kernel/server/numbers.ts'
import { reach } from '#kernel/server/reach.ts'
import { recordStep } from '#kernel/server/record.ts'
import { dimensions, type Figures, figures, issueObjection } from '../rules-circular.ts'
import { daysOfHalf, type Half } from '../rules-half.ts'
import type { DisputesTables } from '../tables.ts'
import { half, id, instant, language, spokenHalf, tellAfter, unitFor } from './afterwards.ts'
import { withBodies } from './case.ts'
import { circularSheet } from './circular-sheet.ts'
import { countedIn } from './counting.ts'
import { type Act, plain } from './disputes.ts'
import { figuresOf, figuresShape, line, ownLine, scopeOf } from './figures.ts'
import { listed } from './filing-shapes.ts'
import { renderCircular } from './papers/circular.ts'
import { ownTally, tally } from './rated.ts'
import { setLimits } from '../minute-afterwards.ts'

const { action, query, download } = useCases<DisputesTables>()
const issued = z.object({ id, half, edition: z.int(), number: z.string(), at: instant, byName: z.string(), unitName: z.string() })

export const getFigures = query({
  may: 'disputes.receive',
  input: z.object({ half, unit: id.optional() }),
  output: figuresShape.extend({ unit: id, nextEdition: z.int(), mayIssue: z.boolean() }),
  async run(ctx, { half, unit: named }) {
    const unit = await unitFor(ctx, named, 'disputes.receive')
    const [told, last] = await Promise.all([figuresOf(ctx, half, unit), lastEdition(ctx, unit, half)])
    return { ...told, unit: idOf(unit), nextEdition: last + 1, mayIssue: may(ctx.actor, 'disputes.head', { owner: '', unit }) }
  },
})

/** The cases behind one figure: exactly as many as it tells. */
export const listCounted = query({
  may: 'disputes.receive',
  input: z.object({
    half,
    figure: z.enum(figures),
    unit: id.optional(),
    by: z.enum(dimensions).optional(),
    key: z.string().max(60).optional(),
    after: id.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(listed), next: id.nullable() }),
  async run(ctx, { half, figure, unit: named, by, key = '', after, limit }) {
    const unit = await unitFor(ctx, named, 'disputes.receive')
    let list = ctx.db
      .selectFrom('disputes as d')
      .selectAll('d')
      .where(scopeOf(ctx, unit))
      .where(countedIn(figure, daysOfHalf(half)))
    if (by) list = list.where(key === '' ? sql<boolean>`${sql.ref(`d.${by}`)} is null` : sql<boolean>`${sql.ref(`d.${by}`)}::text = ${key}`)
    if (after) list = list.where('d.id', '<', after)
    const rows = await list
      .orderBy('d.id', 'desc')
      .limit(limit + 1)
      .execute()
    return { rows: await withBodies(ctx, rows.slice(0, limit)), next: rows.length > limit ? rows[limit - 1]!.id : null }
  },
})

/** A mediator's own figures of a half year; of what workers said, from three on. */
export const getMyFigures = query({
  may: 'mediation.mediate',
  input: z.object({ half }),
  output: line.extend({ ratings: tally }),
  run: async (ctx, { half }) => ({ ...(await ownLine(ctx, half)), ratings: await ownTally(ctx, half) }),
})

/** Numbered and frozen. `edition` is the one the screen offered: of two heads who press at once the second is told. */
export const issueCircular = action({
  may: 'disputes.head',
  input: z.object({ half, unit: id.optional(), edition: z.int().min(1) }),
  output: z.object({ id, number: z.string() }),
  async run(ctx, { half, unit: named, edition }) {
    const unit = await unitFor(ctx, named, 'disputes.head')
    const refusal = issueObjection(half, dayOf(ctx.now))
    if (refusal) throw refusal
    await lockName(ctx.db, `disputes.circular.${unit}.${half}`)
    if ((await lastEdition(ctx, unit, half)) + 1 !== edition) throw refuseInHouse('HOUSE-6')
    await beyondSight(ctx, 'DISPUTES-91', setLimits)
    const told = await figuresOf(ctx, half, unit)
    const units = await unitsOf(ctx, told)
    const number = await nextNumber(plain(ctx), '京工调通')
    const row = { id: ctx.newId(), owner: '', unit, parties: units.filter(one => one !== unit), half, edition, number }
    const signed = { at: ctx.now, by: ctx.actor.id, byName: ctx.actor.name }
    await ctx.db
      .insertInto('disputesCirculars')
      .values({ ...row, ...signed, figures: told })
      .execute()
    const { parties } = row
    const step = {
      module: 'disputes',
      owner: '',
      unit,
      parties,
      step: 'issueCircular',
      from: '',
      to: 'issued',
      said: { half, edition, number },
    }
    await recordStep(plain(ctx), row.id, step)
    await tellBodies(ctx, units, row)
    return { id: row.id, number }
  },
})

const lastEdition = async ({ db }: Act, unit: UnitPath, half: Half): Promise<number> =>
  (
    await db
      .selectFrom('disputesCirculars')
      .select('edition')
      .where('unit', '=', unit)
      .where('half', '=', half)
      .orderBy('edition', 'desc')
      .executeTakeFirst()
  )?.edition ?? 0

/** Where the bodies it speaks of stand: they read it, and no other. */
async function unitsOf({ db }: Act, { body }: Figures): Promise<UnitPath[]> {
  const ids = body.map(one => one.key).filter(Boolean)
  if (ids.length === 0) return []
  const rows = await db.selectFrom('disputesBodies').select('unit').distinct().where('id', 'in', ids).execute()
  return rows.map(row => row.unit)
}

async function tellBodies(ctx: Act, units: readonly UnitPath[], { id, half, number }: { id: string; half: Half; number: string }) {
  const people = await Promise.all(units.map(unit => officersOf(plain(ctx), unit, ['mediationHead', 'windowClerk', 'chair', 'viceChair'])))
  const { n, year } = spokenHalf(half)
  const about = { subject: id, link: `/desk/circular?half=${half}`, given: { year, number }, once: `circular:${id}` }
  await tellAfter(ctx, [...new Set(people.flat())], `told.circular.${n}`, about)
}

export const listCirculars = query({
  may: 'disputes.receive',
  input: z.object({}),
  output: z.array(issued),
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('disputesCirculars')
      .select(['id', 'half', 'edition', 'number', 'at', 'byName', 'figures'])
      .where(reach(ctx.actor, 'disputes.receive'))
      .orderBy('half', 'desc')
      .orderBy('id', 'desc')
      .limit(40)
      .execute()
    return rows.map(({ figures, ...row }) => ({ ...row, unitName: figures.unitName }))
  },
})

/** As it was issued; today's figures change nothing in it. */
export const getCircularPaper = download({
  may: 'disputes.receive',
  input: z.object({ id, language }),
  async run(ctx, { id, language }) {
    const { figures, at, ...row } = await circularOf(ctx, id)
    const bytes = await renderCircular({ language, figures, number: row.number, edition: row.edition, day: dayOf(new Date(at)) })
    return { name: `${row.number}.pdf`, type: 'application/pdf', bytes, inline: true }
  },
})

export const getCircularSheet = download({
  may: 'disputes.receive',
  input: z.object({ id, language }),
  async run(ctx, { id, language }) {
    const { figures, number } = await circularOf(ctx, id)
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { name: `${number}.xlsx`, type, bytes: await circularSheet(figures, language) }
  },
})

async function circularOf(ctx: Act, id: string) {
  const found = await ctx.db
    .selectFrom('disputesCirculars')
    .select(['figures', 'number', 'edition', 'at'])
    .where('id', '=', id)
    .where(reach(ctx.actor, 'disputes.receive'))
    .executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}
