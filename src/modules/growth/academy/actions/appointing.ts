/** ACAD-36: whoever has passed is appointed for a term, renewed, and leaves early with a reason. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { type Lecturer, lecturerBook, mayRenew } from '../rules-lecturers.ts'
import type { AcademyTables } from '../tables.ts'
import type { Act } from './courses.ts'
import { described } from './lecturer-shapes.ts'
import { id, reason } from './shapes.ts'
import { mustStandOnce } from './standing-once.ts'
import { tellAcademy, tellLecturer, tellTheirUnit } from './telling-lecturers.ts'

const { action } = useCases<AcademyTables>()
const seen = { id, version: z.int() }
const done = z.object({ id, state: z.string(), version: z.int() })
const told = ({ id, state, version }: Lecturer) => ({ id, state, version })
const day = z.iso.date()

export const reviseLecturer = action({
  may: 'lifecycle',
  input: z.object({ ...seen, ...described }),
  output: done,
  run: async (ctx, { id, version, fields, ...said }) =>
    told(await advance(ctx, lecturerBook, id, 'revise', { fields: [...new Set(fields)], ...said }, version)),
})

export const turnDownLecturer = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  async run(ctx, { id, version, reason }) {
    const row = await advance(ctx, lecturerBook, id, 'turnDown', { reason }, version)
    await tellBoth(ctx, row, 'told.lecturerTurnedDown', { name: row.name, reason })
    return told(row)
  },
})

export const appointLecturer = action({
  may: 'lifecycle',
  input: z.object({ ...seen, since: day, until: day }),
  output: done,
  async run(ctx, { id, version, ...term }) {
    const row = await advance(ctx, lecturerBook, id, 'appoint', { ...term, reason: '' }, version)
    await tellBoth(ctx, row, 'told.appointed', { name: row.name, academy: await academyName(ctx, row), ...term })
    return told(row)
  },
})

/** A longer term; one that has lapsed begins anew today. */
export const renewAppointment = action({
  may: 'lifecycle',
  input: z.object({ ...seen, until: day }),
  output: done,
  async run(ctx, { id, version, until }) {
    const before = await mustBeThere(ctx, id)
    const refusal = mayRenew(until, before.until)
    if (refusal) throw refusal
    const isAnew = before.state === 'lapsed'
    if (isAnew) await mustStandOnce(ctx, before)
    const since = isAnew ? dayOf(ctx.now) : before.since
    const row = await advance(ctx, lecturerBook, id, 'renew', { since, until }, version)
    await tellBoth(ctx, row, 'told.renewed', { name: row.name, academy: await academyName(ctx, row), until })
    return told(row)
  },
})

/** ACAD-36: before its term, with the reason; what was booked is released by the clock. */
export const endAppointment = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  run: (ctx, asked) => endEarly(ctx, 'end', asked),
})

export const resignAppointment = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  run: (ctx, asked) => endEarly(ctx, 'resign', asked),
})

async function endEarly(ctx: Act, step: 'end' | 'resign', { id, version, reason }: { id: string; version: number; reason: string }) {
  const row = await advance(ctx, lecturerBook, id, step, { reason }, version)
  await tellBoth(ctx, row, 'told.appointmentEnded', { name: row.name, reason })
  if (step === 'resign') await tellAcademy(ctx, row, 'told.appointmentEnded', { name: row.name, reason })
  return told(row)
}

async function tellBoth(ctx: Act, row: Lecturer, say: Parameters<typeof tellLecturer>[2], given: Record<string, string>) {
  await tellLecturer(ctx, row, say, given)
  await tellTheirUnit(ctx, row, say, given)
}

async function mustBeThere({ db }: Act, id: string) {
  const row = await db
    .selectFrom('academyLecturers')
    .select(['state', 'since', 'until', 'ground', 'owner', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
  return row
}

const academyName = async ({ db }: Act, { ground }: Pick<Lecturer, 'ground'>) =>
  (await db.selectFrom('academyGrounds').select('name').where('id', '=', ground).executeTakeFirst())?.name ?? ''
