import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { refuse } from '../pure/house-words.ts'
import { type Concern, clock } from '../pure/people.ts'
import type { Ctx, Delivery, Incoming } from './action.ts'
import { barePhoto } from './bare-photo.ts'
import { type AnyDb, asActor } from './db.ts'
import type { House } from './perform.ts'
import { sniff } from './sniff.ts'
import type { KernelTables } from './tables.ts'
import { mustBeWhole } from './whole-photo.ts'

export type Paper = { id: string; name: string; type: string; bytes: number; sha256: string }
/** What the paper is: `subject` is the row it belongs to, `kind` the module's own word for it. */
type About = Concern & { module: string; subject: string; kind: string; types: readonly string[] }
type Db = Kysely<KernelTables>

/**
 * Keeps a file somebody handed in. Its bytes say what it is; a photo loses where and when it was taken. The bytes are stored
 * before the commit: a transaction that fails leaves bytes that no row names, and the sweep drops those.
 */
export async function keepPaper<T>(ctx: Ctx<T>, about: About, file: Incoming): Promise<Paper> {
  const kind = sniff(file.bytes)
  if (!kind || !about.types.includes(kind.type)) throw refuse('HOUSE-9')
  const bytes = await soundOrRefused(kind.type, file.bytes)
  const paper = {
    id: ctx.newId(),
    name: nameOf(file.name),
    type: kind.type,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const { types: _, parties = [], ...where } = about
  await ctx.files.put(paper.id, bytes, paper.type)
  await (ctx.db as AnyDb as Db)
    .insertInto('papers')
    .values({ ...where, ...paper, parties: [...parties], at: ctx.now })
    .execute()
  return paper
}

/** A name is shown and sent as a header, and kept as text: no half characters, nothing that steers a terminal or a database. */
const nameOf = (name: string) =>
  name
    .slice(0, 200)
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
    .replace(/[\0-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffd]/g, '')

async function soundOrRefused(type: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    await mustBeWhole(type, bytes)
    return barePhoto(type, bytes)
  } catch {
    throw refuse('HOUSE-9')
  }
}

/** Hands a paper out again, to whomever row-level security shows it. */
export async function handOut<T>(ctx: Ctx<T>, id: string): Promise<Delivery> {
  const paper = await (ctx.db as AnyDb as Db)
    .selectFrom('papers')
    .select(['name', 'type', 'sha256'])
    .where('id', '=', id)
    .where('droppedAt', 'is', null)
    .executeTakeFirst()
  const bytes = paper && (await ctx.files.get(id))
  if (!paper || !bytes) throw refuse('HOUSE-1')
  return { name: paper.name, type: paper.type, bytes, inline: paper.type.startsWith('image/') }
}

/** Drops the bytes; the row keeps what was there, and when it went. */
export async function dropPaper<T>(ctx: Ctx<T>, id: string): Promise<void> {
  await (ctx.db as AnyDb as Db).updateTable('papers').set({ droppedAt: ctx.now }).where('id', '=', id).execute()
  await ctx.files.drop(id)
}

/**
 * Drops bytes that no row names: what a failed transaction left behind. Only what had no row the last time either goes, for
 * bytes come before the commit that names them. Call it an hour apart.
 */
export function openFileSweep(house: Pick<House, 'db' | 'files'>): () => Promise<number> {
  let suspects = new Set<string>()
  return async () => {
    const orphans = new Set<string>()
    for await (const key of house.files.list?.() ?? []) orphans.add(key)
    const named = await asActor(house.db, clock, tx => tx.selectFrom('papers').select('id').where('droppedAt', 'is', null).execute())
    for (const { id } of named) orphans.delete(id)
    const lost = [...orphans].filter(key => suspects.has(key))
    for (const key of lost) await house.files.drop(key)
    suspects = orphans
    await house.files.sweep?.()
    return lost.length
  }
}
