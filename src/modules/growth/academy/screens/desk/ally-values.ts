import type { UnitPath } from '#kernel/pure/people.ts'
import { type Begun, begin } from '#kernel/web/desk/merging.ts'
import type { Field } from '../../rules.ts'
import { type AllyKind, type Loan, type LoanKind, loanKinds } from '../../rules-network.ts'
import type { Ally } from './calls.ts'

export type LoanPart = keyof Loan
type LoanKey = `${LoanKind}.${LoanPart}`
type Entry = {
  version: number
  unit: string
  kind: AllyKind
  name: string
  uscc: string
  fields: Field[]
  contact: string
  phone: string
  joinedOn: string
}
/** As it is typed: a loan's number is text until it is sent. */
type Typed = Entry & Record<LoanKey, string>
export type AllyValues = Typed & Begun

const loanValues = (lends: Ally['lends']) =>
  Object.fromEntries(
    loanKinds.flatMap(kind => (['words', 'count', 'measure'] as const).map(part => [`${kind}.${part}`, String(lends[kind]?.[part] ?? '')])),
  ) as Record<LoanKey, string>

export const freshAlly = (unit: string, today: string): AllyValues =>
  begin<Typed>({
    ...{ version: 0, unit, kind: 'enterprise', name: '', uscc: '', fields: [], contact: '', phone: '', joinedOn: today },
    ...loanValues({}),
  })
export const allyValues = ({ version, unit, kind, name, uscc, fields, contact, phone, joinedOn, lends }: Ally): AllyValues =>
  begin<Typed>({
    ...{ version, unit, kind, name, uscc, fields, contact, phone, joinedOn },
    ...loanValues(lends),
  })

const loanOf = (values: AllyValues, kind: LoanKind) => ({
  words: values[`${kind}.words`].trim(),
  count: values[`${kind}.count`].trim(),
  measure: values[`${kind}.measure`].trim(),
})

export function entryOf(values: AllyValues) {
  const { kind, name, uscc, fields, contact, phone, joinedOn } = values
  const lends = Object.fromEntries(
    loanKinds.flatMap(kind => {
      const loan = loanOf(values, kind)
      return loan.words ? [[kind, { ...loan, count: Number(loan.count) }]] : []
    }),
  )
  return { kind, name, uscc, fields, contact, phone, joinedOn, lends }
}
export const unitOf = ({ unit }: Pick<Entry, 'unit'>) => unit as UnitPath

/** A loan is said whole or not at all. */
export function wrongInAlly(values: AllyValues, say: (key: 'tooShort' | 'ally.wholeLoan') => string) {
  const loans = loanKinds.map(kind => {
    const { words, count, measure } = loanOf(values, kind)
    const isNone = !words && !count && !measure
    const isWhole = words && measure && /^[1-9]\d{0,4}$/.test(count)
    return [`${kind}.words`, isNone || isWhole ? undefined : say('ally.wholeLoan')]
  })
  return { name: values.name.trim().length < 2 ? say('tooShort') : undefined, ...Object.fromEntries(loans) } as Partial<
    Record<keyof AllyValues, string | undefined>
  >
}
