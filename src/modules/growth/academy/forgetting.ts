/**
 * When somebody closes their account: certificates issued, marks and hours stay, for others rely on them and the law has them kept;
 * names, numbers and phones go, also from what a certificate prints. Whoever checks its number still learns that it holds.
 */
import { sql } from 'kysely'
import type { Ctx } from '#kernel/server/action.ts'
import { FORGOTTEN, type Hold } from '#kernel/server/module.ts'

/** A seat in a class under way, a lecture agreed to, an appointment: somebody plans with them. */
export async function holds({ db, now }: Ctx, person: string): Promise<readonly Hold[]> {
  const { rows } = await sql<{ say: string; title: string }>`
    select 'holds.seat' as say, c.title from academy_nominations as n join academy_classes as c on c.id = n.class
      where n.owner = ${person} and n.state in ('nominated', 'verified', 'admitted') and c.state in ('published', 'running')
    union all select 'holds.lecture', s.title from academy_bookings as b join academy_sessions as s on s.id = b.session
      where b.owner = ${person} and b.state = 'accepted' and b.ends > ${now}
    union all select 'holds.lecturer', '' from academy_lecturers where owner = ${person} and state = 'appointed' limit 20`.execute(db)
  return rows.map(({ say, title }) => ({ say, given: { title } }))
}

export async function forget({ db }: Ctx, person: string): Promise<readonly string[]> {
  const sealed = sql`certificate_masked = '', certificate_sealed = null`
  const statements = [
    sql`update academy_nominations set name = ${FORGOTTEN}, phone_masked = '', words = '', ${sealed} where owner = ${person} returning id`,
    sql`update academy_asks set name = ${FORGOTTEN}, words = '', ${sealed} where owner = ${person} returning id`,
    sql`update academy_questions set name = ${FORGOTTEN} where owner = ${person} returning id`,
    sql`update academy_bookings set name = ${FORGOTTEN} where owner = ${person} returning id`,
    sql`update academy_lecturers set name = ${FORGOTTEN}, introduction = '' where owner = ${person} returning id`,
    sql`update academy_certificates set printed = jsonb_set(printed, '{name}', to_jsonb(${FORGOTTEN}::text)) where owner = ${person} returning id`,
  ]
  const about: string[] = []
  for (const statement of statements) about.push(...(await statement.execute(db)).rows.map(row => (row as { id: string }).id))
  await sql`delete from grams where subject = any (${about}::uuid[])`.execute(db)
  await sql`update academy_answers set name = ${FORGOTTEN} where owner = ${person} and question in (select id from academy_questions)`.execute(
    db,
  )
  await sql`update academy_absences set reason = '' where owner = ${person} and nomination = any (${about}::uuid[])`.execute(db)
  return about
}
