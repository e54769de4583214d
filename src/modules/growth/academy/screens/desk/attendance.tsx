import { QrCode as QrIcon } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatDay, formatTime } from '#kernel/pure/formats.ts'
import { may } from '#kernel/pure/people.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLive } from '#kernel/web/live.ts'
import { useLanguage, useNow, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { AttendanceGrid } from './attendance-grid.tsx'
import { countsOfShows, type Show, shows, soughtLines } from './attendance-lines.ts'
import { attendWords } from './attendance-words.ts'
import { type Attendance, api, urls, type Whole } from './calls.ts'
import { useCalm } from './calm.ts'
import { nextDoor } from './door-time.ts'
import { MarkDialog } from './mark-dialog.tsx'
import './academy.css'
import './attendance.css'

/** ACAD-18 to ACAD-24: who was in which session. */
export function AttendancePage() {
  const { id = '' } = useParams<{ id: string }>()
  const course = useAsk(['academy', 'one', id], () => api.getClass({ id }))
  const attendance = useAsk(['academy', 'attendance', id], () => api.getAttendance({ class: id }))
  const calm = useCalm(attendance.again, attendance.data?.lines.length ?? 0)
  useLive(course.data ? urls.watchClass({ id }) : undefined, calm)
  return (
    <Asked of={course} shape="page">
      {whole => (
        <Asked of={attendance} shape="page">
          {told => <Opened course={whole} attendance={told} />}
        </Asked>
      )}
    </Asked>
  )
}

function Opened({ course, attendance }: { course: Whole; attendance: Attendance }) {
  const [say, person] = [useWords(attendWords), usePerson()]
  const view = useView({ q: '', show: '' })
  const lines = useMemo(() => soughtLines(attendance.lines, view.values, attendance), [attendance, view.values])
  const [at, setAt] = useState<{ nomination: string; session: string }>()
  const close = () => {
    setAt(undefined)
    // the dialog leaves the page with the focus in it; the cell it was opened from takes it back
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.att-grid td[tabindex="0"]')?.focus({ preventScroll: true }))
  }
  const isEmpty = attendance.lines.length === 0 || attendance.sessions.length === 0
  const keeps = may(person, 'academy.keep', { owner: '', unit: course.unit })
  const hosts = person.posts.some(post => post.powers.includes('academy.host'))
  return (
    <DeskPage
      title={say('of', { title: attendance.title })}
      back={hosts ? { href: `/academy/${course.id}`, word: say('back') } : { href: '/academy-keep', word: say('kept') }}
      lead={say('lead', { count: attendance.lines.length, hours: attendance.hours, share: attendance.attendanceShare })}
      actions={keeps && <DoorLink attendance={attendance} />}
      filters={!isEmpty && <Filters view={view} attendance={attendance} />}
    >
      {isEmpty ? (
        <Empty title={say(keeps ? 'empty' : 'notYours')}>{say(keeps ? 'emptyNext' : 'notYoursNext')}</Empty>
      ) : lines.length === 0 ? (
        <Empty title={say('none')} action={<Button onClick={() => view.set({ q: '', show: '' })}>{say('clear')}</Button>} />
      ) : (
        <>
          <AttendanceGrid course={attendance} lines={lines} onOpen={(nomination, session) => setAt({ nomination, session })} />
          <footer className="desk-foot">
            <span className="ui-hint">{say('shown', { count: lines.length })}</span>
            <span className="ui-hint desk-keys">{say('keys')}</span>
          </footer>
        </>
      )}
      <MarkDialog course={course} attendance={attendance} at={at} onClose={close} />
    </DeskPage>
  )
}

/** To the screen at the door of the session that runs, or of the next. */
function DoorLink({ attendance }: { attendance: Attendance }) {
  const [say, language, today, now] = [useWords(attendWords), useLanguage(), useToday(), useNow()]
  const session = nextDoor(attendance.sessions, now)
  if (!session) return null
  const starts = new Date(session.starts)
  return (
    <LinkButton kind="main" icon={QrIcon} href={`/academy/${attendance.class}/door/${session.id}`}>
      {say('door.of', { session: `${formatDay(dayOf(starts), language, today)} ${formatTime(starts)}` })}
    </LinkButton>
  )
}

type View = ReturnType<typeof useView<{ q: string; show: string }>>
function Filters({ view, attendance }: { view: View; attendance: Attendance }) {
  const say = useWords(attendWords)
  const counts = useMemo(() => countsOfShows(attendance.lines, attendance), [attendance])
  return (
    <>
      <DeskSearch view={view} label={say('search')} />
      <Select
        label={say('show')}
        value={view.values.show}
        onChange={event => view.set({ show: event.target.value as Show | '' })}
        empty={say('all')}
        choices={shows.map(value => ({ value, label: say(`show.${value}`, { count: counts[value] }) }))}
      />
    </>
  )
}
