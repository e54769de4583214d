import { useAsk } from '#kernel/web/asks.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import type { NominationStage } from '../../rules-nominations.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Whole } from './calls.ts'
import { countsOf } from './lines.ts'
import { mayHost } from './standing.tsx'

export const useNominations = (course: Pick<Whole, 'id' | 'state'>) =>
  useAsk(['academy', 'nominations', course.id], () => api.listNominations({ class: course.id }), { isReady: course.state !== 'draft' })

const shown = ['nominated', 'returned', 'verified', 'refused', 'withdrawn', 'lapsed'] as const satisfies readonly NominationStage[]

/** How many stand where, as it changes; each number leads to those it counts. */
export function Counts({ course }: { course: Whole }) {
  const [say, sayRule, person] = [useWords(deskWords), useWords(words), usePerson()]
  const nominations = useNominations(course)
  const counts = nominations.data && countsOf(nominations.data)
  const list = `/academy/${course.id}/nominations`
  return (
    <Section title={say('counts')} more={<LinkButton href={list}>{say('counts.open')}</LinkButton>}>
      <dl className="acad-counts">
        <div>
          <dt>{say('counts.seats')}</dt>
          <dd>{say('counts.of', { seated: course.seated, seats: course.seats ?? '—' })}</dd>
        </div>
        <div>
          <dt>{say('col.waiting')}</dt>
          <dd>{course.waiting}</dd>
        </div>
        {/* a co-host is shown its own units' nominations only, and numbers of a part would pass for the whole */}
        {mayHost(person, course) &&
          shown.map(state => (
            <div key={state}>
              <dt>{sayRule(`nomination.${state}`)}</dt>
              <dd>{counts?.[state] ? <Link href={`${list}?state=${state}`}>{counts[state]}</Link> : (counts?.[state] ?? '…')}</dd>
            </div>
          ))}
      </dl>
    </Section>
  )
}
