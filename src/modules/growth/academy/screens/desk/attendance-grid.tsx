import { memo, type MouseEvent, useMemo, useRef } from 'react'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatDay, formatTime } from '#kernel/pure/formats.ts'
import { ROW_PX, useRowsInSight } from '#kernel/web/desk/window.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { type Line, type Meeting, reachOf, sumOf, toldOf } from './attendance-lines.ts'
import { attendWords } from './attendance-words.ts'
import type { Attendance } from './calls.ts'
import { type At, useGridKeys } from './grid-keys.ts'
import { PresenceMark } from './presence-mark.tsx'
import { Reach } from './reach.tsx'

type Props = { course: Attendance; lines: readonly Line[]; onOpen: (nomination: string, session: string) => void }

/** People by sessions. Of long classes only the rows in sight are drawn; names and heads stay while it scrolls. */
export function AttendanceGrid({ course, lines, onOpen }: Props) {
  const [say, box] = [useWords(attendWords), useRef<HTMLElement>(null)]
  const { from, to } = useRowsInSight(box, lines.length)
  const { sessions } = course
  const open = ({ row, column }: At) => onOpen(lines[row]!.nomination, sessions[column]!.id)
  const keys = useGridKeys({ box, rows: lines.length, columns: sessions.length, onOpen: open })
  // of the rows in sight one is always in the tab order
  const tabbed = Math.max(from, Math.min(keys.current.row, to - 1))
  const press = (event: MouseEvent) => {
    const at = atOf(event.target)
    if (!at) return
    keys.setCurrent(at)
    open(at)
  }
  return (
    <section ref={box} tabIndex={-1} className="desk-table att-grid" aria-label={say('title')} onKeyDown={keys.onKeyDown}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the section's */}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of cells that are walked and opened is a grid (ARIA practices) */}
      <table role="grid" aria-rowcount={lines.length + 1} aria-label={say('title')} onClick={press}>
        <colgroup>
          <col className="att-col-name" />
          <col className="att-col-unit" />
          <col className="att-col-share" />
          {sessions.map(one => (
            <col key={one.id} className="att-col-session" />
          ))}
        </colgroup>
        <Head course={course} />
        <tbody>
          <Gap rows={from} span={sessions.length + 3} />
          {lines.slice(from, to).map((line, offset) => (
            <Row
              key={line.nomination}
              line={line}
              course={course}
              at={from + offset}
              tabbed={from + offset === tabbed ? keys.current.column : -1}
              onFocus={keys.setCurrent}
            />
          ))}
          <Gap rows={lines.length - to} span={sessions.length + 3} />
        </tbody>
      </table>
    </section>
  )
}

const atOf = (target: EventTarget): At | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null
  const row = cell?.closest<HTMLElement>('tr[data-at]')
  return cell && row ? { row: Number(row.dataset.at), column: Number(cell.dataset.column) } : undefined
}

type Drawn = { line: Line; course: Attendance; at: number; tabbed: number; onFocus: (at: At) => void }
const Row = memo(({ line, course, at, tabbed, onFocus }: Drawn) => (
  <tr data-at={at} aria-rowindex={at + 2}>
    <th scope="row" title={line.name}>
      {line.name}
    </th>
    <td title={line.unitName}>{line.unitName}</td>
    <td>
      <Reach share={line.share} reach={reachOf(line, course)} need={course.attendanceShare} />
    </td>
    {line.cells.map((cell, column) => (
      <td
        key={cell.session}
        data-column={column}
        tabIndex={column === tabbed ? 0 : -1}
        onFocus={() => onFocus({ row: at, column })}
        aria-haspopup="dialog"
      >
        <PresenceMark cell={cell} />
      </td>
    ))}
  </tr>
))

function Head({ course: { sessions, lines } }: { course: Attendance }) {
  const say = useWords(attendWords)
  const sums = useMemo(() => sessions.map((_, at) => sumOf(lines, at)), [sessions, lines])
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{say('name')}</th>
        <th scope="col">{say('unit')}</th>
        <th scope="col">{say('share')}</th>
        {sessions.map((session, at) => (
          <th scope="col" key={session.id} title={session.title}>
            <SessionHead session={session} />
            <dl className="att-sum" title={say('sum.came.what')}>
              {toldOf(sums[at]!).map(([key, n]) => (
                <div key={key}>
                  <dt>{say(`sum.${key}`)}</dt>
                  <dd>{n}</dd>
                </div>
              ))}
            </dl>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function SessionHead({ session: { starts, ends, hours } }: { session: Meeting }) {
  const [say, language, today] = [useWords(attendWords), useLanguage(), useToday()]
  const [from, to] = [new Date(starts), new Date(ends)]
  return (
    <>
      <span>{formatDay(dayOf(from), language, today)}</span>
      <span className="ui-figures att-when">
        {formatTime(from)}–{formatTime(to)} <small>{say('hours', { hours })}</small>
      </span>
    </>
  )
}

/** Holds the place of the rows out of sight. */
const Gap = ({ rows, span }: { rows: number; span: number }) =>
  rows > 0 && (
    <tr aria-hidden className="desk-gap">
      <td colSpan={span} style={{ blockSize: rows * ROW_PX }} />
    </tr>
  )
