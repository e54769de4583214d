/** How an ID number lies in a row: sealed to that row, findable by its blind index, shown by its mask. No record ever holds it. */
import { birthDateOf, maskedResidentId, type ResidentId } from '#kernel/pure/identifiers/resident-id.ts'
import type { Act } from './members.ts'

export const columnsOfNumber = ({ seals }: Act, table: 'members' | 'members_corrections', id: string, number: ResidentId | null) => ({
  idSealed: number && seals.seal(number, `${table}.id.${id}`),
  idBlind: number && seals.blind('idNumber', number),
  idMasked: number ? maskedResidentId(number) : '',
  bornYear: number ? Number(birthDateOf(number).slice(0, 4)) : null,
})
