/** ACAD-35: a trial lecture is arranged, moved, called off, and marked by at least two. */
import { z } from 'zod'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { lecturerBook, mayArrange, meanOf, refuseTeaching, trialBook, verdictOf } from '../rules-lecturers.ts'
import type { AcademyTables } from '../tables.ts'
import type { Act } from './courses.ts'
import { id, instant, reason } from './shapes.ts'
import { tellLecturer, tellTheirUnit } from './telling-lecturers.ts'

const { action } = useCases<AcademyTables>()
const seen = { id, version: z.int() }
const done = z.object({ id, state: z.string(), version: z.int() })
const meeting = { topic: z.string().trim().min(2).max(80), place: z.string().trim().min(2).max(120), starts: instant }

export const arrangeTrial = action({
  may: 'academy.appoint',
  input: z.object({ lecturer: id, version: z.int(), ...meeting }),
  output: z.object({ id }),
  async run(ctx, { lecturer, version, ...said }) {
    const refusal = mayArrange(said.starts, ctx.now)
    if (refusal) throw refusal
    const row = await advance(ctx, lecturerBook, lecturer, 'arrange', { reason: '' }, version)
    const unit = await academyUnit(ctx, row.ground)
    const { id } = await begin(ctx, trialBook, { lecturer, owner: row.owner, unit, marks: { given: [] }, mean: null, reason: '', ...said })
    await tellLecturer(ctx, row, 'told.trialArranged', { topic: said.topic, when: said.starts, place: said.place })
    return { id }
  },
})

export const rearrangeTrial = action({
  may: 'lifecycle',
  input: z.object({ ...seen, ...meeting }),
  output: done,
  async run(ctx, { id, version, ...said }) {
    const refusal = mayArrange(said.starts, ctx.now)
    if (refusal) throw refusal
    const row = await advance(ctx, trialBook, id, 'rearrange', said, version)
    await tellLecturer(ctx, { id: row.lecturer, owner: row.owner }, 'told.trialMoved', {
      topic: said.topic,
      when: said.starts,
      place: said.place,
    })
    return { id, state: row.state, version: row.version }
  },
})

export const callOffTrial = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  async run(ctx, { id, version, reason }) {
    const row = await advance(ctx, trialBook, id, 'callOff', { reason }, version)
    const lecturer = await advance(ctx, lecturerBook, row.lecturer, 'callOff')
    await tellLecturer(ctx, lecturer, 'told.trialCalledOff', { reason })
    return { id, state: row.state, version: row.version }
  },
})

const review = z.object({ reviewer: id, mark: z.number().min(0).max(100).multipleOf(0.5), note: z.string().trim().max(200).default('') })

/** The reviewers' marks as they were signed; the mean decides, and the verdict has its reasons. */
export const judgeTrial = action({
  may: 'lifecycle',
  input: z.object({ ...seen, marks: z.array(review).max(12), reason }),
  output: z.object({ id, state: z.string(), version: z.int(), mean: z.number() }),
  async run(ctx, { id, version, marks: given, reason }) {
    const names = await namesOf(
      ctx as unknown as Ctx,
      given.map(one => one.reviewer),
    )
    const unknown = given.findIndex(one => !names.has(one.reviewer))
    if (unknown >= 0) throw refuseTeaching('ACAD-35').at({ [`marks.${unknown}.reviewer`]: 'acad.unknownReviewer' })
    const marks = given.map(one => ({ ...one, name: names.get(one.reviewer)! }))
    const [step, mean] = [verdictOf(marks), meanOf(marks)]
    const row = await advance(ctx, trialBook, id, step, { marks: { given: marks }, mean, reason }, version)
    const lecturer = await advance(ctx, lecturerBook, row.lecturer, step, { reason })
    const say = step === 'pass' ? 'told.trialPassed' : 'told.trialFailed'
    await tellLecturer(ctx, lecturer, say, { name: lecturer.name, mean, reason })
    await tellTheirUnit(ctx, lecturer, say, { name: lecturer.name, mean, reason })
    return { id, state: row.state, version: row.version, mean }
  },
})

/** The union whose academy it is: the row itself names the ground, and the ground its unit. */
async function academyUnit({ db }: Act, ground: string) {
  const academy = await db.selectFrom('academyGrounds').select('unit').where('id', '=', ground).executeTakeFirstOrThrow()
  return academy.unit
}
