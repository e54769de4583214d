import { hash, randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { idOf, type UnitPath } from '../pure/people.ts'
import type { Ctx } from './action.ts'
import type { AnyDb } from './db.ts'
import { lockName } from './lock-name.ts'
import type { KernelTables } from './tables.ts'

export type Line = {
  module: string
  owner: string
  unit: UnitPath
  parties?: string[]
  step: string
  by: string
  at: Date
  from: string
  to: string
  /** Null where the step says it all. Sealed values never come here. */
  said: object | null
}
type Db = Kysely<KernelTables>
type Tail = { n: number; hash: string } | undefined

/** The last line so far. Ask under the subject's lock: whoever holds it writes the next. */
export async function tailOf(db: AnyDb, subject: string): Promise<Tail> {
  const { rows } = await sql<NonNullable<Tail>>`select n, hash from house_tail(${subject})`.execute(db)
  return rows[0]
}

/**
 * Appends lines to a subject's chain, each sealing the one before. Many at once name the table their subject stands in:
 * under row-level security Citus refuses `insert … select`, unless it reads a table that lies beside this one.
 */
export async function append(db: AnyDb, subject: string, tail: Tail, lines: readonly Line[], from?: 'offers') {
  const rows = chained(subject, tail, lines)
  if (!from) return void (await (db as Db).insertInto('record').values(rows).execute())
  // one array of rows and not a thousand parameters: the statement keeps its name, whatever the number of lines
  await sql`insert into record (${columns}) select it.id, ${written} from ${sql.table(from)} as it, ${linesOf(rows)} where it.id = ${subject}`.execute(
    db,
  )
}

/** One line each to many chains. Ask under the subjects' locks; whose chain is new has no last line. */
export async function appendEach(db: AnyDb, lines: readonly (Line & { subject: string })[]): Promise<void> {
  const subjects = lines.map(line => line.subject)
  const { rows: tails } = await sql<{ subject: string; n: number; hash: string }>`select distinct on (subject) subject, n, hash from record
    where subject = any (${subjects}::uuid[]) order by subject, n desc`.execute(db)
  const tailOf = new Map(tails.map(({ subject, ...tail }) => [subject, tail]))
  const rows = lines.flatMap(({ subject, ...line }) => chained(subject, tailOf.get(subject), [line]))
  await sql`insert into record (${columns}) select line.subject, ${written} from ${linesOf(rows)}`.execute(db)
}

/** The first lines of many subjects that are laid out together. */
export async function beginChains(db: AnyDb, firsts: readonly (Line & { subject: string })[]): Promise<void> {
  const rows = firsts.flatMap(({ subject, ...line }) => chained(subject, undefined, [line]))
  await sql`insert into record (${columns}) select line.subject, ${written} from ${linesOf(rows)}`.execute(db)
}

const columns = sql.raw('subject, n, module, owner, unit, parties, step, by, at, "from", "to", said, salt, digest, hash')
const written = sql.raw(`line.n, line.module, line.owner, line.unit, line.parties, line.step, line.by, line.at, line."from", line."to",
  line.said::jsonb, line.salt, line.digest, line.hash`)
const linesOf = (
  rows: readonly object[],
) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line (subject uuid, n int, module text, owner text,
  unit text, parties text[], step text, by text, at timestamptz, "from" text, "to" text, said text, salt text, digest text, hash text)`

function chained(subject: string, tail: Tail, lines: readonly Line[]) {
  let { n, hash } = tail ?? { n: 0, hash: '' }
  return lines.map(line => {
    n += 1
    const said = line.said && JSON.stringify(line.said)
    const salt = said && randomBytes(16).toString('base64url')
    const at = line.at.toISOString()
    // of what will be read back: a Date has become text by then
    const digest = digestOf(salt, said && JSON.parse(said))
    const row = { ...line, subject, n, at, said, salt, parties: line.parties ?? [], digest }
    hash = hashOf(hash, row)
    return { ...row, hash }
  })
}

/** Walks a subject's chain; tells the first line that does not fit, or nothing. */
export async function findBreak(db: AnyDb, subject: string): Promise<number | undefined> {
  const lines = await (db as Db).selectFrom('record').selectAll().where('subject', '=', subject).orderBy('n').execute()
  let last = ''
  for (const [i, line] of lines.entries()) {
    const wasErased = line.digest !== '' && line.salt === null && line.said === null
    const isWhole =
      line.n === i + 1 && line.hash === hashOf(last, line) && (wasErased || line.digest === digestOf(line.salt, line.said as object | null))
    if (!isWhole) return line.n
    last = line.hash
  }
  return undefined
}

/**
 * The rows of a governed table whose chain has lost its end: each step adds one to the row's version and a line to its chain, so a
 * chain shorter than the version was cut. A chain alone cannot tell: what is left of it fits.
 */
export async function findCut(db: AnyDb, table: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} as it
    where version > (select count(*) from record where subject = it.id)`.execute(db)
  return rows.map(row => row.id)
}

/** Drops what a person said, and what was said about them, in one subject. Only the house may. */
export const eraseWords = (db: AnyDb, subject: string, owner: string) =>
  (db as Db).updateTable('record').set({ said: null, salt: null }).where('subject', '=', subject).where('owner', '=', owner).execute()

type Sealed = {
  subject: string
  n: number
  module: string
  owner: string
  unit: UnitPath
  step: string
  from: string
  to: string
  by: string
  at: string
  digest: string
}

/** The unit goes in by its id: moving it in the tree rewrites paths, not what happened. */
const hashOf = (before: string, { subject, n, module, owner, unit, step, from, to, by, at, digest }: Sealed) =>
  sha256(JSON.stringify([before, subject, n, module, owner, idOf(unit), step, from, to, by, at, digest]))

/** Salted, for a short answer could be guessed from its bare digest. jsonb reorders keys, so they are sorted here. */
const digestOf = (salt: string | null, said: object | null) => (said ? sha256(salt + JSON.stringify(sorted(said))) : '')

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, sorted(held)]),
  )
}
const sha256 = (text: string) => hash('sha256', text, 'base64url')

/**
 * One line that is no step of a lifecycle, such as a look at sealed data. Two at once: the second waits and follows. Where a lifecycle
 * does write to the same chain, `governedBy` is its table: the line waits for a step under way, as steps wait for each other.
 */
export async function recordStep<T>(
  { db, actor, now }: Ctx<T>,
  subject: string,
  line: Omit<Line, 'by' | 'at'>,
  governedBy?: string,
): Promise<void> {
  if (governedBy) await sql`select from ${sql.table(governedBy)} where id = ${subject} for no key update`.execute(db)
  else await lockName(db, subject)
  await append(db as AnyDb, subject, await tailOf(db as AnyDb, subject), [{ ...line, by: actor.id, at: now }])
}
