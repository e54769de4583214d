/** A sheet of nominations, read and judged cell by cell (ACAD-17); nothing here writes. */
import { halfWidth } from '#kernel/pure/half-width.ts'
import { type Mobile, readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { readSkill, type Skill } from '#kernel/pure/identifiers/skills.ts'
import type { SheetRow } from '#kernel/server/sheet-table.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { isTaken, mayAdd, mustMeet } from '../rules-nominations.ts'
import type { FullCourse } from './courses.ts'
import type { Given } from './drafting.ts'
import { type Fault, sameName } from './sheet-reading.ts'

/** The heads are the file's format and not a screen's words: one template, whatever language its reader speaks. */
export const heads = {
  name: '姓名',
  phone: '手机号',
  trade: '工种',
  skill: '等级',
  certificate: '证书编号',
  worksIn: '从事领域',
  years: '年限',
  words: '推荐意见',
} as const
type Head = keyof typeof heads
const mostLetters = { trade: 40, certificate: 40, worksIn: 40, words: 500 } as const

type Row = SheetRow<Head>
export type Judged = { line: number; name: string; faults: Fault[]; state: 'new' | 'already' | 'wrong'; person?: string; given: Given }
export type Known = {
  /** Whoever imports: nobody nominates themselves. */
  actor: string
  course: FullCourse
  workers: ReadonlyMap<Mobile, { id: string; name: string }>
  /** Whom this unit has nominated already, and whom any unit has. */
  mine: ReadonlySet<string>
  taken: ReadonlySet<string>
  live: number
}

export const phonesOf = (rows: readonly Row[]): Mobile[] => rows.flatMap(({ cells }) => phoneOf(cells) ?? [])
const phoneOf = ({ phone }: Row['cells']) => {
  const reading = readMobile(phone)
  return reading.ok ? reading.value : undefined
}

/** Row after row, as the unit's quota fills; a row that is wrong keeps its place in it, for it will be mended. */
export function judge(rows: readonly Row[], known: Known): Judged[] {
  const seen = new Set<Mobile>()
  let live = known.live
  return rows.map(({ line, cells }) => {
    const phone = phoneOf(cells)
    const isTwice = phone !== undefined && seen.has(phone)
    if (phone) seen.add(phone)
    const who = phone === undefined ? undefined : known.workers.get(phone)
    const { given, faults: ofCells } = givenOf(cells, known.course)
    const row = { line, name: cells.name.slice(0, 40), given, ...(who && { person: who.id }) }
    const faults = isTwice ? [fault('phone', 'acad.twice')] : faultsOfPerson(cells, phone, who)
    if (faults.length === 0 && known.mine.has(who!.id)) return { ...row, faults, state: 'already' as const }
    // where the name is another's the number may be, too
    const sure = faults.length === 0 ? who : undefined
    if (sure?.id === known.actor) faults.push(fault('name', 'acad.notOneself'))
    const isOthers = sure && known.taken.has(sure.id)
    for (const no of [isOthers ? isTaken(row.name) : undefined, isTwice ? undefined : mayAdd(known.course, live++)])
      if (no) faults.push(fault('name', whyOf(no)))
    faults.push(...ofCells)
    return { ...row, faults, state: faults.length > 0 ? ('wrong' as const) : ('new' as const) }
  })
}

/** A refusal as a word's key with its givens. */
const whyOf = ({ clause, given }: Refusal) =>
  `${clause}?${new URLSearchParams(Object.entries(given).map(([hole, value]) => [hole, String(value)]))}`
const keysOf = <K extends string>(of: Record<K, unknown>) => Object.keys(of) as K[]
const fault = (key: Head, why: string): Fault => ({ column: heads[key], why })

function faultsOfPerson(cells: Row['cells'], phone: Mobile | undefined, who: { name: string } | undefined): Fault[] {
  const faults = cells.name ? [] : [fault('name', 'missing')]
  if (!phone) return [...faults, fault('phone', cells.phone ? 'mobileShape' : 'missing')]
  if (!who) return [...faults, fault('phone', 'acad.unknownPerson')]
  return cells.name && sameName(cells.name) !== sameName(who.name) ? [fault('name', 'acad.otherName')] : faults
}

/** What the cells say, and what is wrong with each or with what they say together (ACAD-4). */
function givenOf(cells: Row['cells'], course: FullCourse): { given: Given; faults: Fault[] } {
  const skill = skillOf(cells.skill)
  const years = yearsOf(cells.years)
  const qualification = { trade: cells.trade, skill: skill ?? null, worksIn: cells.worksIn, years: years ?? 0 }
  const faults = keysOf(mostLetters).flatMap(key =>
    cells[key].length > mostLetters[key] ? [fault(key, `tooLong?most=${mostLetters[key]}`)] : [],
  )
  if (skill === undefined) faults.push(fault('skill', 'acad.skillUnknown'))
  if (years === undefined) faults.push(fault('years', 'acad.noYears'))
  for (const [field, why] of Object.entries(mustMeet(qualification, course)?.fields ?? {})) {
    const key = field.slice('qualification.'.length) as Head
    // what could not be read is not also too little
    if (!faults.some(({ column }) => column === heads[key])) faults.push(fault(key, why))
  }
  return { given: { qualification, certificate: cells.certificate, words: cells.words }, faults }
}

/** Null where the cell is empty, undefined where it says no level. */
function skillOf(text: string): Skill | null | undefined {
  if (!text) return null
  const reading = readSkill(text)
  return reading.ok ? reading.value : undefined
}

function yearsOf(text: string): number | undefined {
  const typed = halfWidth(text).replace(/年$/, '')
  if (typed === '') return 0
  return /^\d{1,2}$/.test(typed) && Number(typed) <= 60 ? Number(typed) : undefined
}
