import { CamelCasePlugin, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely'
import pg from 'pg'
import { type Actor, clock, idOf, postsByModule } from '../pure/people.ts'
import type { Columns } from './columns.ts'
import { PipelinedDriver } from './driver.ts'

// biome-ignore lint/suspicious/noExplicitAny: kernel code that runs on any module's handle
export type AnyDb = Kysely<any>

/** Outside `asActor` a query runs as `app_public`: it sees public views and nothing more. */
export const openDb = (pool: pg.Pool) =>
  new Kysely<Columns>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PipelinedDriver(pool),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    // jsonb keys are the field's own words: leave them alone
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })

/** One transaction as one person: row-level security sees who asks and which units their posts hold. */
export const asActor = <T>(
  db: Kysely<Columns>,
  actor: Actor,
  work: (tx: Kysely<Columns>) => Promise<T>,
  access: 'read write' | 'read only' = 'read write',
): Promise<T> =>
  db
    .transaction()
    .setAccessMode(access)
    .execute(tx => {
      // not awaited: see PipelinedDriver
      sql
        .raw(whoAsks(actor))
        .execute(tx)
        .catch(() => {})
      roles.set(tx, actor === clock ? 'app_house' : 'app_user')
      return work(tx)
    })

/** `set local` and not `set_config`: Citus carries only the statement to its workers. */
function whoAsks(actor: Actor): string {
  if (actor === clock) return 'set local role app_house'
  const settings = [`set local app.actor = ${pg.escapeLiteral(actor.id)}`]
  for (const [module, units] of Object.entries(postsByModule(actor)))
    settings.push(`set local app.${pg.escapeIdentifier(module)} = ${pg.escapeLiteral(units.map(idOf).join(','))}`)
  return `set local role app_user; ${settings.join('; ')}`
}

/** In which role each open transaction is, so that the server is not asked for what we have told it. */
const roles = new WeakMap<AnyDb, string>()

/** For laws that need everyone's rows, such as promoting the first in a queue. Kernel only. */
export async function withOpenEyes<T>(db: AnyDb, work: () => Promise<T>): Promise<T> {
  const before = roles.get(db) ?? (await roleIn(db))
  if (before === 'app_house') return work()
  const become = (role: string) => {
    roles.set(db, role)
    sql
      .raw(`set local role ${role}`)
      .execute(db)
      .catch(() => {})
  }
  become('app_house')
  try {
    return await work()
  } finally {
    // after an SQL error the transaction is lost anyway, and its role with it
    become(before)
  }
}

const roleIn = async (db: AnyDb) => (await sql<{ me: string }>`select current_user as me`.execute(db)).rows[0]!.me
