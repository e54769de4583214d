import { ClipboardCheck } from 'lucide-react'
import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Group } from '#ui/control.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { useToast } from '#ui/toast.tsx'
import { isRoundOverdue, roundDue } from '../../rules.ts'
import { type Offer, offers as inOrder } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { keepWords } from '../keep-words.ts'
import { workerWords } from '../worker-words.ts'
import { api, type Kept } from './api.ts'

/** SITE-19: the round, with what is out of order ticked; everything in order is one press. */
export function KeepRound({ station }: { station: Kept }) {
  const [say, name, today, language] = [useWords(keepWords), useWords(placeWords), useToday(), useLanguage()]
  const [isOpen, setOpen] = useState(false)
  const { out, patrolledOn } = station
  const due = roundDue(station)
  const when =
    due === null
      ? say('round.never')
      : say(isRoundOverdue(station, today) ? 'round.late' : 'round.due', { day: formatDay(due, language, today) })
  return (
    <Section title={say('round')}>
      <p>{when}</p>
      {out.length > 0 && <p>{say('round.out', { what: out.map(one => name(`offer.${one}`)).join(say('comma')) })}</p>}
      <Button icon={ClipboardCheck} kind={isRoundOverdue(station, today) ? 'main' : 'quiet'} isWide onClick={() => setOpen(true)}>
        {say(patrolledOn === today ? 'round.again' : 'round.make')}
      </Button>
      {isOpen && <RoundSheet station={station} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function RoundSheet({ station: { id, offers, out }, onClose }: { station: Kept; onClose: () => void }) {
  const [say, word, name, toast] = [useWords(keepWords), useWords(workerWords), useWords(placeWords), useToast()]
  const round = useAct((input: { out: Offer[]; note: string }, press) => api.patrol({ site: id, ...input }, press), ['sites'])
  const form = useForm({ name: `sites/round/${id}`, start: { out: [...out], note: '' }, problem: round.problem, isFleeting: true })
  const broken = form.values.out
  return (
    <Sheet isOpen onClose={onClose} title={say('round.make')} closeWord={word('close')}>
      <Form
        form={form}
        act={round}
        submit={say(broken.length === 0 ? 'round.allWell' : 'round.send')}
        send={values => ({ out: [...values.out], note: values.note.trim() })}
        onSent={() => {
          toast({ tone: 'done', text: say(broken.length === 0 ? 'round.doneWell' : 'round.done') })
          onClose()
        }}
      >
        <Group label={say('round.ask')} hint={say('round.hint')} error={form.errorOf('out')}>
          <div>
            {inOrder
              .filter(one => offers.includes(one))
              .map(one => (
                <Checkbox
                  key={one}
                  label={name(`offer.${one}`)}
                  checked={broken.includes(one)}
                  onChange={event => form.set('out', event.target.checked ? [...broken, one] : broken.filter(other => other !== one))}
                />
              ))}
          </div>
        </Group>
        {broken.length > 0 && <TextArea {...form.field('note')} label={say('round.note')} rows={2} maxLength={200} />}
      </Form>
    </Sheet>
  )
}
