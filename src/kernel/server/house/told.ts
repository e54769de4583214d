import type { Kysely } from 'kysely'
import { houseWords } from '../../pure/house-words.ts'
import { tellPair } from '../../pure/told.ts'
import type { Language, Pair } from '../../pure/words.ts'
import type { Ctx } from '../action.ts'
import type { AnyDb } from '../db.ts'
import type { Module } from '../module.ts'
import type { KernelTables } from '../tables.ts'

/** All modules, asked when they are needed: the list that names them also names this one. */
export type Registry = () => readonly Module[]
export type Db = Kysely<KernelTables>
export const dbOf = (ctx: { db: AnyDb }): Db => ctx.db as Db

/** The language a person has chosen; Chinese for whoever has not. */
export async function languageOf(ctx: Pick<Ctx, 'db' | 'actor'>): Promise<Language> {
  const mine = await dbOf(ctx).selectFrom('persons').select('language').where('id', '=', ctx.actor.id).executeTakeFirst()
  return mine?.language ?? 'zh'
}

export const titleOf = (registry: Registry, module: string): Pair | undefined => registry().find(one => one.name === module)?.title

/** A module's sentence; undefined where it has none by this name, such as one that a later release took away. */
export function sentence(
  registry: Registry,
  module: string,
  key: string,
  language: Language,
  given: Record<string, string | number> = {},
): string | undefined {
  const words = registry().find(one => one.name === module)?.words
  const pair = words?.[key] ?? (houseWords as Record<string, Pair>)[key]
  return pair && tellPair(pair, given, language)
}
