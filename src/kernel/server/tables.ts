import type { Generated, InsertType, SelectType } from 'kysely'
import type { UnitPath } from '../pure/people.ts'
import type { Role } from '../pure/roles.ts'
import type { Language } from '../pure/words.ts'
import type { Columns } from './columns.ts'

/**
 * One table with some columns narrowed to the field's own types:
 * `Narrow<Columns, 'aidCases', { state: Stage }>`. A wrong column or a wider type does not compile.
 */
export type Narrow<Of, T extends keyof Of, To extends { [C in keyof To]: C extends keyof Of[T] ? SelectType<Of[T][C]> : never }> = {
  [Name in T]: {
    [C in keyof Of[T]]: C extends keyof To ? (undefined extends InsertType<Of[T][C]> ? Generated<To[C]> : To[C]) : Of[T][C]
  }
}

/** What every module may read beside its own tables. */
export type KernelTables = Narrow<Columns, 'offers', { unit: UnitPath; seatsByUnit: Record<string, number> | null }> &
  Narrow<Columns, 'places', { unit: UnitPath; standing: 'seated' | 'waiting' | 'released' }> &
  Narrow<Columns, 'record', { unit: UnitPath }> &
  Narrow<Columns, 'units', { unit: UnitPath }> &
  Narrow<Columns, 'persons', { unit: UnitPath; language: Language }> &
  Narrow<Columns, 'belongings', { unit: UnitPath }> &
  Narrow<Columns, 'posts', { unit: UnitPath; role: Role }> &
  Narrow<Columns, 'signIns', { unit: UnitPath }> &
  Narrow<Columns, 'apiKeys', { unit: UnitPath }> &
  Narrow<Columns, 'papers', { unit: UnitPath }> &
  Narrow<Columns, 'grams', { unit: UnitPath }> &
  Pick<Columns, 'notices' | 'outbox' | 'faults'>
