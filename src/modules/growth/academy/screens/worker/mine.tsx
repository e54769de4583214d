import { Asked } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { workerWords } from '../worker-words.ts'
import type { Whole } from './api.ts'
import { useClassesOf, useParcels } from './asks.ts'
import { resultWords } from './certificate-words.ts'
import { useDays } from './class-card.tsx'
import { inOrder, type Parcel } from './parcel.ts'
import { ParcelActs } from './parcel-acts.tsx'
import { ParcelMaterials } from './parcel-materials.tsx'
import { ParcelTrack, useStanding } from './parcel-track.tsx'
import { hasResults, resultsOf, ToResults } from './to-results.tsx'
import './worker.css'

/** What I asked of my units and what became of it: what is under way with its whole track, what is over in a line. */
export function MinePage() {
  const say = useWords(workerWords)
  const mine = useParcels()
  const courses = useClassesOf(mine.data)
  return (
    <Page title={say('mine')} lead={say('mine.lead')} back={{ href: '/academy', word: say('list.title') }}>
      <Asked of={mine} shape="page">
        {parcels => (parcels.length > 0 ? <Parcels {...inOrder(parcels, courses)} courses={courses} /> : <None />)}
      </Asked>
    </Page>
  )
}

function None() {
  const say = useWords(workerWords)
  return (
    <Empty
      title={say('mine.empty')}
      action={
        <LinkButton kind="main" href="/academy">
          {say('mine.look')}
        </LinkButton>
      }
    >
      {say('mine.emptyNext')}
    </Empty>
  )
}

type Courses = ReadonlyMap<string, Whole>
function Parcels({ live, past, courses }: { live: Parcel[]; past: Parcel[]; courses: Courses }) {
  const say = useWords(workerWords)
  return (
    <>
      {live.length === 0 && <p className="ui-hint">{say('mine.noneLive')}</p>}
      {live.map(parcel => (
        <Live key={parcel.id} parcel={parcel} course={courses.get(parcel.class)} />
      ))}
      {past.length > 0 && (
        <Section title={say('mine.past')}>
          <List>
            {past.map(parcel => (
              <Past key={parcel.id} parcel={parcel} course={courses.get(parcel.class)} />
            ))}
          </List>
        </Section>
      )}
    </>
  )
}

function Live({ parcel, course }: { parcel: Parcel; course: Whole | undefined }) {
  const say = useWords(workerWords)
  const days = useDays()
  return (
    <Section title={parcel.title}>
      {course && <p className="ui-hint acad-after">{[days(course), course.place].filter(Boolean).join(' · ')}</p>}
      <ParcelTrack parcel={parcel} course={course} />
      {parcel.nomination && <ParcelMaterials nomination={parcel.nomination} course={course} />}
      <div className="acad-acts">
        {parcel.nomination?.standing === 'seated' && course && course.state !== 'cancelled' && (
          <LinkButton kind="main" href={`/academy/${parcel.class}/slip`}>
            {say('mine.slip')}
          </LinkButton>
        )}
        {hasResults(parcel, course) && <ToResults of={parcel.class} />}
        <LinkButton href={`/academy/${parcel.class}`}>{say('mine.open')}</LinkButton>
        <ParcelActs parcel={parcel} course={course} />
      </div>
    </Section>
  )
}

function Past({ parcel, course }: { parcel: Parcel; course: Whole | undefined }) {
  const days = useDays()
  const result = useWords(resultWords)
  const { text, reached } = useStanding()(parcel, course)
  return (
    <Row
      href={hasResults(parcel, course) ? resultsOf(parcel.class) : `/academy/${parcel.class}`}
      title={<strong>{parcel.title}</strong>}
      detail={
        <>
          {course && <div>{days(course)}</div>}
          <Tag tone={reached === 'refused' ? 'refused' : 'info'}>{text}</Tag>
          {hasResults(parcel, course) && <div>{result('mine.short')}</div>}
        </>
      }
    />
  )
}
