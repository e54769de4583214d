import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { Facts } from '#kernel/web/desk/page.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Money } from '#ui/figure.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { halfOf, halvesUpTo, isHalf } from '../../rules-half.ts'
import { circularWords } from '../../words-circular.ts'
import { api } from '../after/api.ts'
import { useHalfWord } from '../after/half-word.ts'
import { circularScreenWords } from '../after/circular-screen-words.ts'
import { counts, shownRates } from '../after/figures.tsx'
import { subsidyScreenWords } from '../after/subsidy-screen-words.ts'
import { useSpeak } from './network-calls.ts'
import '../after/after.css'

/** A mediator's own line of the circular, and what they are paid. */
export function MyFigures() {
  const [say, name, today, saidHalf] = [useWords(circularScreenWords), useWords(circularWords), useToday(), useHalfWord()]
  const [chosen, choose] = useState<string>(halfOf(today))
  const half = isHalf(chosen) ? chosen : halfOf(today)
  const mine = useAsk(['disputes', 'mine', half], () => api.getMyFigures({ half }))
  return (
    <>
      <Section title={say('mine')}>
        <p className="ui-hint">{say('mine.lead')}</p>
        <div className="after-narrow">
          <Select
            label={say('half')}
            value={half}
            onChange={event => choose(event.target.value)}
            choices={halvesUpTo(today, 4).map(value => ({ value, label: saidHalf(value) }))}
          />
        </div>
        <Asked of={mine} shape="card">
          {line => {
            const shown = shownRates(line)
            return (
              <Facts
                rows={[
                  ...counts
                    .filter(one => one !== 'received' && one !== 'notAccepted')
                    .map(one => [name(`figure.${one}`), line[one]] as const),
                  ...(['settlementRate', 'onTimeRate', 'medianDays', 'recoveredFen'] as const).map(
                    one => [name(`figure.${one}`), shown[one]] as const,
                  ),
                  [name('figure.satisfied'), line.ratings.means ? `${shown.satisfied}（${line.ratings.counted}）` : say('mine.few')],
                ]}
              />
            )
          }}
        </Asked>
      </Section>
      <MySubsidies />
    </>
  )
}

function MySubsidies() {
  const [say, word, speak] = [useWords(circularScreenWords), useWords(subsidyScreenWords), useSpeak()]
  const [isOpen, setOpen] = useState(false)
  const mine = useAsk(['disputes', 'mySubsidies'], () => api.listMySubsidies({}))
  return (
    <Section title={say('subsidies')}>
      <Asked of={mine} shape="list">
        {({ payee, rows }) => (
          <>
            <p>
              {payee ? `${say('payee')} ${payee.bank} ****${payee.tail}` : say('payeeNone')}{' '}
              <Button kind="plain" onClick={() => setOpen(true)}>
                {say('payeeSet')}
              </Button>
            </p>
            {rows.length === 0 && <p className="ui-hint">{say('subsidies.none')}</p>}
            <List label={say('subsidies')}>
              {rows.map(row => (
                <Row
                  key={row.id}
                  title={row.caseNumber || '—'}
                  detail={[row.paidOn && speak.day(row.paidOn), row.reason].filter(Boolean).join(' · ')}
                  aside={
                    <>
                      <Tag tone={row.state === 'paid' ? 'done' : row.state === 'returned' ? 'soon' : 'info'}>
                        {word(`state.${row.state}`)}
                      </Tag>{' '}
                      <Money amountFen={row.amountFen} />
                    </>
                  }
                />
              ))}
            </List>
            {isOpen && <Payee start={payee ?? { bank: '', tail: '' }} onClose={() => setOpen(false)} />}
          </>
        )}
      </Asked>
    </Section>
  )
}

function Payee({ start, onClose }: { start: { bank: string; tail: string }; onClose: () => void }) {
  const say = useWords(circularScreenWords)
  const set = useAct(api.setMyPayee, ['disputes', 'mySubsidies'])
  const form = useForm({ name: '', isFleeting: true, start, problem: set.problem })
  return (
    <Dialog isOpen onClose={onClose} title={say('payeeSet')} closeWord={say('close')}>
      <Form form={form} act={set} submit={say('save')} send={values => values} onSent={onClose}>
        <Field {...form.field('bank')} label={say('bank')} required={say('required')} maxLength={60} />
        <Field
          {...form.field('tail')}
          label={say('tail')}
          hint={say('tailHint')}
          inputMode="numeric"
          required={say('required')}
          maxLength={4}
        />
      </Form>
    </Dialog>
  )
}
