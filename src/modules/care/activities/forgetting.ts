/** ACT-13: when somebody closes their account, their places stay counted, without whoever took them. */
import { sql } from 'kysely'
import { FORGOTTEN, type Hold } from '#kernel/server/module.ts'
import type { Ctx } from '#kernel/server/action.ts'

/** A place in what is still to come keeps somebody else waiting. */
export async function holds({ db, now }: Ctx, person: string): Promise<readonly Hold[]> {
  const { rows } = await sql<{ title: string }>`select a.title from activities_entries as e join activities as a on a.id = e.activity
    where e.owner = ${person} and e.left_at is null and a.ends > ${now} and a.state <> 'cancelled' order by a.starts limit 20`.execute(db)
  return rows.map(({ title }) => ({ say: 'holds.entry', given: { title } }))
}

export async function forget({ db }: Ctx, person: string): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string
  }>`update activities_entries set name = ${FORGOTTEN}, phone_masked = '', needs = '', left_why = '', shares_with = '{}'
    where owner = ${person} returning id`.execute(db)
  const entries = rows.map(({ id }) => id)
  const mine = sql`entry = any (${entries}::uuid[])`
  await sql`update activities_children set name_sealed = '', born_sealed = '', called = '—', blind = entry || '.' || n where ${mine}`.execute(
    db,
  )
  await sql`update activities_receipts set signature = '', signed_name = ${FORGOTTEN} where owner = ${person} and ${mine}`.execute(db)
  await sql`update activities_feedback set words = '' where owner = ${person} and activity in
    (select activity from activities_entries where id = any (${entries}::uuid[]))`.execute(db)
  return entries
}
