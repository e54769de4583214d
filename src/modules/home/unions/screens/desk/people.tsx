import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/state.tsx'
import { deskWords } from '../desk-words.ts'
import { postWords } from '../post-words.ts'
import { api, nextOf, type Person } from './calls.ts'
import { AddPerson, CorrectName, RevealPhone } from './person-forms.tsx'
import './unions.css'

const PAGE = 100
type Doing = { what: 'add' } | { what: 'reveal' | 'correct'; person: Person }

/** The people of one's line; numbers masked, each seen whole only for a purpose. */
export function People() {
  const say = useWords(postWords)
  const view = useView({ q: '', unit: '' })
  const { q, unit } = view.values
  const [doing, setDoing] = useState<Doing>()
  const done = () => setDoing(undefined)
  const of = useAsk(['unions', 'one', unit], () => api.findUnit({ id: unit }), { isReady: unit !== '' })
  const people = useAsk(['unions', 'people', q, unit, view.cursor ?? ''], () =>
    api.searchPeople({ asked: q, limit: PAGE, ...(unit && { unit }), ...(view.cursor && { after: view.cursor }) }),
  )
  return (
    <DeskPage
      title={say('people.title')}
      lead={say('people.lead')}
      actions={
        <Button kind="main" icon={UserPlus} onClick={() => setDoing({ what: 'add' })}>
          {say('people.add')}
        </Button>
      }
      filters={<DeskSearch view={view} label={say('people.search')} />}
    >
      {of.data && (
        <p className="uni-trail">
          <strong>{say('people.of', { unit: of.data.name })}</strong>
          <Link href="/people">{say('people.all')}</Link>
        </p>
      )}
      <DeskTable
        label={say('people.title')}
        rows={people.data ?? []}
        rowKey={(row: Person) => row.id}
        columns={useColumns(setDoing)}
        view={view}
        next={nextOf(people.data, PAGE)}
        isLoading={people.isLoading}
        problem={people.problem}
        again={people.again}
        empty={<Empty title={say('people.empty')}>{say('people.emptyNext')}</Empty>}
      />
      <Dialog isOpen={doing !== undefined} onClose={done} title={useTitle(doing)} closeWord={say('close')}>
        {doing?.what === 'add' && <AddPerson unit={of.data} onDone={done} />}
        {doing?.what === 'reveal' && <RevealPhone person={doing.person} />}
        {doing?.what === 'correct' && <CorrectName person={doing.person} onDone={done} />}
      </Dialog>
    </DeskPage>
  )
}

function useTitle(doing: Doing | undefined) {
  const say = useWords(postWords)
  if (!doing) return ''
  if (doing.what === 'reveal') return say('reveal.title', { name: doing.person.name })
  return doing.what === 'add' ? say('people.add') : say('people.correct')
}

function useColumns(setDoing: (doing: Doing) => void) {
  const [say, sayUnit] = [useWords(postWords), useWords(deskWords)]
  return [
    { key: 'name', title: say('people.name'), width: 160, render: (row: Person) => <strong>{row.name || '—'}</strong> },
    {
      key: 'phone',
      title: say('people.phone'),
      width: 150,
      render: (row: Person) => <span className="ui-figures">{row.phoneMasked}</span>,
    },
    { key: 'unit', title: say('people.unit'), render: (row: Person) => row.unitName },
    {
      key: 'acts',
      title: '',
      width: 330,
      english: 436,
      render: (row: Person) => (
        <>
          <Button kind="plain" onClick={() => setDoing({ what: 'reveal', person: row })}>
            {say('reveal')}
          </Button>
          <Button kind="plain" onClick={() => setDoing({ what: 'correct', person: row })}>
            {say('people.correct')}
          </Button>
          <Link href={`/why?subject=${row.id}`}>{sayUnit('unit.why')}</Link>
        </>
      ),
    },
  ]
}
