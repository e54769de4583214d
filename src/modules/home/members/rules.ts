/** A membership, from the application to its end, clause by clause. The prose is rulebook.md. */
import { addDays, addMonths, type Day, dayOf } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { aboveOf, type UnitPath } from '#kernel/pure/people.ts'
import { type Refusal, refusals } from '#kernel/pure/refusal.ts'
import type { RetainedFor, Stage, Through, Way } from './rules-kinds.ts'
import { words } from './words.ts'

export type Relation = { employer: string; work: string }
export type Member = Case<Stage> & {
  /** As it stands on the identity card. */
  name: string
  phoneMasked: string
  way: Way
  through: Through
  employer: string
  work: string
  /** Further jobs, up to five. */
  relations: Relation[]
  appliedOn: Day
  joinedOn: Day | null
  /** The first day of the last month for which dues are recorded. */
  paidTo: Day | null
  /** The union that is to receive it. */
  transferTo: string | null
  /** Where the member works from the transfer on, and how they come to the receiving union; empty where it stays as it is. */
  nextEmployer: string
  nextWay: Way | ''
  retainedFor: RetainedFor | ''
  /** From then to the day it was resumed no dues are owed. */
  retainedOn: Day | null
  resumedOn: Day | null
  /** The day on which what follows from its end was done: the belonging ended, the member told. */
  leftOn: Day | null
  warnedOn: Day | null
  /** Why, in the words of whoever took the last step. */
  reason: string
  /** The decision by which it was taken. */
  basis: string
  /** The membership that holds the same ID number already. */
  twin: string | null
  /** The one into which this one was merged. */
  heir: string | null
}

export const refuse = refusals(words)

/** The figures of this platform's own, marked † in the rulebook; the sixteen years are the Labour Law's, the six months the Constitution's. */
export const youngest = 16
export const mostRelations = 5
export const unpaidMonths = 6
export const warnedDays = 30
export const pensionAge = 63

/** MEMBERS-16, and every reason there is: in so many characters. */
const isLong = (text: string) => [...text.trim()].length >= 5
/** MEMBERS-3: what somebody looks at a number for. */
export const isPurpose = isLong
const says = (clause: 'MEMBERS-6' | 'MEMBERS-7' | 'MEMBERS-8' | 'MEMBERS-10' | 'MEMBERS-11', field: 'reason' | 'basis') => (row: Member) =>
  isLong(row[field]) ? undefined : refuse(clause).at({ [field]: 'tooShort?least=5' })

const isNobodyElse = ({ twin }: Member) => (twin ? refuse('MEMBERS-4') : undefined)
const goesSomewhere = ({ transferTo, unit }: Member) =>
  transferTo && !unit.endsWith(`/${transferTo}/`) ? undefined : refuse('MEMBERS-7').at({ unit: 'members.sameUnion' })
const saysWhatFor = (row: Member) =>
  row.retainedFor ? says('MEMBERS-8', 'basis')(row) : refuse('MEMBERS-8').at({ retainedFor: 'missing' })

type Owing = Pick<Member, 'paidTo' | 'joinedOn' | 'appliedOn' | 'resumedOn'>
/**
 * MEMBERS-10: the months since the last one paid, or since joining or coming back; the month under way does not count. Whoever came on a
 * roster was asked for no dues here before they were entered, however long ago they joined.
 */
export function monthsUnpaid({ paidTo, joinedOn, appliedOn, resumedOn }: Owing, today: Day): number {
  if (!joinedOn) return 0
  const since = [joinedOn, appliedOn, ...(resumedOn ? [resumedOn] : [])].map(monthOf)
  const first = [...since, ...(paidTo ? [monthAfter(paidTo)] : [])].sort().at(-1)!
  const months = (Number(today.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(today.slice(5, 7)) - Number(first.slice(5, 7))
  return Math.max(0, months)
}
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`
const monthAfter = (month: Day): Day => addMonths(monthOf(month), 1)

const hasNotPaid = (row: Member, now: Date) =>
  monthsUnpaid(row, dayOf(now)) >= unpaidMonths ? undefined : refuse('MEMBERS-10').at({ reason: 'members.hasPaid' })
function mayWarn(row: Member, now: Date) {
  return hasNotPaid(row, now) ?? says('MEMBERS-10', 'reason')(row)
}
function mayLapse(row: Member, now: Date): Refusal | undefined {
  if (!row.warnedOn || dayOf(now) <= addDays(row.warnedOn, warnedDays)) return refuse('MEMBERS-10').at({ basis: 'members.warnedLately' })
  return hasNotPaid(row, now) ?? says('MEMBERS-10', 'basis')(row)
}
/** MEMBERS-9: asking to leave and staying does not end a warning; only paying does, or being heard out. */
export const isStillWarned = (row: Owing & Pick<Member, 'warnedOn'>, today: Day) =>
  row.warnedOn !== null && monthsUnpaid(row, today) >= unpaidMonths
const wasWarned = (row: Member, now: Date) => (isStillWarned(row, dayOf(now)) ? undefined : refuse('MEMBERS-9'))
const isDecided = (row: Member) => says('MEMBERS-11', 'reason')(row) ?? says('MEMBERS-11', 'basis')(row)

const manage = 'members.manage'
// biome-ignore format: read as a table
const life = lifecycle<Member>()({
  module: 'members',
  table: 'members',
  begin: { clause: 'MEMBERS-1', by: manage, in: 'applied', entered: ['active', 'retained'] },
  steps: {
    confirm:      { clause: 'MEMBERS-5',  by: manage,  move: { applied: 'active', raised: 'active' }, check: isNobodyElse },
    refuse:       { clause: 'MEMBERS-6',  by: manage,  move: { applied: 'refused', raised: 'refused' }, check: says('MEMBERS-6', 'reason') },
    recall:       { clause: 'MEMBERS-6',  by: 'owner', move: { applied: 'recalled', raised: 'recalled' } },
    pass:         { clause: 'MEMBERS-5',  by: manage,  move: { applied: 'applied', raised: 'applied' } },
    raise:        { clause: 'MEMBERS-5',  by: 'clock', move: { applied: 'raised' } },
    reapply:      { clause: 'MEMBERS-13', by: 'owner', move: { refused: 'applied', recalled: 'applied', withdrawn: 'applied', lapsed: 'applied' } },
    reenter:      { clause: 'MEMBERS-13', by: manage,  move: { refused: 'applied', recalled: 'applied', withdrawn: 'applied', lapsed: 'applied', expelled: 'applied' } },
    merge:        { clause: 'MEMBERS-4',  by: manage,  move: { applied: 'merged', raised: 'merged', active: 'merged', refused: 'merged', recalled: 'merged', retained: 'merged', withdrawn: 'merged', lapsed: 'merged' } },

    askTransfer:  { clause: 'MEMBERS-7',  by: 'owner', move: { active: 'transferring', retained: 'returning' }, check: goesSomewhere },
    offer:        { clause: 'MEMBERS-7',  by: manage,  ofUnit: true, move: { active: 'transferring', retained: 'returning' }, check: goesSomewhere },
    accept:       { clause: 'MEMBERS-7',  by: manage,  ofParty: true, move: { transferring: 'active', returning: 'active' } },
    decline:      { clause: 'MEMBERS-7',  by: manage,  ofParty: true, move: { transferring: 'active', returning: 'retained' }, check: says('MEMBERS-7', 'reason') },
    cancel:       { clause: 'MEMBERS-7',  by: 'owner', move: { transferring: 'active', returning: 'retained' } },
    fallBack:     { clause: 'MEMBERS-7',  by: 'clock', move: { transferring: 'active', returning: 'retained' } },

    retain:       { clause: 'MEMBERS-8',  by: manage,  ofUnit: true, move: { active: 'retained', warned: 'retained' }, check: saysWhatFor },
    resume:       { clause: 'MEMBERS-8',  by: manage,  ofUnit: true, move: { retained: 'active' }, check: says('MEMBERS-8', 'basis') },
    hold:         { clause: 'MEMBERS-8',  by: 'clock', move: { active: 'retained', warned: 'retained', transferring: 'returning' } },
    follow:       { clause: 'MEMBERS-8',  by: 'clock', move: { applied: 'applied', raised: 'raised', active: 'active', warned: 'warned', transferring: 'transferring', returning: 'returning', retained: 'retained', leaving: 'leaving' } },

    askLeave:     { clause: 'MEMBERS-9',  by: 'owner', move: { active: 'leaving', warned: 'leaving' } },
    stay:         { clause: 'MEMBERS-9',  by: 'owner', move: { leaving: 'active' } },
    stayWarned:   { clause: 'MEMBERS-9',  by: 'owner', move: { leaving: 'warned' }, check: wasWarned },
    letGo:        { clause: 'MEMBERS-9',  by: manage,  ofUnit: true, move: { leaving: 'withdrawn' } },
    leaveByItself:{ clause: 'MEMBERS-9',  by: 'clock', move: { leaving: 'withdrawn' } },
    leave:        { clause: 'MEMBERS-9',  by: 'owner', move: { retained: 'withdrawn' } },
    close:        { clause: 'MEMBERS-19', by: 'owner', move: { applied: 'withdrawn', raised: 'withdrawn', active: 'withdrawn', warned: 'withdrawn', transferring: 'withdrawn', returning: 'withdrawn', retained: 'withdrawn', leaving: 'withdrawn' } },

    warn:         { clause: 'MEMBERS-10', by: manage,  ofUnit: true, move: { active: 'warned' }, check: mayWarn },
    heed:         { clause: 'MEMBERS-10', by: manage,  ofUnit: true, move: { warned: 'active' } },
    lapse:        { clause: 'MEMBERS-10', by: manage,  ofUnit: true, move: { warned: 'lapsed' }, check: mayLapse },
    expel:        { clause: 'MEMBERS-11', by: manage,  ofUnit: true, move: { active: 'expelled', warned: 'expelled', retained: 'expelled', leaving: 'expelled' }, check: isDecided },

    correct:      { clause: 'MEMBERS-14', by: manage,  ofUnit: true, move: { active: 'active', warned: 'warned', retained: 'retained', transferring: 'transferring', returning: 'returning', leaving: 'leaving' } },
  },
  deadlines: {
    applied:      { days: 5,  unit: 'working', then: 'raise' },
    transferring: { days: 15, unit: 'working', then: 'fallBack' },
    returning:    { days: 15, unit: 'working', then: 'fallBack' },
    leaving:      { days: 5,  unit: 'working', then: 'leaveByItself' },
  },
})
/** MEMBERS-8: who holds a retained membership. Above the city's own union there is none: whoever belongs to it directly stays with it. */
export function keeperOf(unit: UnitPath, retainedFor: RetainedFor | ''): UnitPath {
  const above = aboveOf(unit)
  return retainedFor === 'retired' || above === '/' ? unit : above
}

/** One applies for oneself; the clerk at the desk enters whoever has no phone. */
export const memberBook: typeof life = {
  ...life,
  mayBegin: (row, actor) => (actor.id === row.owner ? undefined : life.mayBegin(row, actor)),
}
export type MemberStep = keyof typeof memberBook.steps

export type Correction = Case<'asked' | 'late' | 'confirmed' | 'refused' | 'recalled'> & {
  member: string
  /** Null where it stays as it is. */
  name: string | null
  employer: string | null
  work: string | null
  note: string
  reason: string
}
const saysWhy = ({ reason }: Correction) => (isLong(reason) ? undefined : refuse('MEMBERS-14').at({ reason: 'tooShort?least=5' }))
// biome-ignore format: read as a table
export const correctionBook = lifecycle<Correction>()({
  module: 'members',
  table: 'membersCorrections',
  begin: { clause: 'MEMBERS-14', by: 'owner', in: 'asked' },
  steps: {
    confirm: { clause: 'MEMBERS-14', by: manage,  move: { asked: 'confirmed', late: 'confirmed' } },
    refuse:  { clause: 'MEMBERS-14', by: manage,  move: { asked: 'refused', late: 'refused' }, check: saysWhy },
    recall:  { clause: 'MEMBERS-14', by: 'owner', move: { asked: 'recalled', late: 'recalled' } },
    withdraw: { clause: 'MEMBERS-14', by: 'clock', move: { asked: 'recalled', late: 'recalled' } },
    // nobody's silence changes a file: an overdue one waits on, first in the list
    fallDue: { clause: 'MEMBERS-14', by: 'clock', move: { asked: 'late' } },
  },
  deadlines: { asked: { days: 5, unit: 'working', then: 'fallDue' } },
})
