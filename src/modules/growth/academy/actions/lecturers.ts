/** ACAD-34: how somebody comes to teach. Their trials are in trials.ts, their appointment in appointing.ts, their bookings in booking.ts. */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf } from '#kernel/pure/people.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { namesOf, workerOf } from '#kernel/server/house/people.ts'
import {
  isDescribed,
  type Lecturer,
  lecturerBook,
  type LecturerWay,
  noAcademy,
  notOurWorker,
  offeringBook,
  trialBook,
} from '../rules-lecturers.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, mustAct, namesOfUnits } from './courses.ts'
import { described } from './lecturer-shapes.ts'
import { id, path } from './shapes.ts'
import { mustStandOnce } from './standing-once.ts'
import { tellAcademy, tellLecturer, tellTheirUnit } from './telling-lecturers.ts'

const { action } = useCases<AcademyTables>()
const seen = { id, version: z.int() }
const done = z.object({ id, state: z.string(), version: z.int() })
const told = ({ id, state, version }: Lecturer) => ({ id, state, version })

/** A unit nominates one of its workers, who is asked whether they agree. */
export const nominateLecturer = action({
  may: 'academy.nominate',
  input: z.object({ ground: id, unit: path, person: id, ...described }),
  output: z.object({ id }),
  async run(ctx, { unit, person, ...said }) {
    mustAct(ctx, 'academy.nominate', unit)
    const worker = await workerOf(ctx as unknown as Ctx, person, unit)
    if (!worker) throw notOurWorker()
    const row = await stand(ctx, { ...said, unit, owner: person, name: worker.name }, 'unit')
    await tellLecturer(ctx, row, 'told.lecturerNominated', { academy: row.academy })
    await tellAcademy(ctx, row, 'told.lecturerToTry', { name: row.name, academy: row.academy })
    return { id: row.id }
  },
})

/** 寻找职工好讲师: a worker offers themself; one of their units is told. */
export const offerToTeach = action({
  may: 'signed-in',
  input: z.object({ ground: id, unit: path, ...described }),
  output: z.object({ id }),
  async run(ctx, { unit, ...said }) {
    const { actor } = ctx
    if (!(actor.units ?? [actor.unit]).includes(unit)) throw refuseInHouse('HOUSE-1')
    const name = (await namesOf(ctx as unknown as Ctx, [actor.id])).get(actor.id) ?? actor.name
    const row = await stand(ctx, { ...said, unit, owner: actor.id, name }, 'self')
    await tellTheirUnit(ctx, row, 'told.lecturerOffered', { name, academy: row.academy })
    await tellAcademy(ctx, row, 'told.lecturerToTry', { name, academy: row.academy })
    return { id: row.id }
  },
})

type Standing = Pick<Lecturer, 'owner' | 'unit' | 'ground' | 'name' | 'fields' | 'craft' | 'introduction'>
async function stand(ctx: Act, { fields, ...said }: Standing, way: LecturerWay) {
  const academy = await academyOf(ctx, said.ground)
  const row = { ...said, fields: [...new Set(fields)], parties: [academy.unit] }
  const refusal = isDescribed(row)
  if (refusal) throw refusal
  await mustStandOnce(ctx, row)
  const units = await namesOfUnits(ctx, [idOf(row.unit)])
  const at = ctx.now.toISOString()
  const opening = { ...row, way, unitName: units.get(idOf(row.unit)) ?? '', offeredAt: at, agreedAt: way === 'self' ? at : null }
  const { id } = await begin(ctx, way === 'self' ? offeringBook : lecturerBook, opening)
  return { ...row, id, academy: academy.name }
}

async function academyOf({ db }: Act, ground: string) {
  const academy = await db
    .selectFrom('academyGrounds')
    .select(['unit', 'name'])
    .where('id', '=', ground)
    .where('tier', '=', 'academy')
    .where('until', 'is', null)
    .executeTakeFirst()
  if (!academy) throw noAcademy()
  return academy
}

/** ACAD-34: whom the unit nominated says yes. */
export const agreeToTeach = action({
  may: 'lifecycle',
  input: z.object(seen),
  output: done,
  run: async (ctx, { id, version }) => told(await advance(ctx, lecturerBook, id, 'agree', { agreedAt: ctx.now.toISOString() }, version)),
})

/** One stands no more; a trial lecture that was arranged falls with it. */
export const withdrawStanding = action({
  may: 'lifecycle',
  input: z.object(seen),
  output: done,
  async run(ctx, { id, version }) {
    const trials = await ctx.db
      .selectFrom('academyTrials')
      .select('id')
      .where('lecturer', '=', id)
      .where('owner', '=', ctx.actor.id)
      .where('state', '=', 'arranged')
      .execute()
    // the trial before the lecturer, as whoever judges it: the other way round the two would wait for each other
    for (const trial of trials) await advance(ctx, trialBook, trial.id, 'drop')
    const row = await advance(ctx, lecturerBook, id, 'withdraw', {}, version)
    await tellAcademy(ctx, row, 'told.lecturerWithdrew', { name: row.name })
    await tellTheirUnit(ctx, row, 'told.lecturerWithdrew', { name: row.name })
    return told(row)
  },
})
