import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { missingNames, sumOf } from './attendance-lines.ts'
import { attendWords } from './attendance-words.ts'
import type { Attendance } from './calls.ts'
import { pageOf } from './door-time.ts'

const PAGE_MS = 8_000

/** How many of how many, and the names that are still missing, page by page where they do not fit. */
export function DoorCount({ attendance, session, isOver }: { attendance: Attendance; session: string; isOver: boolean }) {
  const say = useWords(attendWords)
  const { lines, sessions } = attendance
  const at = sessions.findIndex(one => one.id === session)
  const sum = useMemo(() => sumOf(lines, at), [lines, at])
  const names = useMemo(() => missingNames(lines, at), [lines, at])
  if (at < 0) return null
  return (
    <section className="door-people">
      <p className="door-came" aria-live="polite">
        <span>{say('door.came')}</span>
        <strong className="ui-figures">{sum.came + sum.left}</strong>
        <span className="ui-figures">{say('door.people', { due: sum.due })}</span>
      </p>
      {(sum.claimed > 0 || sum.excused > 0) && (
        <p className="door-note ui-figures">
          {[sum.claimed > 0 && say('door.claimed', { count: sum.claimed }), sum.excused > 0 && say('door.leave', { count: sum.excused })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {names.length === 0 ? (
        sum.due > 0 && sum.claimed === 0 && <h2>{say('door.everyone')}</h2>
      ) : (
        <Names title={say(isOver ? 'door.missed' : 'door.missing', { count: names.length })} names={names} />
      )}
    </section>
  )
}

function Names({ title, names }: { title: string; names: ReturnType<typeof missingNames> }) {
  const say = useWords(attendWords)
  const list = useRef<HTMLUListElement>(null)
  const fits = useFits(list)
  const turn = Math.floor(useNow(PAGE_MS).getTime() / PAGE_MS)
  const page = pageOf(names, fits, turn)
  return (
    <>
      <h2>
        {title} {page.count > 1 && <small className="ui-figures">{say('door.page', { n: page.n, count: page.count })}</small>}
      </h2>
      <ul ref={list} className="door-names">
        {page.rows.map(({ key, name, unit }) => (
          <li key={key}>
            {name}
            {unit && <small> {unit}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** How many names there is room for: the measures are door.css's own, in the list's letters. */
const [WIDE, HIGH] = [5.2, 1.6]
function useFits(list: RefObject<HTMLUListElement | null>): number {
  const [fits, setFits] = useState(12)
  useEffect(() => {
    const element = list.current
    if (!element) return
    const look = () => {
      const em = Number.parseFloat(getComputedStyle(element).fontSize)
      const columns = Math.max(1, Math.floor(element.clientWidth / (WIDE * em)))
      setFits(Math.max(1, columns * Math.floor(element.clientHeight / (HIGH * em))))
    }
    look()
    const size = new ResizeObserver(look)
    size.observe(element)
    return () => size.disconnect()
  }, [list])
  return fits
}
