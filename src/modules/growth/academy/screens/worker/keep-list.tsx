import { useCallback, useMemo, useRef, useState } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Segments } from '#ui/display.tsx'
import { Field } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { isDoorOpen } from '../../rules-attendance.ts'
import type { Attendance } from './api.ts'
import type { Taps } from './keep-one.tsx'
import { KeepPerson } from './keep-person.tsx'
import { keepWords } from './keep-words.ts'
import { inOrder, isHere, type Standing, type Tap } from './taps.ts'

type Session = Attendance['sessions'][number]
const views = ['all', 'missing', 'came'] as const
type View = (typeof views)[number]

/** Everybody, the missing first. Whom one has just marked stays in their place: the next tap must not meet another person. */
export function KeepList({ session, all, taps, now }: { session: Session; all: readonly Standing[]; taps: Taps; now: Date }) {
  const say = useWords(keepWords)
  const [words, setWords] = useState('')
  const [view, setView] = useState<View>('all')
  const came = all.filter(isHere).length
  const rows = useStill(all, words, view)
  const showAll = () => {
    setWords('')
    setView('all')
  }
  const latest = useRef(taps)
  latest.current = taps
  const tap = useCallback((nomination: string, what: Tap['what']) => latest.current.tap(nomination, what), [])
  const undo = useCallback((nomination: string) => latest.current.undo(nomination), [])
  const titles = { all: say('show.all'), missing: say('show.missing', { n: all.length - came }), came: say('show.came', { n: came }) }
  const isOpen = isDoorOpen(session, now)
  const canLeave = isOpen && now > new Date(session.starts)
  return (
    <>
      <Segments label={say('show')} value={view} onChange={setView} segments={views.map(key => ({ key, title: titles[key] }))} />
      <div className="att-search">
        <Field label={say('search')} type="search" value={words} onChange={event => setWords(event.target.value)} autoComplete="off" />
      </div>
      {rows.length === 0 ? (
        <Nobody view={words ? 'all' : view} onAll={showAll} />
      ) : (
        <ul className="ui-list">
          {rows.map(one => (
            <li key={one.line.nomination} className="ui-row att-person">
              <KeepPerson standing={one} isOpen={isOpen} canLeave={canLeave} onTap={tap} onUndo={undo} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The order and the choice of the moment when one began to look; what has changed since is told in its place. */
function useStill(all: readonly Standing[], words: string, view: View): Standing[] {
  const people = all.map(one => one.line.nomination).join()
  const latest = useRef(all)
  latest.current = all
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew only for other words, another view, other people
  const order = useMemo(
    () =>
      inOrder(latest.current, words)
        .filter(one => view === 'all' || (view === 'came') === isHere(one))
        .map(one => one.line.nomination),
    [words, view, people],
  )
  const byId = new Map(all.map(one => [one.line.nomination, one]))
  return order.flatMap(id => byId.get(id) ?? [])
}

function Nobody({ view, onAll }: { view: View; onAll: () => void }) {
  const say = useWords(keepWords)
  if (view === 'missing') return <Empty title={say('allHere')} />
  if (view === 'came') return <Empty title={say('noneYet')} />
  return (
    <Empty title={say('nobody')} action={<Button onClick={onAll}>{say('show.all')}</Button>}>
      {say('nobodyNext')}
    </Empty>
  )
}
