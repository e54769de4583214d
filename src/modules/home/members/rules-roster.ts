/** MEMBERS-15: what the cells of a roster's line mean, by themselves and beside the other lines. */
import { asLine } from '#kernel/pure/as-line.ts'
import { addMonths, type Day, isDay } from '#kernel/pure/calendar.ts'
import { halfWidth } from '#kernel/pure/half-width.ts'
import { type Mobile, readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { birthDateOf, readResidentId, type ResidentId } from '#kernel/pure/identifiers/resident-id.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { youngest } from './rules.ts'

export const mostLines = 50_000
/** How long a sheet’s lines are kept, to be entered or handed back. */
export const keepRosterDays = 30
/** The heads are the file's format and not a screen's words: one template, whatever language its reader speaks. */
export const heads = {
  name: '姓名',
  idNumber: '证件号码',
  phone: '手机号',
  union: '所在工会',
  employer: '工作单位',
  work: '岗位',
  joinedOn: '入会日期',
  standing: '会籍',
} as const
export type Head = keyof typeof heads
export type Cells = Record<Head, string>
/** `why` is a word's key with its givens. */
export type Fault = { head: Head; why: string }

/** Whether somebody has a vote, as the sheet says it. */
export const standings = { active: '会员', retained: '会籍保留' } as const
export type Standing = keyof typeof standings

/** A line whose cells are sound. What was left blank is null, but for the day of joining, which is then today. */
export type Said = {
  line: number
  name: string
  idNumber: ResidentId | null
  phone: Mobile | null
  /** As it was written. */
  union: string
  /** Null where the cell is blank: the union the sheet was handed in for, or wherever below it they are already. */
  unit: UnitPath | null
  employer: string
  work: string
  joinedOn: Day
  standing: Standing | null
}
/** The unions a line may name; `several` bear one name. */
export type Unions = ReadonlyMap<string, UnitPath | 'several'>
export type Row = { line: number; cells: Cells }
export type Judged = Row & { faults: Fault[]; said?: Said }

/** Reads lines one by one; it remembers which numbers it has met. */
export function rosterReader(today: Day, unions: Unions): (row: Row) => Judged {
  const met = new Map<string, number>()
  /** The line in which the same was met before. */
  const before = (key: string | null, line: number) => {
    const earlier = key ? met.get(key) : undefined
    if (key && earlier === undefined) met.set(key, line)
    return earlier
  }
  return row => {
    const { said, faults } = readCells(row, today, unions)
    for (const head of ['idNumber', 'phone'] as const) {
      const earlier = before(said[head], row.line)
      if (earlier !== undefined) faults.push({ head, why: `roster.twice?line=${earlier}` })
    }
    return faults.length > 0 ? { ...row, faults } : { ...row, faults, said }
  }
}

function readCells({ line, cells }: Row, today: Day, unions: Unions): { said: Said; faults: Fault[] } {
  const faults: Fault[] = []
  const fault = (head: Head, why: string | undefined) => void (why && faults.push({ head, why }))
  const name = readName(cells.name)
  const number = cells.idNumber ? readResidentId(cells.idNumber, today) : undefined
  const phone = cells.phone ? readMobile(cells.phone) : undefined
  const joinedOn = cells.joinedOn ? readDay(cells.joinedOn) : today
  const union = cells.union ? unions.get(cells.union) : null
  const standing = cells.standing ? standingOf(cells.standing) : null
  fault('name', nameFault(name))
  if (!number && !phone) fault('idNumber', 'roster.neither')
  if (number && !number.ok) fault('idNumber', number.why)
  if (phone && !phone.ok) fault('phone', phone.why)
  if (cells.union && (!union || union === 'several')) fault('union', unionFault(cells.union, union))
  for (const [head, most] of [['employer', 80] as const, ['work', 40] as const])
    if ([...cells[head]].length > most) fault(head, `roster.tooLong?most=${most}`)
  fault('joinedOn', dayFault(joinedOn, today, number?.ok ? number.value : null))
  if (standing === undefined) fault('standing', 'roster.notAStanding')
  const said: Said = {
    line,
    name,
    idNumber: number?.ok ? number.value : null,
    phone: phone?.ok ? phone.value : null,
    union: cells.union,
    unit: union && union !== 'several' ? union : null,
    employer: cells.employer,
    work: cells.work,
    joinedOn: joinedOn ?? today,
    standing: standing ?? null,
  }
  return { said, faults }
}

/** Lists pad short names with spaces (王　伟); a name in Latin letters keeps its own. */
export function readName(typed: string): string {
  const text = asLine(typed)
  return /\p{Script=Han}/u.test(text) ? text.replace(/\s+/g, '') : text.replace(/\s+/g, ' ').trim()
}

function nameFault(name: string): string | undefined {
  if (name === '') return 'missing'
  if (/\p{Nd}/u.test(name)) return 'roster.nameSigns'
  const { length } = [...name]
  return length < 2 || length > 40 ? 'roster.nameLength' : undefined
}

const unionFault = (at: string, union: 'several' | undefined | null) =>
  `roster.${union ? 'severalUnions' : 'noUnion'}?${new URLSearchParams({ at: [...at].slice(0, 40).join('') })}`

/** 2020-09-01, 2020/9/1, 2020.9.1, 2020年9月1日, 20200901; undefined: no day. */
export function readDay(text: string): Day | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(halfWidth(text)) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(halfWidth(text)) ?? []
  const read = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(read) ? read : undefined
}

function dayFault(day: Day | undefined, today: Day, number: ResidentId | null): string | undefined {
  if (!day) return 'roster.notADay'
  if (day > today) return 'roster.future'
  return number && day < addMonths(birthDateOf(number), youngest * 12) ? 'roster.tooEarly' : undefined
}

const standingOf = (text: string): Standing | undefined =>
  (Object.keys(standings) as Standing[]).find(standing => standings[standing] === text)

/** What somebody wrote, as others may see it: of a number of nine digits and more, the first three signs and the last four stay. */
export const veiled = (text: string): string =>
  [...text]
    .slice(0, 60)
    .join('')
    .replace(/[\dXx０-９][\s\-\dXx０-９]{7,}[\dXx０-９]/g, number =>
      number.replace(/\D/g, '').length < 9 ? number : `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`,
    )
