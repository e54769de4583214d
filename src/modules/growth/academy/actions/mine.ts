import { z } from 'zod'
import { lineOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { reach } from '#kernel/server/reach.ts'
import { sql } from 'kysely'
import { liveStages } from '../rules-nominations.ts'
import type { AcademyTables } from '../tables.ts'
import { countLive, courseOf, isOpenTo, mustAct, namesOfUnits } from './courses.ts'
import { takeOut } from './drafting.ts'
import { listedNominations } from './nominations.ts'
import { id, listColumns, listed, nomination, path, qualification } from './shapes.ts'

const { action, query } = useCases<AcademyTables>()

/** My nominations, the newest first; who waits is told how many wait before them. */
export const listMine = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.array(nomination),
  run: ctx => listedNominations(ctx, rows => rows.where('m.owner', '=', ctx.actor.id).orderBy('m.draftedAt', 'desc').limit(50), true),
})

/** What the phone needs to say whether a class is open to me, and if not, exactly why: my units, and what I said of myself last. */
export const getFit = query({
  may: 'signed-in',
  input: z.object({ class: id }),
  output: z.object({
    units: z.array(z.object({ path, name: z.string(), isOpenTo: z.boolean() })),
    qualification: qualification.nullable(),
  }),
  async run(ctx, { class: classId }) {
    const course = await courseOf(ctx, classId)
    const units = ctx.actor.units ?? [ctx.actor.unit]
    const [names, nominated, asked] = await Promise.all([
      namesOfUnits(
        ctx,
        units.flatMap(unit => lineOf(unit).slice(-1)),
      ),
      ctx.db
        .selectFrom('academyNominations')
        .select(['qualification', 'draftedAt as at'])
        .where('owner', '=', ctx.actor.id)
        .orderBy('draftedAt', 'desc')
        .executeTakeFirst(),
      ctx.db
        .selectFrom('academyAsks')
        .select(['qualification', 'at'])
        .where('owner', '=', ctx.actor.id)
        .orderBy('at', 'desc')
        .executeTakeFirst(),
    ])
    const last = [nominated, asked].filter(one => one !== undefined).sort((a, b) => (a.at < b.at ? 1 : -1))[0]
    return {
      units: units.map(unit => ({ path: unit, name: names.get(lineOf(unit).at(-1) ?? '') ?? '', isOpenTo: isOpenTo(course, unit) })),
      qualification: last?.qualification ?? null,
    }
  },
})

/** ACAD-12: I do not come. */
export const leave = action({
  may: 'lifecycle',
  input: z.object({ id, version: z.int() }),
  output: z.object({ id, state: z.string(), version: z.int() }),
  async run(ctx, { id, version }) {
    const row = await takeOut(ctx, id, 'leave', version)
    return { id, state: row.state, version: row.version }
  },
})

/** The classes a unit may nominate to now or soon, those that close first before the others. */
export const listOpenTo = query({
  may: 'academy.nominate',
  input: z.object({ unit: path }),
  output: z.array(listed.extend({ live: z.int() })),
  async run(ctx, { unit }) {
    mustAct(ctx, 'academy.nominate', unit)
    const rows = await ctx.db
      .selectFrom('academyClasses as c')
      .leftJoin('offers as o', 'o.id', 'c.offer')
      .leftJoin('units as u', 'u.unit', 'c.unit')
      .select(listColumns.map(column => `c.${column}` as const))
      .select(['o.seated', 'o.waiting', 'u.name as unitName'])
      .select(eb =>
        eb
          .selectFrom('academyNominations as m')
          .select(eb.fn.countAll<number>().as('live'))
          .whereRef('m.class', '=', 'c.id')
          .where('m.unit', '=', unit)
          .where('m.state', 'in', liveStages)
          .as('live'),
      )
      .where(sql<boolean>`c.state = 'published'`)
      .where(sql<boolean>`c.open_to && ${lineOf(unit)}::text[]`)
      .orderBy('c.closes')
      .orderBy('c.id')
      .limit(100)
      .execute()
    return rows.map(row => ({
      ...row,
      seated: row.seated ?? 0,
      waiting: row.waiting ?? 0,
      unitName: row.unitName ?? '',
      live: Number(row.live ?? 0),
    }))
  },
})

/** One unit's nominations to one class, with how many of its quota are taken. */
export const listOfUnit = query({
  may: 'academy.nominate',
  input: z.object({ class: id, unit: path }),
  output: z.object({ live: z.int(), rows: z.array(nomination) }),
  async run(ctx, { class: classId, unit }) {
    mustAct(ctx, 'academy.nominate', unit)
    const [live, rows] = await Promise.all([
      countLive(ctx, classId, unit, liveStages),
      listedNominations(ctx, asked =>
        asked
          .where('m.class', '=', classId)
          .where('m.unit', '=', unit)
          .where(reach(ctx.actor, 'academy.nominate', 'm.concerns'))
          .orderBy('m.draftedAt')
          .orderBy('m.id')
          .limit(1_000),
      ),
    ])
    return { live, rows }
  },
})
