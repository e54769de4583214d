import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { Rating } from '#ui/rating.tsx'
import { workerWords } from '../worker-words.ts'
import { api, type Mine } from './api.ts'

/** ACT-15: stars and, if one likes, words; the host never learns whose they are. */
export function RatePlace({ mine }: { mine: Mine }) {
  const say = useWords(workerWords)
  const [isOpen, setOpen] = useState(false)
  if (mine.hasRated && !isOpen)
    return (
      <Notice tone="done" title={say('rate.thanks')}>
        <Button kind="plain" onClick={() => setOpen(true)}>
          {say('rate.again')}
        </Button>
      </Notice>
    )
  return (
    <Section title={say('rate.title')}>
      <RateForm activity={mine.activity.id} onSent={() => setOpen(false)} />
    </Section>
  )
}

function RateForm({ activity, onSent }: { activity: string; onSent: () => void }) {
  const say = useWords(workerWords)
  const rate = useAct(api.rate)
  const form = useForm({ name: `activities/rate/${activity}`, start: { stars: 0, words: '' }, problem: rate.problem })
  return (
    <>
      <Rating
        {...form.pick('stars')}
        label={say('rate.stars')}
        words={[say('rate.1'), say('rate.2'), say('rate.3'), say('rate.4'), say('rate.5')]}
      />
      {/* half a minute: the stars first, the rest once they are given */}
      {form.values.stars > 0 && (
        <Form form={form} act={rate} submit={say('rate.send')} send={({ stars, words }) => ({ activity, stars, words })} onSent={onSent}>
          <TextArea {...form.field('words')} label={say('rate.words')} hint={say('rate.hint')} rows={3} maxLength={500} />
        </Form>
      )}
    </>
  )
}
