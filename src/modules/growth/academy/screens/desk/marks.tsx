import { ClipboardCheck, PencilLine } from 'lucide-react'
import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLive } from '#kernel/web/live.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import { parts } from '../../rules-exams.ts'
import { examWords } from '../../words-exams.ts'
import { api, type MarkBook, urls, type Whole } from './calls.ts'
import { useCalm } from './calm.ts'
import { MarkConfirm } from './mark-confirm.tsx'
import { MarkEntry } from './mark-entry.tsx'
import { mayConfirm, waitingIn } from './mark-lines.ts'
import { MarkSheet } from './mark-sheet.tsx'
import { MarkTable } from './mark-table.tsx'
import { markWords } from './mark-words.ts'
import { mayHost, useComma } from './standing.tsx'
import './academy.css'
import './attendance.css'
import './marks.css'

/** ACAD-25 to ACAD-32: marks by two, who has passed, and certificates. */
export function MarksPage() {
  const { id = '' } = useParams<{ id: string }>()
  const course = useAsk(['academy', 'one', id], () => api.getClass({ id }))
  return (
    <Asked of={course} shape="page">
      {whole => <Opened course={whole} />}
    </Asked>
  )
}

function Opened({ course }: { course: Whole }) {
  const [say, person] = [useWords(markWords), usePerson()]
  const isHost = mayHost(person, course)
  if (isHost && (course.state === 'running' || course.state === 'closed')) return <Begun course={course} />
  return (
    <DeskPage title={say('of', { title: course.title })} back={{ href: `/academy/${course.id}`, word: say('back') }}>
      <Empty title={say(isHost ? 'notYet' : 'notYours')}>{say(isHost ? 'notYetNext' : 'notYoursNext')}</Empty>
    </DeskPage>
  )
}

function Begun({ course }: { course: Whole }) {
  const book = useAsk(['academy', 'marks', course.id], () => api.getMarkBook({ class: course.id }))
  const calm = useCalm(book.again, book.data?.lines.length ?? 0)
  useLive(urls.watchClass({ id: course.id }), calm)
  return (
    <Asked of={book} shape="page">
      {told => <Book course={course} book={told} again={book.again} />}
    </Asked>
  )
}

export type MarkView = ReturnType<typeof useView<{ q: string; show: string; do: string }>>
/** The book itself, or the work on it that the address names: entering one part, or confirming. */
function Book({ course, book, again }: { course: Whole; book: MarkBook; again: () => void }) {
  const [say, lead] = [useWords(markWords), useLead(book)]
  const view = useView({ q: '', show: '', do: '' })
  const part = parts.find(one => view.values.do === one && book.parts.some(({ part }) => part === one))
  const leave = () => view.set({ do: '' })
  if (part) return <MarkEntry key={part} book={book} part={part} onLeave={leave} />
  if (view.values.do === 'confirm') return <MarkConfirm book={book} again={again} onLeave={leave} />
  return (
    <DeskPage
      title={say('of', { title: book.title })}
      back={{ href: `/academy/${course.id}`, word: say('back') }}
      lead={lead}
      actions={book.lines.length > 0 && book.parts.length > 0 && <Acts book={book} view={view} />}
    >
      <MarkTable course={course} book={book} view={view} />
    </DeskPage>
  )
}

function useLead(book: MarkBook) {
  const [say, sayExam, comma] = [useWords(markWords), useWords(examWords), useComma()]
  const asked = [
    say('asked.attendance', { share: book.attendanceShare }),
    ...book.parts.map(({ part, least }) => say('asked.part', { part: sayExam(`part.${part}`), least })),
  ]
  return say('lead', { count: book.lines.length, asked: asked.join(comma) })
}

/** Whoever has marks to confirm sees that first; otherwise entering is the work. */
function Acts({ book, view }: { book: MarkBook; view: MarkView }) {
  const [say, sayExam, person] = [useWords(markWords), useWords(examWords), usePerson()]
  const waiting = waitingIn(book.lines)
  const count = waiting.filter(({ paper, line }) => mayConfirm(paper, line, person.id)).length
  return (
    <>
      <MarkSheet course={book.class} />
      {book.parts.map(({ part }) => (
        <Button key={part} icon={PencilLine} onClick={() => view.set({ do: part })}>
          {say('enter', { part: sayExam(`part.${part}`) })}
        </Button>
      ))}
      {waiting.length > 0 && (
        <Button kind={count > 0 ? 'main' : 'quiet'} icon={ClipboardCheck} onClick={() => view.set({ do: 'confirm' })}>
          {count > 0 ? say('confirm', { count }) : say('confirm.others', { count: waiting.length })}
        </Button>
      )}
    </>
  )
}
