/** What the cells of a partner's sheet mean: one line a case (DISPUTES-20). */
import { type Day, isDay } from '#kernel/pure/calendar.ts'
import { halfWidth } from '#kernel/pure/half-width.ts'
import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { readYuan } from '#kernel/pure/money.ts'
import { faultsOf, type Filing } from './rules-filing.ts'
import { kinds } from './rules-kinds.ts'
import { kindWords } from './words-kinds.ts'

/** As many as are entered while one waits. */
export const mostSheetLines = 2_000
/** The heads are the file's format and not a screen's words: one template, whatever language its reader speaks. */
export const caseHeads = {
  reference: '来文编号',
  name: '申请人',
  phone: '申请人手机号',
  employer: '被申请人',
  uscc: '统一社会信用代码',
  district: '工作所在区',
  kind: '类别',
  matter: '事实和理由',
  knownOn: '知道的日期',
  leftOn: '离职日期',
  amount: '要求金额',
} as const
export type CaseHead = keyof typeof caseHeads
export type CaseCells = Record<CaseHead, string>
export type CellFault = { column: string; why: string }
export type SheetCase = Filing & { reference: string; phone: string }

/** Each cell's own fault, and what the rules say of the whole. */
export function readCaseRow(cells: CaseCells, today: Day): { said: SheetCase; faults: CellFault[] } {
  const wrong = new Map<CaseHead, string>()
  const kind = kinds.find(one => Object.values<string>(kindWords[`kind.${one}`]).includes(cells.kind))
  const district = districtOf(cells.district)
  const amount = cells.amount ? readYuan(cells.amount) : undefined
  const phone = readMobile(cells.phone)
  if (!cells.reference) wrong.set('reference', 'disputes.reference')
  if (!phone.ok) wrong.set('phone', cells.phone ? phone.why : 'missing')
  if (!kind) wrong.set('kind', cells.kind ? 'notAChoice' : 'missing')
  if (!district) wrong.set('district', cells.district ? 'notAChoice' : 'missing')
  if (amount && !amount.ok) wrong.set('amount', amount.why)
  if (cells.leftOn && !isDay(cells.leftOn)) wrong.set('leftOn', 'notADay')
  const said = filingOf(cells, { kind: kind ?? 'other', district, amountFen: amount?.ok ? amount.value : null })
  for (const [path, why] of Object.entries(faultsOf(said, today))) {
    const head = path.startsWith('claims') ? 'amount' : (path as CaseHead)
    if (head in caseHeads && !wrong.has(head)) wrong.set(head, why)
  }
  const faults = [...wrong].map(([head, why]) => ({ column: caseHeads[head], why }))
  return { said: { ...said, reference: cells.reference, phone: phone.ok ? phone.value : '' }, faults }
}

function districtOf(text: string): UnionDistrict | '' {
  const typed = halfWidth(text).replace(/^北京市?/, '')
  const found = Object.entries(unionDistricts).find(
    ([, one]) => typed !== '' && (one.zh === typed || one.zh === `${typed}区` || one.en === typed),
  )
  return (found?.[0] as UnionDistrict | undefined) ?? ''
}

type Read = { kind: Filing['kind']; district: Filing['district']; amountFen: number | null }
const filingOf = (cells: CaseCells, { kind, district, amountFen }: Read): Filing => ({
  ...{ kind, district, matter: cells.matter, wishes: '', isPlatform: kind === 'platform', knownOn: cells.knownOn },
  ...{ leftOn: cells.leftOn || null, employer: cells.employer, employerPlace: '', uscc: cells.uscc },
  // whoever sends it answers for the code; the window sees that it does not check
  usccBecause: cells.uscc ? '协作单位来文所列' : '',
  claims: [{ kind, amountFen, said: '' }],
  ...{ name: cells.name, age: 'adult', guardian: null, needs: '', heads: 1, agent: null, representatives: [] },
})
