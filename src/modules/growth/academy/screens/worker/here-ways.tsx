import { ScanLine } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatTime } from '#kernel/pure/formats.ts'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { CodeField } from '#ui/code-field.tsx'
import { Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { QrScanner } from '#ui/qr-scanner.tsx'
import { Empty } from '#ui/state.tsx'
import { isAttended, isDoorOpen } from '../../rules-attendance.ts'
import type { Mine } from './attend-asks.ts'
import { attendWords } from './attendance-words.ts'
import { type Door, readDoor } from './visit.ts'

type Props = {
  mines: readonly Mine[] | undefined
  now: Date
  /** The session whose door was shut, or from whose line one comes. */
  asked: string | undefined
  isFirst: boolean
  onDoor: (door: Door) => void
}

/** Without the code on the wall: through this page's own camera, or by the word the keeper reads out. */
export function HereWays({ mines, now, asked, isFirst, onDoor }: Props) {
  const say = useWords(attendWords)
  const today = useToday()
  const todays = (mines ?? []).filter(one => isOf(one, today, now))
  const [isScanning, setScanning] = useState(false)
  const [chosen, choose] = useState(asked)
  if (isFirst && mines && todays.length === 0) return <NoneToday />
  const session = (todays.find(one => one.session.id === chosen) ?? todays.find(one => isDoorOpen(one.session, now)) ?? todays[0])?.session
  const choice = todays.length > 1 && (
    <Select
      label={say('here.which')}
      value={session!.id}
      onChange={event => choose(event.target.value)}
      choices={todays.map(({ session: { id, starts, ends, title } }) => ({
        value: id,
        label: `${formatTime(new Date(starts))}–${formatTime(new Date(ends))} ${title}`,
      }))}
    />
  )
  const ways = isScanning ? (
    <>
      {session && choice}
      <Scan session={session?.id} onDoor={onDoor} />
      <Button isWide onClick={() => setScanning(false)}>
        {say('here.stop')}
      </Button>
    </>
  ) : (
    <>
      <Button kind="main" isWide icon={ScanLine} onClick={() => setScanning(true)}>
        {say(isFirst ? 'here.scan' : 'here.scanNow')}
      </Button>
      {session && <Word session={session.id} onDoor={onDoor} choice={choice} />}
    </>
  )
  if (!isFirst)
    return (
      <Section title={say('here.other')}>
        <div className="att-ways">{ways}</div>
      </Section>
    )
  return (
    <div className="att-ways">
      <p className="ui-hint">{say('here.how')}</p>
      {ways}
    </div>
  )
}

const isOf = ({ session, cell }: Mine, today: string, now: Date) =>
  dayOf(new Date(session.starts)) === today && new Date(session.ends) > now && !isAttended(cell.presence)

function NoneToday() {
  const say = useWords(attendWords)
  return (
    <Empty title={say('here.none')} action={<LinkButton href="/academy/sessions">{say('here.toSessions')}</LinkButton>}>
      {say('here.noneNext')}
    </Empty>
  )
}

function Word({ session, choice, onDoor }: { session: string; choice: ReactNode; onDoor: Props['onDoor'] }) {
  const say = useWords(attendWords)
  const [word, setWord] = useState('')
  const send = (code: string) => code.length === 6 && onDoor({ session, code })
  const press = (event: FormEvent) => {
    event.preventDefault()
    send(word)
  }
  return (
    <form className="att-ways" onSubmit={press} noValidate>
      {choice}
      <CodeField label={say('here.word')} hint={say('here.wordHint')} value={word} onChange={setWord} onComplete={send} />
    </form>
  )
}

function Scan({ session, onDoor }: { session: string | undefined; onDoor: Props['onDoor'] }) {
  const say = useWords(attendWords)
  const [turn, setTurn] = useState(0)
  const read = (text: string) => {
    const door = readDoor(text)
    if (door && 'session' in door) onDoor(door)
    else if (door && session) onDoor({ session, code: door.word })
    // the camera ends with each code, and begins anew with the next turn
    else setTurn(before => before + 1)
  }
  return (
    <QrScanner
      key={turn}
      words={{ aim: say('here.aim'), noCamera: say('here.noCamera'), typeLabel: say('here.orWord'), take: say('here.take') }}
      error={turn > 0 ? say('here.unknown') : undefined}
      onRead={read}
    />
  )
}
