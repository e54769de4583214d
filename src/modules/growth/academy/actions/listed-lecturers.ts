/** The lecturers that an officer has before them. */
import { sql } from 'kysely'
import { z } from 'zod'
import { reach } from '#kernel/server/reach.ts'
import { type Field, fields } from '../rules.ts'
import { type LecturerStage, lecturerStages } from '../rules-lecturers.ts'
import type { Act } from './courses.ts'
import { lecturerColumns } from './lecturer-shapes.ts'

export const chosen = { field: z.enum(fields).optional(), state: z.enum(lecturerStages).optional() }

export const lecturersIn = ({ db }: Act) =>
  db.selectFrom('academyLecturers as l').innerJoin('academyGrounds as g', 'g.id', 'l.ground').select(lecturerColumns)

type Chosen = { field?: Field | undefined; state?: LecturerStage | undefined }
export const listedFor = (ctx: Act, { field, state }: Chosen) =>
  lecturersIn(ctx)
    .where(reach(ctx.actor, 'academy.nominate', 'l.concerns'))
    .$if(state !== undefined, found => found.where('l.state', '=', state!))
    .$if(field !== undefined, found => found.where(sql<boolean>`${field!} = any (l.fields)`))
    .orderBy('l.id', 'desc')
