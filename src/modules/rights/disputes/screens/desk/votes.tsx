import { useState } from 'react'
import { addDays } from '#kernel/pure/calendar.ts'
import { formatDay } from '#kernel/pure/formats.ts'
import { holdsAnywhere } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Evaluation, evaluationBook } from '../../rules-evaluation.ts'
import { type Half, halfBefore, halfOf, halvesUpTo } from '../../rules-half.ts'
import { api, type VoteAtDesk } from '../after/api.ts'
import { useHalfWord } from '../after/half-word.ts'
import { ratingsScreenWords } from '../after/ratings-screen-words.ts'
import { SharesShown } from '../after/shares.tsx'

/** DISPUTES-87 at the desk: begun for a half year that is over, published when it has ended. */
export function VotesAtDesk() {
  const [say, person] = [useWords(ratingsScreenWords), usePerson()]
  const [isOpening, setOpening] = useState(false)
  const votes = useAsk(['disputes', 'evaluations'], () => api.listEvaluations({}))
  const isHead = holdsAnywhere(person, 'disputes.head')
  return (
    <Section title={say('votes')} more={isHead && <Button onClick={() => setOpening(true)}>{say('votes.open')}</Button>}>
      <Asked of={votes}>
        {rows => (
          <>
            {rows.length === 0 && <p className="ui-hint">{say('votes.none')}</p>}
            {rows.map(row => (
              <One key={row.id} vote={row} />
            ))}
          </>
        )}
      </Asked>
      {isOpening && <Opening onClose={() => setOpening(false)} />}
    </Section>
  )
}

function One({ vote }: { vote: VoteAtDesk }) {
  const [say, language, today, person, toast] = [useWords(ratingsScreenWords), useLanguage(), useToday(), usePerson(), useToast()]
  const saidHalf = useHalfWord()
  const publish = useAct(api.publishEvaluation, ['disputes'])
  const { id, version, half, state, asked, answered, shares, closesOn } = vote
  const mayPublish = !evaluationBook.objection(vote as unknown as Evaluation, 'publish', person)
  return (
    <section className="after-vote" aria-label={saidHalf(half)}>
      <h3>{saidHalf(half)}</h3>
      <p>
        <Tag tone={state === 'published' ? 'done' : 'soon'}>
          {state === 'open' ? say('state.open', { day: formatDay(closesOn, language, today) }) : say(`state.${state}`)}
        </Tag>{' '}
        {[
          language === 'zh' ? vote.unitName : vote.unitEnglish,
          say('asked', { n: asked }),
          answered !== null && say('answered', { n: answered }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {shares && <SharesShown shares={shares} />}
      {state !== 'open' && !shares && <p className="ui-hint">{say('few')}</p>}
      <Refused problem={publish.problem} />
      {mayPublish && (
        <Button
          kind="main"
          isBusy={publish.isBusy}
          onClick={() => void publish.act({ id, version }, () => toast({ tone: 'done', text: say('published') }))}
        >
          {say('publish')}
        </Button>
      )}
    </section>
  )
}

function Opening({ onClose }: { onClose: () => void }) {
  const [say, today, toast, saidHalf] = [useWords(ratingsScreenWords), useToday(), useToast(), useHalfWord()]
  const open = useAct(api.openEvaluation, ['disputes'])
  const start = { half: halfBefore(halfOf(today)) as string, closesOn: addDays(today, 14) }
  const form = useForm({ name: '', isFleeting: true, start, problem: open.problem })
  return (
    <Dialog isOpen onClose={onClose} title={say('votes.open')} closeWord={say('close')}>
      <p>{say('votes.ask')}</p>
      <Form
        form={form}
        act={open}
        submit={say('votes.open')}
        send={({ half, closesOn }) => ({ half: half as Half, closesOn })}
        onSent={({ asked }) => {
          toast({ tone: 'done', text: say('done', { n: asked }) })
          onClose()
        }}
      >
        <Select
          {...form.field('half')}
          label={say('half')}
          choices={halvesUpTo(today, 4)
            .slice(1)
            .map(value => ({ value, label: saidHalf(value) }))}
        />
        <Field {...form.field('closesOn')} type="date" label={say('closesOn')} required={say('required')} />
      </Form>
    </Dialog>
  )
}
