import { useState } from 'react'
import { isDay } from '#kernel/pure/calendar.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type Station } from './calls.ts'
import { siteWords } from './site-words.ts'
import { useSpeakTime } from './status.tsx'

/** SITE-15: the day on which the plaque was put up. */
export function Plaque({ site, isMine }: { site: Station; isMine: boolean }) {
  const [say, time] = [useWords(siteWords), useSpeakTime()]
  const [isOpen, setOpen] = useState(false)
  const { plaqueOn } = site
  return (
    <Section title={say('plaque')}>
      <p>{plaqueOn ? say('plaque.on', { day: time.day(plaqueOn) }) : say('plaque.none')}</p>
      {isMine && site.state !== 'closed' && <Button onClick={() => setOpen(true)}>{say(plaqueOn ? 'plaque.change' : 'plaque.set')}</Button>}
      {isOpen && <PlaqueDialog site={site} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function PlaqueDialog({ site: { id, version, plaqueOn }, onClose }: { site: Station; onClose: () => void }) {
  const [say, toast, today] = [useWords(siteWords), useToast(), useToday()]
  const [isTried, setTried] = useState(false)
  const hang = useAct(api.hangPlaque, ['sites'])
  const form = useForm({ name: '', isFleeting: true, start: { plaqueOn: plaqueOn ?? today }, problem: hang.problem })
  const isWrong = !isDay(form.values.plaqueOn) || form.values.plaqueOn > today
  return (
    <Dialog isOpen onClose={onClose} title={say(plaqueOn ? 'plaque.change' : 'plaque.set')} closeWord={say('close')}>
      <div onSubmit={() => setTried(true)}>
        <Form
          form={form}
          act={hang}
          submit={say('plaque.save')}
          isBlocked={isWrong}
          send={values => ({ id, version, ...values })}
          onSent={() => {
            toast({ tone: 'done', text: say('plaque.done') })
            onClose()
          }}
        >
          <Field
            {...form.field('plaqueOn')}
            error={isTried && isWrong ? say('plaque.wrong') : form.errorOf('plaqueOn')}
            type="date"
            max={today}
            label={say('plaque.day')}
          />
        </Form>
      </div>
    </Dialog>
  )
}
