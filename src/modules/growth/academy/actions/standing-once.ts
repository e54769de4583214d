import { lockName } from '#kernel/server/lock-name.ts'
import { sql } from 'kysely'
import { type Lecturer, standsAlready } from '../rules-lecturers.ts'
import type { Act } from './courses.ts'

/** Under the person's own lock at this academy: by whichever unit, at once or one after the other. */
export async function mustStandOnce({ db }: Act, { ground, owner, name }: Pick<Lecturer, 'ground' | 'owner' | 'name'>) {
  await lockName(db, `academy stands ${ground} ${owner}`)
  const { rows } = await sql<{ stands: boolean }>`select academy_stands(${ground}, ${owner}) as stands`.execute(db)
  if (rows[0]!.stands) throw standsAlready(name)
}
