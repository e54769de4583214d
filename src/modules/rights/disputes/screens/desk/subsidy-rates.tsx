import { useState } from 'react'
import type { Day } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { readYuan, yuanOf } from '#kernel/pure/money.ts'
import { holdsAnywhere } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { mediatorKinds } from '../../rules-kinds.ts'
import { complexities, outcomes } from '../../rules-subsidy.ts'
import { kindWords } from '../../words-kinds.ts'
import { subsidyWords } from '../../words-subsidy.ts'
import { api, type Rates } from '../after/api.ts'
import { subsidyScreenWords } from '../after/subsidy-screen-words.ts'
import '../after/after.css'

/** DISPUTES-88: the tables, the one in force first; a new one begins later. */
export function RatesShown() {
  const [say, person] = [useWords(subsidyScreenWords), usePerson()]
  const [isAdding, setAdding] = useState(false)
  const rates = useAsk(['disputes', 'rates'], () => api.listRates({}))
  const isHead = holdsAnywhere(person, 'disputes.head')
  return (
    <Section title={say('rates')} more={isHead && <Button onClick={() => setAdding(true)}>{say('rates.add')}</Button>}>
      <Asked of={rates}>
        {rows => (
          <>
            {rows.length === 0 && <p className="ui-hint">{say('rates.none')}</p>}
            {rows.map(row => (
              <Table key={row.id} rates={row} />
            ))}
          </>
        )}
      </Asked>
      {isAdding && <AddRates before={rates.data?.[0]} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function Table({
  rates: { unitName, unitEnglish, since, until, source, isInvented, amounts, forbidden, secondPercent },
}: {
  rates: Rates
}) {
  const [say, word, kind, language] = [useWords(subsidyScreenWords), useWords(subsidyWords), useWords(kindWords), useLanguage()]
  const dated = (day: Day) => formatPaperDay(day, language)
  const who = forbidden.map(one => kind(`mediator.${one}`)).join(language === 'zh' ? '、' : ', ')
  return (
    <section className="after-figures" aria-label={source}>
      <p>
        <strong>{language === 'zh' ? unitName : unitEnglish}</strong>{' '}
        {until ? say('rates.until', { since: dated(since), until: dated(until) }) : say('rates.days', { since: dated(since) })} · {source}{' '}
        {isInvented && <Tag tone="soon">{say('rates.invented')}</Tag>}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('outcome')}</th>
            {complexities.map(level => (
              <th key={level} scope="col">
                {word(`complexity.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcomes.map(outcome => (
            <tr key={outcome}>
              <th scope="row">{word(`subsidyOutcome.${outcome}`)}</th>
              {complexities.map(level => (
                <td key={level}>{yuanOf(amounts[outcome][level])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ui-hint">
        {[who && say('rates.forbidden', { who }), say('rates.second', { n: secondPercent })].filter(Boolean).join(' · ')}
      </p>
    </section>
  )
}

type Key = `${(typeof outcomes)[number]}.${(typeof complexities)[number]}`
const keys = outcomes.flatMap(outcome => complexities.map(level => [`${outcome}.${level}` as Key, outcome, level] as const))
/** What is not a sum is refused at its field. */
const fenOf = (text: string) => {
  const read = readYuan(text)
  return read.ok ? read.value : Number.NaN
}

function AddRates({ before, onClose }: { before: Rates | undefined; onClose: () => void }) {
  const [say, word, kind, today] = [useWords(subsidyScreenWords), useWords(subsidyWords), useWords(kindWords), useToday()]
  const set = useAct(api.setRates, ['disputes'])
  const start = {
    ...{ since: today, until: '', source: '', secondPercent: String(before?.secondPercent ?? 40) },
    ...Object.fromEntries(mediatorKinds.map(one => [one, before?.forbidden.includes(one) ?? (one === 'fullTime' || one === 'inspector')])),
    ...Object.fromEntries(keys.map(([key, outcome, level]) => [key, before ? yuanOf(before.amounts[outcome][level]) : ''])),
  } as { since: string; until: string; source: string; secondPercent: string } & Record<Key, string> &
    Record<(typeof mediatorKinds)[number], boolean>
  const paths = Object.fromEntries(keys.map(([key]) => [`amounts.${key}`, key]))
  const form = useForm({ name: '', isFleeting: true, start, problem: set.problem, paths })
  // a sum that cannot be read never leaves for the server, which would only miss it
  const isUnread = (key: Key) => form.values[key].trim() !== '' && Number.isNaN(fenOf(form.values[key]))
  const four = (values: typeof start, outcome: (typeof outcomes)[number]) =>
    Object.fromEntries(complexities.map(level => [level, fenOf(values[`${outcome}.${level}`])])) as Rates['amounts']['settled']
  return (
    <Dialog isOpen onClose={onClose} title={say('rates.add')} closeWord={say('close')}>
      <Form
        form={form}
        act={set}
        submit={say('save')}
        isBlocked={keys.some(([key]) => isUnread(key))}
        send={values => ({
          ...{ since: values.since, until: values.until || null, source: values.source, secondPercent: Number(values.secondPercent) },
          forbidden: mediatorKinds.filter(one => values[one]),
          amounts: { settled: four(values, 'settled'), failed: four(values, 'failed') },
        })}
        onSent={onClose}
      >
        <Field {...form.field('source')} label={say('source')} hint={say('sourceHint')} required={say('required')} maxLength={200} />
        <Field {...form.field('since')} type="date" label={say('since')} required={say('required')} />
        <Field {...form.field('until')} type="date" label={say('until')} hint={say('untilHint')} />
        <div className="after-amounts">
          {keys.map(([key, outcome, level]) => (
            <Field
              key={key}
              {...form.field(key)}
              error={isUnread(key) ? say('notYuan') : form.errorOf(key)}
              inputMode="decimal"
              label={say('amount', { outcome: word(`subsidyOutcome.${outcome}`), complexity: word(`complexity.${level}`) })}
            />
          ))}
        </div>
        <Field {...form.field('secondPercent')} type="number" label={say('secondPercent')} required={say('required')} />
        <p className="ui-hint">{say('forbidden')}</p>
        {mediatorKinds.map(one => (
          <Checkbox key={one} {...form.tick(one)} label={kind(`mediator.${one}`)} />
        ))}
      </Form>
    </Dialog>
  )
}
