import { useMemo, useState } from 'react'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import type { MarkBook, Whole } from './calls.ts'
import { CertificateBar } from './certificate-bar.tsx'
import { useMarkColumns } from './mark-columns.tsx'
import { countsOfShows, type Show, shows, soughtLines } from './mark-lines.ts'
import { MarkPanel } from './mark-panel.tsx'
import { markWords } from './mark-words.ts'
import type { MarkView } from './marks.tsx'

/** One line per pupil in the order of their places; Enter opens what was ever written of them. */
export function MarkTable({ course, book, view }: { course: Whole; book: MarkBook; view: MarkView }) {
  const [say, person] = [useWords(markWords), usePerson()]
  const [openId, setOpenId] = useState<string>()
  const lines = useMemo(() => soughtLines(book.lines, view.values, book, person.id), [book, view.values, person.id])
  const columns = useMarkColumns(book)
  if (book.lines.length === 0) return <Empty title={say('empty')} />
  return (
    <>
      <CertificateBar course={course} book={book} />
      <search className="desk-filters">
        <DeskSearch view={view} label={say('search')} />
        <Counts book={book} view={view} />
      </search>
      <DeskTable
        label={say('title')}
        rows={lines}
        rowKey={line => line.nomination}
        columns={columns}
        onOpen={line => setOpenId(line.nomination)}
        empty={<Empty title={say('none')} action={<Button onClick={() => view.set({ q: '', show: '' })}>{say('clear')}</Button>} />}
      />
      <MarkPanel course={course} book={book} nomination={openId} onClose={() => setOpenId(undefined)} />
    </>
  )
}

/** How many of each; pressed, only those are shown. */
function Counts({ book, view }: { book: MarkBook; view: MarkView }) {
  const [say, person] = [useWords(markWords), usePerson()]
  const counts = useMemo(() => countsOfShows(book.lines, book, person.id), [book, person.id])
  const shown = shows.find(one => one === view.values.show)
  const told: [Show | undefined, number][] = [[undefined, book.lines.length], ...shows.map((show): [Show, number] => [show, counts[show]])]
  return (
    // biome-ignore lint/a11y/useSemanticElements: presses that narrow a list are no fields of a form
    <div role="group" className="mark-counts" aria-label={say('counts')}>
      {told
        .filter(([show]) => book.parts.length > 0 || (show !== 'toEnter' && show !== 'toConfirm' && show !== 'returned'))
        .map(([show, count]) => (
          <button key={show ?? 'all'} type="button" aria-pressed={show === shown} onClick={() => view.set({ show: show ?? '' })}>
            {say(`show.${show ?? 'all'}`)} <b className="ui-figures">{count}</b>
          </button>
        ))}
    </div>
  )
}
