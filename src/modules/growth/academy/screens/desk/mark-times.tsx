import { type ReactNode, useState } from 'react'
import { formatMoment, formatTime } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import type { Problem } from '#kernel/web/problem.ts'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { isDoorOpen, lateAfterMinutes } from '../../rules-attendance.ts'
import { attendanceWords } from '../../words-attendance.ts'
import { isLeavable, isListable, listUntil, notLater } from './attendance-acts.ts'
import { attendWords } from './attendance-words.ts'
import { api } from './calls.ts'
import { instantOn, opensAt } from './door-time.ts'
import type { Marked } from './mark-dialog.tsx'

const touched = ['academy', 'attendance']

/** ACAD-18, ACAD-20: by the keeper's own list, with the time they came. */
export function ListMark({ line, session, onDone }: Marked) {
  const [say, sayRule, toast, now] = [useWords(attendWords), useWords(attendanceWords), useToast(), useNow(10_000)]
  const [language, today] = [useLanguage(), useToday()]
  const [refused, setRefused] = useState<string>()
  const mark = useAct(
    (at: Date, press) => api.markPresent({ session: session.id, marks: [{ nomination: line.nomination, at: at.toISOString() }] }, press),
    touched,
  )
  const send = (at: Date) =>
    void mark.act(at, ([told]) => {
      if (!told?.done) return setRefused(told?.clause ?? '')
      toast({ tone: 'done', text: say('list.done', { name: line.name, at: formatTime(at) }) })
      onDone()
    })
  const from = opensAt(session)
  const late = new Date(Date.parse(session.starts) + lateAfterMinutes * 60_000)
  return (
    <TimeForm
      start={formatTime(isDoorOpen(session, now) ? now : new Date(session.starts))}
      label={say('list.time')}
      hint={say('list.until', { until: formatMoment(listUntil(session), language, today), late: formatTime(late) })}
      word={say('list.do')}
      read={time => {
        const at = instantOn(session, time)
        return at && isListable(session, notLater(at, now), now) ? notLater(at, now) : undefined
      }}
      outside={say('list.outside', { from: formatTime(from), to: formatTime(new Date(session.ends)) })}
      isBusy={mark.isBusy}
      problem={mark.problem}
      onSend={send}
    >
      {refused !== undefined && (
        <Notice tone="refused" isLive>
          {sayRule(refused === 'ACAD-20' ? 'ACAD-20' : 'ACAD-18')}
        </Notice>
      )}
    </TimeForm>
  )
}

/** ACAD-21. */
export function LeftMark({ line, session, onDone }: Marked) {
  const [say, toast, now] = [useWords(attendWords), useToast(), useNow(10_000)]
  const left = useAct(
    (at: Date, press) => api.markLeft({ session: session.id, nomination: line.nomination, at: at.toISOString() }, press),
    touched,
  )
  const [from, to] = [new Date(session.starts), new Date(session.ends)]
  return (
    <TimeForm
      start={now < to ? formatTime(now) : ''}
      label={say('left.time')}
      hint={say('left.hint')}
      word={say('left.do')}
      read={time => {
        const at = instantOn(session, time)
        return at && isLeavable(session, notLater(at, now), now) ? notLater(at, now) : undefined
      }}
      outside={say('left.outside', { from: formatTime(from), to: formatTime(now < to ? now : to) })}
      isBusy={left.isBusy}
      problem={left.problem}
      onSend={at =>
        void left.act(at, () => {
          toast({ tone: 'done', text: say('left.done', { name: line.name, at: formatTime(at) }) })
          onDone()
        })
      }
    />
  )
}

type Timed = {
  start: string
  label: string
  hint: string
  word: string
  /** The moment meant, if it may be. */
  read: (time: string) => Date | undefined
  outside: string
  isBusy: boolean
  problem: Problem | undefined
  onSend: (at: Date) => void
  children?: ReactNode
}
function TimeForm({ start, label, hint, word, read, outside, isBusy, problem, onSend, children }: Timed) {
  const [time, setTime] = useState(start)
  const [isWrong, setWrong] = useState(false)
  const at = read(time)
  return (
    <form
      noValidate
      className="att-time"
      onSubmit={event => {
        event.preventDefault()
        setWrong(!at)
        if (at) onSend(at)
      }}
    >
      <Field
        type="time"
        label={label}
        hint={hint}
        value={time}
        onChange={event => setTime(event.target.value)}
        error={isWrong && !at ? outside : undefined}
        after={
          <Button type="submit" kind="main" isBusy={isBusy}>
            {word}
          </Button>
        }
      />
      {children}
      <Refused problem={problem} />
    </form>
  )
}
