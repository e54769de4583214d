import { useMemo, useState } from 'react'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Segments } from '#ui/display.tsx'
import { Field } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { mayMark } from '../../rules.ts'
import type { Door } from './keep-door.ts'
import { Person } from './keep-person.tsx'
import { keepWords } from './keep-words.ts'
import { countOf, find } from './ledger.ts'
import { Growing } from './growing.tsx'

const views = ['all', 'missing', 'came'] as const
type View = (typeof views)[number]

/** The roster of a session, by name: one tap and somebody is here. */
export function KeepList({ session, all, ledger }: Door) {
  const say = useWords(keepWords)
  const now = useNow()
  const [words, setWords] = useState('')
  const [view, setView] = useState<View>('all')
  const { missing } = countOf(all)
  const rows = useMemo(() => find(all, words).filter(one => view === 'all' || (view === 'came') === one.heads > 0), [all, words, view])
  const showAll = () => {
    setWords('')
    setView('all')
  }
  const isOpen = mayMark(session, now, now) === undefined
  const mark = (entry: string, heads: number) => ledger.add({ kind: 'mark', session: session.id, entry, heads, way: 'list' })
  const titles = { all: say('show.all'), missing: `${say('show.missing')} ${missing}`, came: say('show.came') }
  return (
    <>
      <Segments label={say('show')} value={view} onChange={setView} segments={views.map(key => ({ key, title: titles[key] }))} />
      <div className="act-search">
        <Field label={say('search')} type="search" value={words} onChange={event => setWords(event.target.value)} autoComplete="off" />
      </div>
      {rows.length === 0 ? (
        <Nobody view={words ? 'all' : view} onAll={showAll} />
      ) : (
        <Growing
          key={`${view} ${words}`}
          rows={rows}
          rowKey={one => one.line.id}
          render={one => <Person standing={one} isOpen={isOpen} onMark={mark} />}
        />
      )}
    </>
  )
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
