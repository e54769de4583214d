import { instantOf, localOf } from '#kernel/pure/local-times.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import type { Room } from '../../rules-room.ts'
import { api, type RoomView, type Session } from './api.ts'
import { roomScreenWords } from './room-words.ts'

type Values = { room: string; starts: string; minutes: string; place: string; link: string }
type In = { view: RoomView; onSent: () => void }
const keyOf = (view: RoomView) => ['disputes', 'room', view.dispute, 'sessions']

/** A new time, or another for one that is set. */
export function SessionForm({ view, session, onSent }: In & { session?: Session }) {
  const say = useWords(roomScreenWords)
  const act = useAct(async ({ room, starts, minutes, place, link }: Values, press): Promise<unknown> => {
    const when = { startsAt: instantOf(starts) ?? '', minutes: Number(minutes), place, link }
    return session
      ? api.postponeSession({ id: session.id, version: session.version, ...when }, press)
      : api.planSession({ dispute: view.dispute, room: room as Room, ...when }, press)
  }, keyOf(view))
  const form = useForm<Values>({
    name: `disputes/session/${session?.id ?? view.dispute}`,
    start: {
      room: session?.room ?? 'joint',
      starts: localOf(session?.startsAt ?? null),
      minutes: String(session?.minutes ?? 60),
      place: session?.place ?? '',
      link: session?.link ?? '',
    },
    problem: act.problem,
    paths: { startsAt: 'starts' },
  })
  return (
    <Form form={form} act={act} submit={say('session.send')} send={values => values} onSent={onSent}>
      {!session && (
        <RadioGroup
          {...form.pick('room')}
          label={say('session.room')}
          choices={view.rooms.map(room => ({ value: room, label: say(`tab.${room}`) }))}
        />
      )}
      <Field {...form.field('starts')} type="datetime-local" label={say('session.starts')} required={say('required')} />
      <Field {...form.field('minutes')} label={say('session.minutes')} inputMode="numeric" required={say('required')} />
      <Field {...form.field('place')} label={say('session.place')} maxLength={120} />
      <Field {...form.field('link')} label={say('session.link')} hint={say('session.linkHint')} inputMode="url" maxLength={300} />
    </Form>
  )
}

export function CancelForm({ view, session: { id, version }, onSent }: In & { session: Session }) {
  const say = useWords(roomScreenWords)
  const act = useAct(api.cancelSession, keyOf(view))
  const form = useForm({ name: `disputes/cancel/${id}`, start: { reason: '' }, problem: act.problem, isFleeting: true })
  return (
    <Form form={form} act={act} submit={say('session.cancel')} send={values => ({ id, version, ...values })} onSent={onSent}>
      <TextArea {...form.field('reason')} label={say('session.reason')} required={say('required')} rows={2} maxLength={200} />
    </Form>
  )
}

export function CannotComeForm({ view, id, onSent }: In & { id: string }) {
  const say = useWords(roomScreenWords)
  const act = useAct(api.answerSession, keyOf(view))
  const form = useForm({ name: `disputes/not/${id}`, start: { note: '' }, problem: act.problem, isFleeting: true })
  return (
    <Form form={form} act={act} submit={say('session.comesNot')} send={values => ({ id, comes: false, ...values })} onSent={onSent}>
      <TextArea {...form.field('note')} label={say('session.note')} rows={2} maxLength={200} />
    </Form>
  )
}
