import { Lock, Paperclip } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { TextArea } from '#ui/field.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import type { Room } from '../../rules-room.ts'
import { api, type Message, type RoomView, urls } from './api.ts'
import { useHeard } from './heard.ts'
import { roomScreenWords } from './room-words.ts'

const MOST_BYTES = 20 * 1_048_576
type In = { view: RoomView; room: Room }

export function Talk({ view, room, heard }: In & { heard: number }) {
  const say = useWords(roomScreenWords)
  const [earlier, setEarlier] = useState<Message[]>([])
  const key = ['disputes', 'room', view.dispute, room]
  const talk = useAsk(key, () => api.listMessages({ dispute: view.dispute, room }))
  useHeard(heard, talk.again)
  const hint = room !== 'joint' && view.seat !== 'handler' ? 'hint.own' : (`hint.${room}` as const)
  return (
    <div className="room">
      <p className="ui-hint">
        {room !== 'joint' && <Lock className="ui-icon" aria-hidden />} {say(hint)}
      </p>
      <Asked of={talk} shape="list">
        {({ messages, hasEarlier }) => {
          const first = earlier[0]?.n ?? messages[0]?.n
          const reachesBack = earlier.length > 0 ? earlier[0]!.n > 1 : hasEarlier
          return (
            <>
              {reachesBack && first !== undefined && (
                <Earlier view={view} room={room} before={first} onFound={found => setEarlier([...found, ...earlier])} />
              )}
              <Said
                view={view}
                room={room}
                messages={[...earlier.filter(one => !messages.some(other => other.n === one.n)), ...messages]}
              />
            </>
          )
        }}
      </Asked>
      {view.isOpen && (
        <div className="room-composer">
          <Composer view={view} room={room} />
        </div>
      )}
    </div>
  )
}

function Earlier({ view, room, before, onFound }: In & { before: number; onFound: (found: Message[]) => void }) {
  const say = useWords(roomScreenWords)
  const ask = useAct(() => api.listMessages({ dispute: view.dispute, room, before }), 'nothing')
  return (
    <Button kind="plain" isWide isBusy={ask.isBusy} onClick={() => void ask.act(undefined, ({ messages }) => onFound(messages))}>
      {say('earlier')}
    </Button>
  )
}

function Said({ view, room, messages }: In & { messages: readonly Message[] }) {
  const say = useWords(roomScreenWords)
  const end = useRef<HTMLDivElement>(null)
  const last = messages.at(-1)?.n
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said last comes into sight when it is another than before
  useEffect(() => {
    // newer browsers answer with a promise, which is no clean-up
    end.current?.scrollIntoView({ block: 'nearest' })
  }, [last])
  if (messages.length === 0) return <Empty title={say('none')}>{say('noneNext')}</Empty>
  return (
    <div role="log" aria-label={say('messages')}>
      <ul className="room-said">
        {messages.map(message => (
          <MessageItem key={message.n} view={view} room={room} message={message} />
        ))}
      </ul>
      <div ref={end} />
    </div>
  )
}

function MessageItem({ view, room, message: { n, said, at, by, seat, isMine, isConcession, file } }: In & { message: Message }) {
  const [say, language, today] = [useWords(roomScreenWords), useLanguage(), useToday()]
  const mark = useAct(api.markConcession, ['disputes', 'room', view.dispute, room])
  const mayMark = view.isOpen && room === 'joint' && !isConcession && (isMine || view.seat === 'handler')
  return (
    <li data-mine={isMine} data-seat={seat}>
      <div className="room-by">
        <strong>{isMine ? say('mine') : by}</strong>
        <span className="ui-hint">{say(`seat.${seat}`)}</span>
        <time className="ui-hint ui-figures" dateTime={at}>
          {formatMoment(new Date(at), language, today)}
        </time>
      </div>
      {said && <p>{said}</p>}
      {file && (
        <a href={urls.getRoomFile({ dispute: view.dispute, file: file.id })} target="_blank" rel="noreferrer">
          <Paperclip className="ui-icon" aria-hidden /> {file.name || say('file')}
        </a>
      )}
      {isConcession && <Tag>{say('conceded')}</Tag>}
      {mayMark && (
        <Button kind="plain" isBusy={mark.isBusy} onClick={() => void mark.act({ dispute: view.dispute, room, n })}>
          {say('mark')}
        </Button>
      )}
    </li>
  )
}

function Composer({ view, room }: In) {
  const say = useWords(roomScreenWords)
  const [files, setFiles] = useState<File[]>([])
  const send = useAct(
    (input: { said: string; isConcession: boolean }, press) => api.say({ dispute: view.dispute, room, ...input }, { ...press, files }),
    ['disputes', 'room', view.dispute, room],
  )
  const form = useForm({ name: `disputes/say/${view.dispute}/${room}`, start: { said: '', isConcession: false }, problem: send.problem })
  return (
    <Form
      form={form}
      act={send}
      submit={say('send')}
      send={values => values}
      onSent={() => {
        form.discard()
        form.put({ said: '', isConcession: false })
        setFiles([])
      }}
    >
      <TextArea {...form.field('said')} label={say('say')} rows={2} maxLength={2_000} />
      <FilePick
        label={say('file')}
        hint={say('file.hint')}
        files={files}
        onChange={setFiles}
        maxBytes={MOST_BYTES}
        tooLarge={name => say('file.large', { name })}
        words={{ pick: say('file.pick'), remove: say('file.remove') }}
      />
      {room === 'joint' && <Checkbox {...form.tick('isConcession')} label={say('concede')} />}
    </Form>
  )
}
