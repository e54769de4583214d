import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Concern } from '../pure/people.ts'
import type { Ctx } from './action.ts'
import type { AnyDb } from './db.ts'
import type { KernelTables } from './tables.ts'

type Db = Kysely<KernelTables>

/** The pairs of neighbouring characters of a text, and each single one: two characters of a Chinese name hold one pair. */
export function gramsOf(text: string): string[] {
  const plain = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}]+/gu, ''),
  ]
  return [...new Set(plain.flatMap((one, i) => (i + 1 < plain.length ? [one, one + plain[i + 1]] : [one])))]
}

/** Makes a subject findable by these texts, in place of those before. */
export async function makeFindable<T>(
  { db }: Ctx<T>,
  { module, subject, owner, unit, parties = [] }: Concern & { module: string; subject: string },
  texts: readonly string[],
): Promise<void> {
  const tx = db as AnyDb as Db
  await tx.deleteFrom('grams').where('module', '=', module).where('subject', '=', subject).execute()
  const rows = [...new Set(texts.flatMap(gramsOf))].map(gram => ({ gram, module, subject, owner, unit, parties: [...parties] }))
  if (rows.length > 0) await tx.insertInto('grams').values(rows).execute()
}

/** A condition: `subject` is among those whose text holds every pair of what is asked. One character alone finds by itself. */
export function matches(module: string, asked: string, subject: string): RawBuilder<boolean> {
  const all = gramsOf(asked)
  const pairs = all.filter(gram => [...gram].length === 2)
  const wanted = pairs.length > 0 ? pairs : all
  if (wanted.length === 0) return sql<boolean>`false`
  return sql<boolean>`${sql.ref(subject)} in (select subject from grams where module = ${module} and gram = any (${wanted}::text[]) group by subject having count(*) = ${wanted.length})`
}
