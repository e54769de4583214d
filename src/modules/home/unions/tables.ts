import type { UnitPath } from '#kernel/pure/people.ts'
import type { Role } from '#kernel/pure/roles.ts'
import type { Columns } from '#kernel/server/columns.ts'
import type { Narrow } from '#kernel/server/tables.ts'
import type { Kind, Life } from './rules-kinds.ts'

/** The tree's tables are the kernel's; here they speak the words of this rulebook. */
export type UnionTables = Narrow<Columns, 'units', { unit: UnitPath; state: Life; kind: Kind }> &
  Narrow<Columns, 'posts', { unit: UnitPath; role: Role; state: 'held' | 'ended' }>
