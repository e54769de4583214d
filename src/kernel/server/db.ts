import { type ConnectionProvider, type Dialect, Kysely, type KyselyProps, PostgresAdapter, PostgresIntrospector } from 'kysely'
import pg from 'pg'
import { type Actor, clock, idOf, postsByModule } from '../pure/people.ts'
import type { Columns } from './columns.ts'
import { PipelinedDriver, Session, type SqlRole } from './driver.ts'
import { SnakeCaseCompiler } from './snake-case.ts'

// biome-ignore lint/suspicious/noExplicitAny: kernel code that runs on any module's handle
export type AnyDb = Kysely<any>

/** The house's database. A query put to it bare runs as `app_public`: it sees public views and nothing more. */
export class HouseDb extends Kysely<Columns> {
  readonly #pool: pg.Pool
  readonly #parts: Pick<KyselyProps, 'config' | 'dialect' | 'driver'>

  constructor(pool: pg.Pool) {
    const driver = new PipelinedDriver(pool)
    const dialect: Dialect = {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new SnakeCaseCompiler(),
    }
    super({ dialect })
    this.#pool = pool
    this.#parts = { config: { dialect }, dialect, driver }
  }

  borrow = async () => new Session(await this.#pool.connect())
  /** A handle whose statements take this road. */
  along = (road: ConnectionProvider) => new Kysely<Columns>({ ...this.#parts, executor: this.getExecutor().withConnectionProvider(road) })
}

export const openDb = (pool: pg.Pool) => new HouseDb(pool)

/** One transaction as one person: row-level security sees who asks and which units their posts hold. */
export const asActor = <T>(
  db: HouseDb,
  actor: Actor,
  work: (tx: Kysely<Columns>) => Promise<T>,
  access: 'read write' | 'read only' = 'read write',
): Promise<T> => within(db, actor === clock ? 'app_house' : 'app_user', settingsOf(actor), work, access)

/** One transaction as nobody in particular, for what anyone may do. */
export const asPublic = <T>(db: HouseDb, work: (tx: Kysely<Columns>) => Promise<T>): Promise<T> =>
  within(db, 'app_public', '', work, 'read write')

/** To the handle of a transaction, the one that sees everyone's rows. */
const openEyes = new WeakMap<AnyDb, () => AnyDb>()

async function within<T>(
  db: HouseDb,
  role: SqlRole,
  settings: string,
  work: (tx: Kysely<Columns>) => Promise<T>,
  access: 'read write' | 'read only',
): Promise<T> {
  const session = await db.borrow()
  try {
    session.become(role, `begin ${access}; `, settings)
    const tx = db.along(session.as(role))
    openEyes.set(tx, () => openedBeside(db, session))
    const done = await work(tx)
    await session.commit(access === 'read only')
    return done
  } catch (error) {
    await session.rollback()
    throw error
  } finally {
    session.client.release()
  }
}

/** `set local` and not `set_config`: Citus carries only the statement to its workers. */
function settingsOf(actor: Actor): string {
  if (actor === clock) return ''
  const posts = Object.entries(postsByModule(actor)).map(
    ([module, units]) => `; set local app.${pg.escapeIdentifier(module)} = ${pg.escapeLiteral(units.map(idOf).join(','))}`,
  )
  return `; set local app.actor = ${pg.escapeLiteral(actor.id)}${posts.join('')}`
}

/**
 * For laws that need everyone's rows, such as promoting the first in a queue. Kernel only. The eyes belong to the handle
 * and not to the moment: what runs beside this on the caller's own handle still sees only what the caller may.
 */
export function withOpenEyes<C extends { db: AnyDb }, T>(ctx: C, work: (open: C) => Promise<T>): Promise<T> {
  const opened = openEyes.get(ctx.db)
  if (!opened) throw new Error('eyes are opened within a transaction of asActor or asPublic')
  return work({ ...ctx, db: opened() })
}

function openedBeside(db: HouseDb, session: Session): AnyDb {
  const open = db.along(session.as('app_house'))
  openEyes.set(open, () => open)
  return open
}
