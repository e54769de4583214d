/** ACAD-22: leave from one session, asked by the worker and answered by the host. */
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { absenceBook, mayAskLeave, refuseAtDoor } from '../rules-attendance.ts'
import type { AcademyTables } from '../tables.ts'
import { courseOfMeeting, meetingOf, seatedIn } from './attendance.ts'
import type { Act } from './courses.ts'
import { id } from './shapes.ts'
import { tellHost, tellOf } from './telling.ts'

const { action } = useCases<AcademyTables>()
const absence = z.object({ id, version: z.int() })
const stepped = z.object({ id, state: z.string(), version: z.int() })

/** ACAD-22: a worker asks for leave from one session. Asking again gives the same. */
export const askLeave = action({
  may: 'signed-in',
  input: z.object({ session: id, reason: z.string().trim().max(200) }),
  output: z.object({ id }),
  async run(ctx, { session, reason }) {
    const meeting = await meetingOf(ctx, session)
    const refusal = mayAskLeave(meeting, reason, ctx.now)
    if (refusal) throw refusal
    const mine = await seatedIn(ctx, meeting.class).where('m.owner', '=', ctx.actor.id).executeTakeFirst()
    if (!mine) throw refuseAtDoor('ACAD-18')
    const open = await ctx.db
      .selectFrom('academyAbsences')
      .select('id')
      .where('session', '=', session)
      .where('nomination', '=', mine.id)
      .where('state', 'in', ['asked', 'granted'])
      .executeTakeFirst()
    if (open) return open
    const { owner, unit, parties, name } = mine
    const row = { session, nomination: mine.id, owner, unit, parties, starts: meeting.starts, reason }
    const { id } = await begin(ctx, absenceBook, row)
    await tellHost(ctx, courseOfMeeting(meeting), meeting.unit, 'told.absenceAsked', { name, session: meeting.title, reason })
    ctx.hint(`academy:${meeting.class}`)
    return { id }
  },
})

export const grantLeave = action({
  may: 'lifecycle',
  input: z.object(absence.shape),
  output: stepped,
  run: (ctx, { id, version }) => answerLeave(ctx, id, 'grant', version, ''),
})

export const denyLeave = action({
  may: 'lifecycle',
  input: z.object({ ...absence.shape, answer: z.string().trim().max(200) }),
  output: stepped,
  run: (ctx, { id, version, answer }) => answerLeave(ctx, id, 'deny', version, answer),
})

export const withdrawLeave = action({
  may: 'lifecycle',
  input: z.object(absence.shape),
  output: stepped,
  async run(ctx, { id, version }) {
    const row = await advance(ctx, absenceBook, id, 'withdraw', {}, version)
    return { id, state: row.state, version: row.version }
  },
})

async function answerLeave(ctx: Act, id: string, step: 'grant' | 'deny', version: number, answer: string) {
  const row = await advance(ctx, absenceBook, id, step, { answer }, version)
  const meeting = await meetingOf(ctx, row.session)
  const say = step === 'grant' ? 'told.absenceGranted' : 'told.absenceDenied'
  await tellOf(ctx, courseOfMeeting(meeting), [row.owner], say, { session: meeting.title, reason: answer })
  ctx.hint(`academy:${meeting.class}`)
  return { id, state: row.state, version: row.version }
}
