import { readYuan, yuanOf } from '#kernel/pure/money.ts'
import type { PayWay, Terms } from '../../rules-agreement.ts'
import type { Kind, Side } from '../../rules-kinds.ts'

/** A draft as it is typed: sums and days are text until it is sent. */
export type TypedPayment = { amount: string; dueOn: string }
export type TypedItem = { kind: string; said: string; way: string; holder: string; bank: string; payments: TypedPayment[] }
export type TypedDuty = { side: string; said: string; dueOn: string }
export type Typed = { requests: string; facts: string; items: TypedItem[]; duties: TypedDuty[]; remaining: string }

export const newPayment = (): TypedPayment => ({ amount: '', dueOn: '' })
export const newItem = (kind: string, holder: string): TypedItem => ({
  kind,
  said: '',
  way: '',
  holder,
  bank: '',
  payments: [newPayment()],
})

/** What cannot be read as money is sent as nothing, which the house refuses at its field. */
const fenOf = (text: string) => {
  const read = readYuan(text)
  return read.ok ? read.value : null
}
export const termsOf = ({ items, duties, ...said }: Typed): Terms => ({
  ...said,
  items: items.map(({ kind, way, payments, ...item }) => ({
    ...item,
    kind: kind as Kind,
    way: (way || null) as PayWay | null,
    payments: payments.map(({ amount, dueOn }) => ({ amountFen: fenOf(amount), dueOn: dueOn || null })),
    payee: null,
  })),
  duties: duties.map(({ side, said, dueOn }) => ({ side: side as Side, said, dueOn: dueOn || null })),
})
export const typedOf = ({ items, duties, requests, facts, remaining }: Terms): Typed => ({
  ...{ requests, facts, remaining },
  items: items.map(({ kind, said, way, holder, bank, payments }) => ({
    ...{ kind, said, way: way ?? '', holder, bank },
    payments: payments.map(({ amountFen, dueOn }) => ({ amount: amountFen === null ? '' : yuanOf(amountFen), dueOn: dueOn ?? '' })),
  })),
  duties: duties.map(({ side, said, dueOn }) => ({ side, said, dueOn: dueOn ?? '' })),
})
