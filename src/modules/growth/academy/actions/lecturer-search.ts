/** Looking for a lecturer by name; asked by POST, for names stay out of logs. */
import { sql } from 'kysely'
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { isInTerm, liveBookings } from '../rules-bookings.ts'
import type { AcademyTables } from '../tables.ts'
import { meetingOf } from './attendance.ts'
import { lecturer, publicLecturer } from './lecturer-shapes.ts'
import { chosen, lecturersIn, listedFor } from './listed-lecturers.ts'
import { id } from './shapes.ts'

const { query } = useCases<AcademyTables>()

/** The rows of the list by name, craft or unit. */
export const searchLecturers = query({
  may: 'academy.nominate',
  input: z.object({ ...chosen, words: z.string().trim().min(1).max(40) }),
  output: z.array(lecturer),
  run: (ctx, { words, ...narrowed }) =>
    listedFor(ctx, narrowed)
      .where(sql<boolean>`position(${words} in concat_ws(' ', l.name, l.craft, l.unit_name)) > 0`)
      .limit(100)
      .execute(),
})

/** Whom a session could be taught by: the appointed by name or field, those free at that time and within their term first. */
export const searchForSession = query({
  may: 'academy.host',
  input: z.object({ session: id, words: z.string().trim().max(40).default(''), field: chosen.field }),
  output: z.array(publicLecturer.extend({ isBusy: z.boolean(), isInTerm: z.boolean() })),
  async run(ctx, { session, words, field }) {
    const { starts, ends } = await meetingOf(ctx, session)
    const rows = await lecturersIn(ctx)
      .select(
        sql<boolean>`academy_busy(l.owner, ${starts}::timestamptz, ${ends}::timestamptz, null, ${[...liveBookings]}::text[])`.as('isBusy'),
      )
      .where(sql<boolean>`l.state = 'appointed'`)
      .$if(words !== '', found => found.where(sql<boolean>`position(${words} in l.name || l.craft || l.unit_name) > 0`))
      .$if(field !== undefined, found => found.where(sql<boolean>`${field!} = any (l.fields)`))
      .orderBy('isBusy')
      .orderBy('l.name')
      .orderBy('l.id')
      .limit(50)
      .execute()
    return rows.map(row => ({ ...row, isInTerm: isInTerm(row, { starts, ends }) }))
  },
})
