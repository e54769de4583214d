import { useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { holdsAnywhere } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { isHandling } from '../../rules.ts'
import { isTalkedIn, type Room, rooms } from '../../rules-room.ts'
import { api } from '../room/api.ts'
import { RoomLink } from '../room/room-link.tsx'
import { roomScreenWords } from '../room/room-words.ts'
import type { One } from './calls.ts'
import '../room/room.css'

/** Into the room, for those who handle the case; for whoever oversees them a look, with its purpose (DISPUTES-71). */
export function RoomSection({ one }: { one: One }) {
  const [say, person] = [useWords(roomScreenWords), usePerson()]
  const [isOpen, setOpen] = useState(false)
  if (isHandling(one, person)) return isTalkedIn(one.state) ? <RoomLink href={`/disputes/${one.id}/room`} /> : null
  // before it is accepted nobody has a room to talk in
  if (!one.acceptedOn || !holdsAnywhere(person, 'caseroom.oversee')) return null
  return (
    <Section title={say('title')}>
      <p>
        <Button onClick={() => setOpen(true)}>{say('oversee')}</Button>
      </p>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={say('oversee')} closeWord={say('close')}>
        <Oversee dispute={one.id} />
      </Dialog>
    </Section>
  )
}

type Seen = Awaited<ReturnType<typeof api.overseeRoom>>['messages']
function Oversee({ dispute }: { dispute: string }) {
  const [say, language] = [useWords(roomScreenWords), useLanguage()]
  const [seen, setSeen] = useState<Seen>()
  const act = useAct(api.overseeRoom, 'nothing')
  const form = useForm({
    name: `disputes/oversee/${dispute}`,
    start: { room: 'joint' as string, purpose: '' },
    problem: act.problem,
    isFleeting: true,
  })
  if (seen)
    return seen.length === 0 ? (
      <p>{say('none')}</p>
    ) : (
      <ul className="room-said">
        {seen.map(({ n, by, seat, said, at }) => (
          <li key={n} data-seat={seat}>
            <div className="room-by">
              <strong>{by}</strong> <span className="ui-hint">{`${say(`seat.${seat}`)} · ${formatMoment(new Date(at), language)}`}</span>
            </div>
            <p>{said}</p>
          </li>
        ))}
      </ul>
    )
  return (
    <Form
      form={form}
      act={act}
      submit={say('oversee.do')}
      send={({ room, purpose }) => ({ dispute, room: room as Room, purpose })}
      onSent={({ messages }) => setSeen(messages)}
    >
      <RadioGroup
        {...form.pick('room')}
        label={say('oversee.which')}
        choices={rooms.map(room => ({ value: room, label: say(`tab.${room}`) }))}
      />
      <Field
        {...form.field('purpose')}
        label={say('oversee.purpose')}
        hint={say('oversee.hint')}
        required={say('required')}
        maxLength={200}
      />
    </Form>
  )
}
