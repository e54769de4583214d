/** MEMBERS-15: what a roster's line does, beside what is known of its person already. */
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Stage } from './rules-kinds.ts'
import { isKept, isLiving, isWaiting } from './rules-kinds.ts'
import type { Fault, Said } from './rules-roster.ts'

/** A membership that has this line's number, or whose person has this line's phone. */
export type Found = {
  id: string
  person: string
  unit: UnitPath
  /** Whether it is with the union the roster was handed in for, or below it. */
  isWithin: boolean
  unitName: string
  state: Stage
  name: string
  employer: string
  work: string
  hasNumber: boolean
  hasPhone: boolean
}
export type Known = {
  byNumber?: Found
  /** Who has the phone; perhaps nobody's member yet. */
  byPhone?: { person: string; name: string; member?: Found }
}
export type Filled = { employer?: string; work?: string; idNumber?: string; phone?: string }
export type Outcome =
  | { is: 'new'; person?: string }
  | { is: 'updated'; member: Found; change: Filled }
  | { is: 'unchanged' }
  | { is: 'wrong'; faults: Fault[] }

/** `clerk` hands the roster in: nobody enters or changes their own membership. */
export function outcomeOf(said: Said, known: Known, clerk: string): Outcome {
  const { byNumber, byPhone } = known
  if (byNumber && byPhone && byPhone.person !== byNumber.person) return wrong('phone', 'roster.phoneOfAnother')
  const member = byNumber ?? byPhone?.member
  if (member) return beside(said, member, known, clerk)
  if (byPhone?.name && byPhone.name !== said.name) return wrong('phone', 'roster.phoneOfAnother')
  if (byPhone?.person === clerk) return wrong('name', 'roster.oneself')
  return { is: 'new', ...(byPhone && { person: byPhone.person }) }
}

function beside(said: Said, member: Found, known: Known, clerk: string): Outcome {
  const head = known.byNumber ? 'idNumber' : 'phone'
  if (!member.isWithin) return wrong(head, 'roster.elsewhere')
  if (isWaiting(member.state)) return wrong(head, 'roster.waiting')
  if (!isLiving(member.state) && !isKept(member.state)) return wrong(head, 'roster.ended')
  const faults = doubtsAbout(said, member, known)
  if (faults.length > 0) return { is: 'wrong', faults }
  const change = changeOf(said, member)
  if (Object.keys(change).length === 0) return { is: 'unchanged' }
  return member.person === clerk ? wrong('name', 'roster.oneself') : { is: 'updated', member, change }
}

/** A sheet does not overwrite who somebody is, where they belong, or how they stand: those have their own ways. */
function doubtsAbout(said: Said, member: Found, { byNumber, byPhone }: Known): Fault[] {
  const faults: Fault[] = []
  if (said.name !== member.name) faults.push({ head: 'name', why: 'roster.otherName' })
  if (said.idNumber && !byNumber && member.hasNumber) faults.push({ head: 'idNumber', why: 'roster.otherNumber' })
  if (said.phone && !byPhone && member.hasPhone) faults.push({ head: 'phone', why: 'roster.otherPhone' })
  if (said.unit && said.unit !== member.unit)
    faults.push({ head: 'union', why: `roster.otherUnion?${new URLSearchParams({ unit: member.unitName })}` })
  if (said.standing && (said.standing === 'retained') !== isKept(member.state))
    faults.push({ head: 'standing', why: 'roster.otherStanding' })
  return faults
}

/** What a blank cell leaves alone is no change. */
function changeOf(said: Said, member: Found): Filled {
  return {
    ...(said.employer && said.employer !== member.employer && { employer: said.employer }),
    ...(said.work && said.work !== member.work && { work: said.work }),
    ...(said.idNumber && !member.hasNumber && { idNumber: said.idNumber }),
    ...(said.phone && !member.hasPhone && { phone: said.phone }),
  }
}

const wrong = (head: Fault['head'], why: string): Outcome => ({ is: 'wrong', faults: [{ head, why }] })
