import { useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { api, type RoomView, type Session, urls } from './api.ts'
import { roomScreenWords } from './room-words.ts'

type Minutes = NonNullable<Awaited<ReturnType<typeof api.getMinutes>>>
type Of = { view: RoomView; session: Session }

/** DISPUTES-70: a session's minutes, to be drafted, read, corrected and signed. */
export function MinutesSheet({ view, session }: Of) {
  const say = useWords(roomScreenWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('minutes.open')}</Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={say('minutes.title')} closeWord={say('close')}>
        <Found view={view} session={session} />
      </Sheet>
    </>
  )
}

const keyOf = (session: string) => ['disputes', 'minutes', session]
function Found({ session }: Of) {
  const say = useWords(roomScreenWords)
  const minutes = useAsk(keyOf(session.id), () => api.getMinutes({ session: session.id }))
  const write = useAct(api.writeMinutes, keyOf(session.id))
  return (
    <Asked of={minutes} shape="page">
      {found =>
        found ? (
          <Written key={found.draft} session={session} minutes={found} />
        ) : (
          <>
            <Refused problem={write.problem} />
            {session.isMine ? (
              <Button kind="main" isWide isBusy={write.isBusy} onClick={() => void write.act({ session: session.id })}>
                {say('minutes.write')}
              </Button>
            ) : (
              <p className="ui-hint">{say('session.ended')}</p>
            )}
          </>
        )
      }
    </Asked>
  )
}

function Written({ session, minutes }: { session: Session; minutes: Minutes }) {
  const [say, language] = [useWords(roomScreenWords), useLanguage()]
  const [isEdited, setEdited] = useState(false)
  const sign = useAct(api.signMinutes, keyOf(session.id))
  const { id, draft, state, body, number, people, maySign, isMine } = minutes
  if (isEdited) return <Correct session={session} minutes={minutes} onSent={() => setEdited(false)} />
  return (
    <div className="room">
      {state === 'signed' && <Notice tone="done">{say('minutes.done', { number })}</Notice>}
      <pre className="room-minutes">{body}</pre>
      <ul className="ui-hint">
        {people.map(({ name, signedAt }) => (
          <li key={name}>
            {signedAt ? say('minutes.signed', { name, at: formatMoment(new Date(signedAt), language) }) : say('minutes.unsigned', { name })}
          </li>
        ))}
      </ul>
      <Refused problem={sign.problem} />
      {maySign && (
        <>
          <p className="ui-hint">{say('minutes.signText')}</p>
          <Button kind="main" isWide isBusy={sign.isBusy} onClick={() => void sign.act({ id, draft })}>
            {say('minutes.sign')}
          </Button>
        </>
      )}
      <div className="room-acts">
        {isMine && state === 'drafted' && <Button onClick={() => setEdited(true)}>{say('minutes.edit')}</Button>}
        <LinkButton kind="plain" href={urls.getMinutesPaper({ session: session.id })} download>
          {say('minutes.paper')}
        </LinkButton>
      </div>
    </div>
  )
}

function Correct({ session, minutes: { id, version, body }, onSent }: { session: Session; minutes: Minutes; onSent: () => void }) {
  const say = useWords(roomScreenWords)
  const act = useAct(api.redraftMinutes, keyOf(session.id))
  const form = useForm({ name: `disputes/minutes/${id}`, start: { body }, problem: act.problem })
  return (
    <Form form={form} act={act} submit={say('minutes.redraft')} send={values => ({ id, version, ...values })} onSent={onSent}>
      <TextArea {...form.field('body')} label={say('minutes.body')} rows={18} maxLength={20_000} />
    </Form>
  )
}
