import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { useToast } from '#ui/toast.tsx'
import { isClosed } from '../../rules-kinds.ts'
import { mostWords, questionsOf } from '../../rules-rating.ts'
import { api, type MyRating } from '../after/api.ts'
import { ratingScreenWords } from '../after/rating-words.ts'
import { Stars, starsGiven } from '../after/stars.tsx'
import type { One } from './cases-api.ts'

/** The employer’s feedback stands apart, and is called so. */
const to = ({ side }: MyRating) => (side === 'worker' ? '' : 'Employer')

/** DISPUTES-85: after the end, on the page of the case. */
export function RatingSection({ one: { id, state } }: { one: One }) {
  return isClosed(state) ? <Open dispute={id} /> : null
}

function Open({ dispute }: { dispute: string }) {
  const say = useWords(ratingScreenWords)
  const mine = useAsk(['disputes', 'rating', dispute], () => api.getMyRating({ dispute }))
  return (
    <Asked of={mine} shape="card">
      {seen =>
        seen && (seen.mayRate || seen.given) ? (
          <Section title={say(`title${to(seen)}`)}>
            <Standing dispute={dispute} mine={seen} />
          </Section>
        ) : null
      }
    </Asked>
  )
}

function Standing({ dispute, mine }: { dispute: string; mine: MyRating }) {
  const [say, language, today] = [useWords(ratingScreenWords), useLanguage(), useToday()]
  const [isOpen, setOpen] = useState(false)
  const decline = useAct(api.declineRating, ['disputes', 'rating'])
  const { given, declined, mayRate } = mine
  const until = mine.until ? formatDay(mine.until, language, today) : ''
  const isFirst = !given && !declined
  return (
    <>
      <p>
        {given
          ? say(mayRate ? `given${to(mine)}` : `givenOver${to(mine)}`, { n: given.overall ?? 0, until })
          : say(declined ? `declined${to(mine)}` : `lead${to(mine)}`, { until })}
      </p>
      <Refused problem={decline.problem} />
      {mayRate && (
        <div className="ui-actions">
          <Button kind={isFirst ? 'main' : 'quiet'} onClick={() => setOpen(true)}>
            {given ? say('change') : say(`open${to(mine)}`)}
          </Button>
          {isFirst && (
            <Button kind="plain" isBusy={decline.isBusy} onClick={() => void decline.act({ dispute })}>
              {say(`decline${to(mine)}`)}
            </Button>
          )}
        </div>
      )}
      {isOpen && <Rate dispute={dispute} mine={mine} onClose={() => setOpen(false)} />}
    </>
  )
}

function Rate({ dispute, mine, onClose }: { dispute: string; mine: MyRating; onClose: () => void }) {
  const [say, toast] = [useWords(ratingScreenWords), useToast()]
  const { given, hasMediator } = mine
  const rate = useAct(api.rate, ['disputes', 'rating'])
  const start = {
    ...{ fair: given?.fair ?? 0, clear: given?.clear ?? 0, easy: given?.easy ?? 0, overall: given?.overall ?? 0 },
    words: given?.words ?? '',
  }
  const form = useForm({ name: `disputes/rating/${dispute}`, start, problem: rate.problem, secret: ['words'] })
  const done = () => {
    toast({ tone: 'done', text: say('sent') })
    onClose()
  }
  return (
    <Sheet isOpen onClose={onClose} title={say(`title${to(mine)}`)} closeWord={say('close')}>
      <Form
        form={form}
        act={rate}
        submit={say(`send${to(mine)}`)}
        send={({ words, ...stars }) => ({ dispute, words, ...starsGiven(stars) })}
        onSent={done}
      >
        {questionsOf(hasMediator).map(of => (
          <Stars key={of} of={of} picked={form.pick(of)} />
        ))}
        <TextArea {...form.field('words')} label={say('words')} hint={say('wordsHint')} rows={3} maxLength={mostWords} />
      </Form>
    </Sheet>
  )
}
