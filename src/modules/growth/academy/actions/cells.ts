import { presenceOf, shareOf } from '../rules-attendance.ts'
import type { Act, FullCourse } from './courses.ts'

/** What every session says of each of them, and the share of hours each has attended. */
export async function readCells(ctx: Act, { sessions }: FullCourse, nominations: readonly string[]) {
  const ofThem = nominations.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : [...nominations]
  const [marks, absences] = await Promise.all([
    ctx.db
      .selectFrom('academyMarks')
      .select(['session', 'nomination', 'way', 'at', 'leftAt', 'confirmed', 'note'])
      .where('nomination', 'in', ofThem)
      .execute(),
    ctx.db
      .selectFrom('academyAbsences')
      .select(['id', 'version', 'session', 'nomination', 'state', 'reason', 'answer'])
      .where('nomination', 'in', ofThem)
      .orderBy('id')
      .execute(),
  ])
  const markOf = new Map(marks.map(mark => [`${mark.session} ${mark.nomination}`, mark]))
  // the last asked of one session is the one that counts
  const absenceOf = new Map(absences.map(one => [`${one.session} ${one.nomination}`, one]))
  return (nomination: string) => {
    const cells = sessions.map(session => {
      const [mark, absence] = [markOf.get(`${session.id} ${nomination}`), absenceOf.get(`${session.id} ${nomination}`)]
      const { id, version, state, reason, answer } = absence ?? {}
      return {
        session: session.id,
        presence: presenceOf(session, mark, absence?.state, ctx.now),
        way: mark?.way ?? null,
        at: mark?.at ?? null,
        leftAt: mark?.leftAt ?? null,
        note: mark?.note ?? '',
        absence: absence ? { id: id!, version: version!, state: state!, reason: reason!, answer: answer! } : null,
      }
    })
    return { cells, share: shareOf(sessions.map((session, i) => ({ ...session, presence: cells[i]!.presence }))) }
  }
}
