/** Who may be marked in a session, and what is written of them: what the door, the list and the reader all ask. */
import { sql } from 'kysely'
import { refuse } from '#kernel/pure/house-words.ts'
import { idOf, lineOf } from '#kernel/pure/people.ts'
import { turnsAt } from '#kernel/pure/turns.ts'
import { digitsFrom } from '#kernel/server/turning.ts'
import { codeSeconds, mayKeepOf, spokenMinutes } from '../rules-attendance.ts'
import type { Act } from './courses.ts'

export type Meeting = Awaited<ReturnType<typeof meetingOf>>

/** A session with the class it belongs to (HOUSE-1 otherwise). */
export async function meetingOf(ctx: Act, session: string) {
  const found = await ctx.db
    .selectFrom('academySessions as s')
    .innerJoin('academyClasses as c', 'c.id', 's.class')
    .select([
      's.id',
      's.title',
      's.starts',
      's.ends',
      's.place',
      's.class',
      'c.unit',
      'c.state',
      'c.offer',
      'c.title as classTitle',
      'c.starts as classStarts',
      'c.place as classPlace',
    ])
    .where('s.id', '=', session)
    .where('c.state', 'in', ['published', 'running', 'closed'])
    .executeTakeFirst()
  if (!found) throw refuse('HOUSE-1')
  return found
}
export const courseOfMeeting = ({ class: id, classTitle, classStarts, classPlace }: Meeting) => ({
  id,
  title: classTitle,
  starts: classStarts,
  place: classPlace,
})

/** Those who keep the door stand over the class's own unit. */
export function mustKeep({ actor }: Act, { unit }: Pick<Meeting, 'unit'>) {
  const line = lineOf(unit)
  if (!actor.posts.some(post => post.powers.includes('academy.keep') && line.includes(idOf(post.unit)))) throw refuse('HOUSE-2')
}

/** Whose mark it is (HOUSE-1 where there is none), and that it is somebody else's. */
export async function mustKeepAnother(ctx: Act, session: string, nomination: string) {
  const mark = await ctx.db
    .selectFrom('academyMarks')
    .select('owner')
    .where('session', '=', session)
    .where('nomination', '=', nomination)
    .executeTakeFirst()
  const refusal = mark ? mayKeepOf(mark.owner, ctx.actor.id) : refuse('HOUSE-1')
  if (refusal) throw refusal
}

/** The admitted who hold a seat, as far as the caller sees them. */
export const seatedIn = (ctx: Act, course: string) =>
  ctx.db
    .selectFrom('academyNominations as m')
    .innerJoin('academyClasses as c', 'c.id', 'm.class')
    .innerJoin('places as p', join => join.onRef('p.offer', '=', 'c.offer').onRef('p.n', '=', 'm.n'))
    .select(['m.id', 'm.owner', 'm.unit', 'm.parties', 'm.name', 'm.unitName', 'm.n', 'm.phoneMasked'])
    .where('m.class', '=', course)
    .where('m.state', '=', 'admitted')
    .where('p.standing', '=', 'seated')
    .orderBy('m.n')

/**
 * The code of one turn: drawn from the house's own key and the turn, so nothing is stored, no process need ask another,
 * and who has seen a thousand codes cannot make the next.
 */
export const codeOf = ({ seals }: Act, session: string, turn: number) => seals.blind('academy.code', `${session} ${turn}`).slice(0, 16)
/** Six digits, easily said. */
export const spokenOf = ({ seals }: Act, session: string, turn: number) => digitsFrom(seals, 'academy.spoken', `${session} ${turn}`, 6)

/** ACAD-19: which of the two it is, if it was good at that moment. */
export function wayOf(ctx: Act, session: string, code: string, at: Date): 'code' | 'spoken' | undefined {
  if (turnsAt(at, codeSeconds).some(turn => codeOf(ctx, session, turn) === code)) return 'code'
  return turnsAt(at, spokenMinutes * 60).some(turn => spokenOf(ctx, session, turn) === code) ? 'spoken' : undefined
}

type Row = {
  session: string
  nomination: string
  owner: string
  unit: string
  parties: string[]
  way: string
  at: string
  confirmed: boolean
  note: string
}
/** Marks made twice count once: what was noted first stands, but a confirmed one never yields to a claim. */
export const writeMark = ({ db, actor, now }: Act, row: Row) =>
  db
    .insertInto('academyMarks')
    .values({ ...row, unit: row.unit as `/${string}`, way: row.way as never, by: actor.id, receivedAt: now })
    .onConflict(held =>
      held
        .columns(['session', 'nomination'])
        .doUpdateSet({ way: row.way as never, at: row.at, confirmed: row.confirmed, note: row.note, by: actor.id, receivedAt: now })
        .where(sql<boolean>`(not academy_marks.confirmed and ${row.confirmed}) or ${row.way} = 'madeUp'`),
    )
    .execute()
