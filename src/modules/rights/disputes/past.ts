import { sql } from 'kysely'
import type { Ctx } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'

/** DISPUTES-50, 95: to whoever was replaced or has left, the case is gone, and with it the lines of their own time. */
export async function isPast(ctx: Ctx, subject: string): Promise<boolean> {
  const stands = async ({ db }: Pick<Ctx, 'db'>) => (await sql`select from disputes where id = ${subject}`.execute(db)).rows.length > 0
  return !(await stands(ctx)) && beyondSight(ctx, 'DISPUTES-50', stands)
}
