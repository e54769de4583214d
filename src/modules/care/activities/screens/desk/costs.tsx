import { useState } from 'react'
import { formatMoney } from '#kernel/pure/formats.ts'
import { readYuan } from '#kernel/pure/money.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Money } from '#ui/figure.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Source, sources } from '../../rules.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { afterWords } from './after-words.ts'
import { api, type Report, type Whole } from './calls.ts'
import { useSpeakTime } from './standing.tsx'

type Cost = Report['costs'][number]

/** Every amount with where it comes from; the total goes into the report (ACT-17). */
export function Costs({ activity }: { activity: Whole }) {
  const say = useWords(afterWords)
  const costs = useAsk(['activities', 'costs', activity.id], () => api.listCosts({ activity: activity.id }))
  const isFiled = activity.state === 'reported'
  return (
    <Asked of={costs}>
      {lines => (
        <div className="act-costs">
          <div>
            {lines.length === 0 ? (
              <Empty title={say('cost.empty')}>{say('cost.emptyNext')}</Empty>
            ) : (
              <Lines lines={lines} isFiled={isFiled} />
            )}
          </div>
          {isFiled ? <Notice>{say('cost.reported')}</Notice> : <AddCost activity={activity.id} />}
        </div>
      )}
    </Asked>
  )
}

function Lines({ lines, isFiled }: { lines: readonly Cost[]; isFiled: boolean }) {
  const [say, sayRule, time] = [useWords(afterWords), useWords(words), useSpeakTime()]
  const total = lines.reduce((sum, line) => sum + line.amountFen, 0)
  return (
    <table className="act-table">
      <thead>
        <tr>
          <th scope="col">{say('cost.item')}</th>
          <th scope="col">{say('cost.source')}</th>
          <th scope="col">{say('cost.at')}</th>
          <th scope="col" data-right>
            {say('cost.amount')}
          </th>
          {!isFiled && <th scope="col">{say('cost.strike')}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.id}>
            <th scope="row">{line.item}</th>
            <td>{sayRule(line.source)}</td>
            <td className="ui-figures">{time.moment(line.at)}</td>
            <td data-right>
              <Money amountFen={line.amountFen} />
            </td>
            {!isFiled && (
              <td>
                <Strike line={line} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {[...Map.groupBy(lines, line => line.source)].map(([source, its]) => (
          <tr key={source}>
            <td colSpan={3}>{sayRule(source)}</td>
            <td data-right>
              <Money amountFen={its.reduce((sum, line) => sum + line.amountFen, 0)} />
            </td>
            {!isFiled && <td />}
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={3}>
            {say('cost.total')}
          </th>
          <td data-right>
            <strong>
              <Money amountFen={total} />
            </strong>
          </td>
          {!isFiled && <td />}
        </tr>
      </tfoot>
    </table>
  )
}

function Strike({ line }: { line: Cost }) {
  const [say, sayDesk, language] = [useWords(afterWords), useWords(deskWords), useLanguage()]
  const [isAsking, setAsking] = useState(false)
  const strike = useAct((_: null, press) => api.strikeCost({ id: line.id }, press), ['activities'])
  return (
    <>
      <Button kind="plain" isBusy={strike.isBusy} onClick={() => setAsking(true)}>
        {say('cost.strike')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('cost.strike.ask', { item: line.item })}
        closeWord={sayDesk('close')}
        confirmWord={say('cost.strike')}
        isDanger
        onConfirm={() => {
          setAsking(false)
          void strike.act(null)
        }}
      >
        <p>{say('cost.strike.what', { amount: formatMoney(line.amountFen, language) })}</p>
      </ConfirmDialog>
      <Refused problem={strike.problem} />
    </>
  )
}

type CostValues = { item: string; amount: string; source: Source | '' }
const blank: CostValues = { item: '', amount: '', source: '' }

function AddCost({ activity }: { activity: string }) {
  const [say, sayRule, toast] = [useWords(afterWords), useWords(words), useToast()]
  const add = useAct(
    ({ item, amount, source }: CostValues, press) => {
      const read = readYuan(amount)
      return api.addCost({ activity, item, amountFen: read.ok ? read.value : 0, source: source as Source }, press)
    },
    ['activities'],
  )
  const form = useForm({ name: `activities/${activity}/cost`, start: blank, problem: add.problem, paths: { amountFen: 'amount' } })
  const [isTried, setTried] = useState(false)
  const { item, amount, source } = form.values
  const own = {
    item: item.trim() ? undefined : say('mustHave'),
    amount: readYuan(amount).ok ? undefined : say('cost.notMoney'),
    source: source ? undefined : say('mustHave'),
  }
  const field = (name: keyof CostValues) => {
    const its = form.field(name)
    return { ...its, error: (isTried ? own[name] : undefined) ?? its.error }
  }
  return (
    <div onSubmit={() => setTried(true)}>
      <Form
        form={form}
        act={add}
        submit={say('cost.add')}
        label={say('cost.add')}
        send={values => values}
        isBlocked={Object.values(own).some(Boolean)}
        onSent={() => {
          // the next line begins empty
          form.discard()
          setTried(false)
          toast({ tone: 'done', text: say('cost.added') })
        }}
      >
        <Field {...field('item')} label={say('cost.item')} required={say('required')} maxLength={60} />
        <Field {...field('amount')} label={say('cost.amount')} required={say('required')} inputMode="decimal" />
        <Select
          {...field('source')}
          label={say('cost.source')}
          required={say('required')}
          empty={say('choose')}
          choices={sources.map(value => ({ value, label: sayRule(value) }))}
        />
      </Form>
    </div>
  )
}
