import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Field, Select } from '#ui/field.tsx'
import { payWays } from '../../rules-agreement.ts'
import { kinds } from '../../rules-kinds.ts'
import { agreementWords } from '../../words-agreement.ts'
import { kindWords } from '../../words-kinds.ts'
import { newPayment, type TypedDuty, type TypedItem } from './draft-values.ts'
import { endingScreenWords } from './ending-screen-words.ts'

/** `items.0.way` → the sentence that stands at it. */
export type Faults = Readonly<Record<string, string>>
type Rows<T> = { rows: readonly T[]; faults: Faults; change: (rows: T[]) => void }
const put = <T,>(rows: readonly T[], at: number, change: Partial<T>): T[] => rows.map((row, i) => (i === at ? { ...row, ...change } : row))
const without = <T,>(rows: readonly T[], at: number): T[] => rows.filter((_, i) => i !== at)

/** The sums of a draft: for what, how, to whom, and in how many instalments. */
export function DraftItems({ rows, faults, change }: Rows<TypedItem>) {
  const [say, pay, kind] = [useWords(endingScreenWords), useWords(agreementWords), useWords(kindWords)]
  return rows.map((item, i) => {
    const error = (name: string) => faults[`items.${i}.${name}`]
    const set = (next: Partial<TypedItem>) => change(put(rows, i, next))
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own until it is sent
      <fieldset className="ending-item" key={i}>
        <legend>{say('item', { n: i + 1 })}</legend>
        <div className="ending-pair">
          <Select
            label={say('itemKind')}
            value={item.kind}
            onChange={event => set({ kind: event.target.value })}
            choices={kinds.map(one => ({ value: one, label: kind(`kind.${one}`) }))}
          />
          <Field
            label={say('itemSaid')}
            value={item.said}
            error={error('said')}
            maxLength={200}
            onChange={event => set({ said: event.target.value })}
          />
          <Select
            label={say('itemWay')}
            value={item.way}
            error={error('way')}
            onChange={event => set({ way: event.target.value })}
            choices={[{ value: '', label: say('choose') }, ...payWays.map(one => ({ value: one, label: pay(`pay.${one}`) }))]}
          />
          <Field
            label={say('itemHolder')}
            value={item.holder}
            error={error('holder')}
            maxLength={60}
            onChange={event => set({ holder: event.target.value })}
          />
          <Field
            label={say('itemBank')}
            value={item.bank}
            error={error('bank')}
            maxLength={80}
            onChange={event => set({ bank: event.target.value })}
          />
        </div>
        {item.payments.map((payment, n) => {
          const pays = (next: Partial<typeof payment>) => set({ payments: put(item.payments, n, next) })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <div className="ending-pair" key={n}>
              <Field
                label={say('itemAmount')}
                value={payment.amount}
                error={error(`payments.${n}.amountFen`)}
                inputMode="decimal"
                onChange={event => pays({ amount: event.target.value })}
              />
              <Field
                label={say('itemDue')}
                type="date"
                value={payment.dueOn}
                error={error(`payments.${n}.dueOn`)}
                onChange={event => pays({ dueOn: event.target.value })}
              />
            </div>
          )
        })}
        <div className="ui-actions">
          <Button kind="plain" onClick={() => set({ payments: [...item.payments, newPayment()] })}>
            {say('addPayment')}
          </Button>
          {item.payments.length > 1 && (
            <Button kind="plain" onClick={() => set({ payments: item.payments.slice(0, -1) })}>
              {say('remove')}
            </Button>
          )}
          <Button kind="plain" onClick={() => change(without(rows, i))}>
            {say('remove')} {say('item', { n: i + 1 })}
          </Button>
        </div>
      </fieldset>
    )
  })
}

/** What is done besides paying. */
export function DraftDuties({ rows, faults, change }: Rows<TypedDuty>) {
  const [say, kind] = [useWords(endingScreenWords), useWords(kindWords)]
  return rows.map((duty, i) => {
    const set = (next: Partial<TypedDuty>) => change(put(rows, i, next))
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own until it is sent
      <div className="ending-pair" key={i}>
        <Select
          label={say('dutySide')}
          value={duty.side}
          onChange={event => set({ side: event.target.value })}
          choices={(['employer', 'worker'] as const).map(one => ({ value: one, label: kind(`side.${one}`) }))}
        />
        <Field
          label={say('dutySaid')}
          value={duty.said}
          error={faults[`duties.${i}.said`]}
          maxLength={300}
          onChange={event => set({ said: event.target.value })}
        />
        <Field
          label={say('itemDue')}
          type="date"
          value={duty.dueOn}
          error={faults[`duties.${i}.dueOn`]}
          onChange={event => set({ dueOn: event.target.value })}
        />
        <Button kind="plain" onClick={() => change(without(rows, i))}>
          {say('remove')}
        </Button>
      </div>
    )
  })
}
