import { FileSpreadsheet, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskSearch } from '#kernel/web/desk/search.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLive } from '#kernel/web/live.ts'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { nominationStages } from '../../rules-nominations.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { Admit } from './admit.tsx'
import { api, urls, type Whole } from './calls.ts'
import { useNominations } from './counts.tsx'
import { useHostNames } from './facts.tsx'
import { countsOf, forHost, placesOf, soughtIn } from './lines.ts'
import { nominateWords } from './nominate-words.ts'
import { useNominationColumns } from './nomination-columns.tsx'
import { NomineeDialog } from './nominee-dialog.tsx'
import { isOfHosts, mayHost, PhaseTag } from './standing.tsx'
import './academy.css'

/** ACAD-9 and ACAD-11: the host verifies one after the other, then admits together. */
export function Nominations() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useAsk(['academy', 'one', id], () => api.getClass({ id }))
  const person = usePerson()
  return (
    <Asked of={asked} shape="page">
      {course => (isOfHosts(person, course) ? <Opened course={course} again={asked.again} /> : <NotYours course={course} />)}
    </Asked>
  )
}

/** An empty list would say that nobody was nominated. */
function NotYours({ course }: { course: Whole }) {
  const [say, sayUnit] = [useWords(deskWords), useWords(nominateWords)]
  const { host } = useHostNames(course)
  const toOwn = <LinkButton href="/academy-nominate">{sayUnit('title')}</LinkButton>
  return (
    <DeskPage title={say('verify.of', { title: course.title })} back={{ href: '/academy', word: say('back') }}>
      <Empty title={say('notYours')} action={toOwn}>
        {say('notYours.next', { host })}
      </Empty>
    </DeskPage>
  )
}

function Opened({ course, again }: { course: Whole; again: () => void }) {
  const [say, person] = [useWords(deskWords), usePerson()]
  const view = useView({ q: '', state: '' })
  const nominations = useNominations(course)
  useLive(course.state === 'draft' ? undefined : urls.watchClass({ id: course.id }), () => {
    again()
    nominations.again()
  })
  const all = useMemo(() => forHost(nominations.data ?? []), [nominations.data])
  const rows = useMemo(() => soughtIn(all, view.values), [all, view.values])
  const places = useMemo(() => placesOf(all), [all])
  const counts = useMemo(() => countsOf(all), [all])
  const [openId, setOpenId] = useState<string>()
  const isHost = mayHost(person, course)
  return (
    <DeskPage
      title={say('verify.of', { title: course.title })}
      back={{ href: `/academy/${course.id}`, word: say('back') }}
      lead={<PhaseTag course={course} />}
      actions={
        <>
          {isHost && <Papers id={course.id} />}
          {isHost && <Admit course={course} verified={counts.verified} open={counts.nominated} />}
        </>
      }
      filters={<Filters view={view} counts={counts} />}
    >
      <DeskTable
        label={say('verify.title')}
        rows={rows}
        rowKey={row => row.id}
        columns={useNominationColumns({ course, places })}
        onOpen={row => setOpenId(row.id)}
        isLoading={nominations.isLoading}
        problem={nominations.problem}
        again={nominations.again}
        empty={
          all.length === 0 ? (
            <Empty title={say('verify.empty')}>{say('verify.emptyNext')}</Empty>
          ) : (
            <Empty
              title={say('verify.none')}
              action={<Button onClick={() => view.set({ q: '', state: '' })}>{say('list.clear')}</Button>}
            />
          )
        }
      />
      <NomineeDialog course={course} all={all} rows={rows} places={places} openId={openId} onOpen={setOpenId} />
    </DeskPage>
  )
}

type View = ReturnType<typeof useView<{ q: string; state: string }>>
function Filters({ view, counts }: { view: View; counts: ReturnType<typeof countsOf> }) {
  const [say, sayRule] = [useWords(deskWords), useWords(words)]
  const handedIn = nominationStages.filter(state => state !== 'drafted')
  return (
    <>
      <DeskSearch view={view} label={say('verify.search')} />
      <Select
        label={say('verify.state')}
        value={view.values.state}
        onChange={event => view.set({ state: event.target.value })}
        empty={say('verify.any')}
        choices={handedIn.map(value => ({ value, label: `${sayRule(`nomination.${value}`)} ${counts[value]}` }))}
      />
    </>
  )
}

function Papers({ id }: { id: string }) {
  const [say, language] = [useWords(deskWords), useLanguage()]
  return (
    <>
      <LinkButton icon={Printer} target="_blank" href={urls.getListPaper({ class: id, language })}>
        {say('verify.paper')}
      </LinkButton>
      <LinkButton icon={FileSpreadsheet} download href={urls.getListSheet({ class: id, language })}>
        {say('verify.sheet')}
      </LinkButton>
    </>
  )
}
