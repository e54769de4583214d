import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { keepWords } from '../keep-words.ts'
import { readCount } from '../read-count.ts'
import { workerWords } from '../worker-words.ts'
import { api } from './api.ts'

/** SITE-21: one press for each who comes in, or the day's tally at closing time. */
export function KeepVisits({ site }: { site: string }) {
  const [say, today] = [useWords(keepWords), useToday()]
  const visits = useAsk(['sites', 'visits', site], () => api.listVisits({ site }), { offline: `sites.visits.${site}` })
  const add = useAct((heads: number, press) => api.addVisits({ site, heads }, press), ['sites'])
  const [isCorrecting, setCorrecting] = useState(false)
  return (
    <Section title={say('visits')}>
      <Asked of={visits}>
        {({ days, total }) => {
          const now = days.find(one => one.day === today)?.heads ?? 0
          return (
            <>
              <p className="site-line" role="status">
                <strong className="ui-figures">{say('visits.today', { n: now })}</strong>
                <span className="ui-hint ui-figures">{say('visits.month', { n: total })}</span>
              </p>
              <div className="site-acts">
                <Button icon={UserRoundPlus} isBusy={add.isBusy} onClick={() => void add.act(1)}>
                  {say('visits.one')}
                </Button>
                <Button isBusy={add.isBusy} onClick={() => void add.act(5)}>
                  {say('visits.five')}
                </Button>
                <Button kind="plain" onClick={() => setCorrecting(true)}>
                  {say('visits.correct')}
                </Button>
              </div>
              {isCorrecting && <Correct site={site} now={now} onClose={() => setCorrecting(false)} />}
            </>
          )
        }}
      </Asked>
      <Refused problem={add.problem} />
      <p className="ui-hint">{say('visits.hint')}</p>
    </Section>
  )
}

function Correct({ site, now, onClose }: { site: string; now: number; onClose: () => void }) {
  const [say, word, today] = [useWords(keepWords), useWords(workerWords), useToday()]
  const correct = useAct((input: { day: string; heads: number }, press) => api.correctVisits({ site, ...input }, press), ['sites'])
  const form = useForm({ name: '', isFleeting: true, start: { day: today, heads: String(now) }, problem: correct.problem })
  const isNone = readCount(form.values.heads) === undefined
  return (
    <Sheet isOpen onClose={onClose} title={say('visits.correct')} closeWord={word('close')}>
      <Form
        form={form}
        act={correct}
        submit={say('save')}
        isBlocked={isNone}
        send={({ day, heads }) => ({ day, heads: readCount(heads)! })}
        onSent={onClose}
      >
        <Field {...form.field('day')} type="date" max={today} label={say('visits.day')} />
        <Field
          {...form.field('heads')}
          {...(isNone && { error: say('number') })}
          inputMode="numeric"
          label={say('visits.heads')}
          hint={say('visits.headsHint')}
        />
      </Form>
    </Sheet>
  )
}
