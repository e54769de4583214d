import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { turnsAt } from '#kernel/pure/turns.ts'
import { useCases } from '#kernel/server/action.ts'
import {
  codeSeconds,
  isCodeGood,
  isDoorOpen,
  isPrompt,
  mayKeepOf,
  mayLeaveAt,
  mayMakeUp,
  mayMark,
  refuseAtDoor,
  spokenMinutes,
} from '../rules-attendance.ts'
import type { AcademyTables } from '../tables.ts'
import { codeOf, meetingOf, mustKeep, mustKeepAnother, seatedIn, spokenOf, wayOf, writeMark } from './attendance.ts'
import { lockClass, mustHost } from './courses.ts'
import { recheck } from './results.ts'
import { id, instant } from './shapes.ts'

const { action, query } = useCases<AcademyTables>()
const done = z.object({ done: z.boolean() })
/** A phone's clock may be a little ahead, as at a mark. */
const clockSlack = 120_000
const noted = z.object({ nomination: id, at: instant })

/** What the screen at the door shows now: the code in its QR, the word that may be spoken, and when the code changes. */
export const getDoor = query({
  may: 'academy.keep',
  input: z.object({ session: id }),
  output: z.object({
    title: z.string(),
    classTitle: z.string(),
    starts: instant,
    ends: instant,
    isOpen: z.boolean(),
    code: z.string(),
    spoken: z.string(),
    changesAt: instant,
  }),
  async run(ctx, { session }) {
    const meeting = await meetingOf(ctx, session)
    mustKeep(ctx, meeting)
    const isOpen = isDoorOpen(meeting, ctx.now)
    const [turn] = turnsAt(ctx.now, codeSeconds)
    return {
      ...meeting,
      isOpen,
      code: isOpen ? codeOf(ctx, session, turn) : '',
      spoken: isOpen ? spokenOf(ctx, session, turnsAt(ctx.now, spokenMinutes * 60)[0]) : '',
      changesAt: new Date((turn + 1) * codeSeconds * 1_000).toISOString(),
    }
  },
})

/** I am here: by the code on the screen or the word that was spoken. From offline it waits for the keeper (ACAD-20). */
export const checkIn = action({
  may: 'signed-in',
  isGuessable: true,
  input: z.object({ session: id, code: z.string().trim().min(6).max(40), at: instant }),
  output: z.object({ confirmed: z.boolean(), title: z.string() }),
  async run(ctx, { session, code, at }) {
    const meeting = await meetingOf(ctx, session)
    const mine = await seatedIn(ctx, meeting.class).where('m.owner', '=', ctx.actor.id).executeTakeFirst()
    if (!mine) throw refuseAtDoor('ACAD-18')
    // a code that is good now was seen now, whatever the phone's own clock says
    const isNow = wayOf(ctx, session, code, ctx.now) !== undefined
    const when = isNow ? ctx.now : new Date(at)
    const way = wayOf(ctx, session, code, when)
    const refusal = mayMark(meeting, when, ctx.now) ?? isCodeGood(way !== undefined)
    if (refusal) throw refusal
    const confirmed = isNow || isPrompt(when, ctx.now)
    const { owner, unit, parties } = mine
    await writeMark(ctx, { session, nomination: mine.id, owner, unit, parties, way: way!, at: when.toISOString(), confirmed, note: '' })
    ctx.hint(`academy:${meeting.class}`)
    return { confirmed, title: meeting.title }
  },
})

/** The keeper's list, one by one or a whole morning's at once when the phone finds its network again. One bad line fails alone. */
export const markPresent = action({
  may: 'academy.keep',
  input: z.object({ session: id, marks: z.array(noted).min(1).max(500) }),
  output: z.array(z.object({ nomination: id, done: z.boolean(), clause: z.string() })),
  async run(ctx, { session, marks }) {
    const meeting = await meetingOf(ctx, session)
    mustKeep(ctx, meeting)
    const seated = new Map((await seatedIn(ctx, meeting.class).execute()).map(one => [one.id, one]))
    const told = []
    for (const { nomination, at } of marks) {
      const one = seated.get(nomination)
      const refusal = one ? (mayKeepOf(one.owner, ctx.actor.id) ?? mayMark(meeting, new Date(at), ctx.now)) : refuseInHouse('HOUSE-1')
      if (one && !refusal) {
        const { owner, unit, parties } = one
        await writeMark(ctx, {
          session,
          nomination,
          owner,
          unit,
          parties,
          way: 'list',
          at: new Date(at).toISOString(),
          confirmed: true,
          note: '',
        })
      }
      told.push({ nomination, done: !refusal, clause: refusal?.clause ?? '' })
    }
    ctx.hint(`academy:${meeting.class}`)
    return told
  },
})

/** ACAD-20: what somebody handed in later by themselves, seen or not seen by the keeper. */
export const confirmMark = action({
  may: 'academy.keep',
  input: z.object({ session: id, nomination: id, wasHere: z.boolean() }),
  output: done,
  async run(ctx, { session, nomination, wasHere }) {
    const meeting = await meetingOf(ctx, session)
    mustKeep(ctx, meeting)
    await mustKeepAnother(ctx, session, nomination)
    const claimed = ctx.db.updateTable('academyMarks').set({ confirmed: true, by: ctx.actor.id, receivedAt: ctx.now })
    const dropped = ctx.db.deleteFrom('academyMarks')
    const work = wasHere
      ? claimed.where('session', '=', session).where('nomination', '=', nomination).where('confirmed', '=', false).returning('session')
      : dropped.where('session', '=', session).where('nomination', '=', nomination).where('confirmed', '=', false).returning('session')
    if ((await work.execute()).length === 0) throw refuseInHouse('HOUSE-1')
    ctx.hint(`academy:${meeting.class}`)
    return { done: true }
  },
})

/** Somebody went before the end; `at` null takes it back. */
export const markLeft = action({
  may: 'academy.keep',
  input: z.object({ session: id, nomination: id, at: instant.nullable() }),
  output: done,
  async run(ctx, { session, nomination, at }) {
    const meeting = await meetingOf(ctx, session)
    mustKeep(ctx, meeting)
    const isAhead = at !== null && Date.parse(at) > ctx.now.getTime() + clockSlack
    const refusal = isAhead ? refuseAtDoor('ACAD-21') : at === null ? undefined : mayLeaveAt(meeting, new Date(at))
    if (refusal) throw refusal
    await mustKeepAnother(ctx, session, nomination)
    // what is sealed in this moment is sealed by the attendance there was, and looked at again below
    await lockClass(ctx, meeting.class)
    const changed = await ctx.db
      .updateTable('academyMarks')
      .set({ leftAt: at })
      .where('session', '=', session)
      .where('nomination', '=', nomination)
      .returning('session')
      .execute()
    if (changed.length === 0) throw refuseInHouse('HOUSE-1')
    await recheck(ctx, meeting.class, [nomination])
    ctx.hint(`academy:${meeting.class}`)
    return { done: true }
  },
})

/** ACAD-23. */
export const markMadeUp = action({
  may: 'academy.host',
  input: z.object({ session: id, nomination: id, note: z.string().trim().max(200) }),
  output: done,
  async run(ctx, { session, nomination, note }) {
    const meeting = await meetingOf(ctx, session)
    mustHost(ctx, meeting)
    const refusal = mayMakeUp(meeting, note, ctx.now)
    if (refusal) throw refusal
    const one = await seatedIn(ctx, meeting.class).where('m.id', '=', nomination).executeTakeFirst()
    const own = one ? mayKeepOf(one.owner, ctx.actor.id) : refuseInHouse('HOUSE-1')
    if (own) throw own
    const { owner, unit, parties } = one!
    await writeMark(ctx, { session, nomination, owner, unit, parties, way: 'madeUp', at: ctx.now.toISOString(), confirmed: true, note })
    ctx.hint(`academy:${meeting.class}`)
    return { done: true }
  },
})
