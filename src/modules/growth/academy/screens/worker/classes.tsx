import { Asked } from '#kernel/web/asks.tsx'
import { useIsSignedIn, useNow, useWords } from '#kernel/web/person.tsx'
import { Broken } from '#kernel/web/problems.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { List, Row } from '#ui/list.tsx'
import { Empty } from '#ui/state.tsx'
import { fields, kinds, phaseOf } from '../../rules.ts'
import { words } from '../../words.ts'
import { workerWords } from '../worker-words.ts'
import type { Listed } from './api.ts'
import { type Chosen, useClasses } from './asks.ts'
import { ClassCard } from './class-card.tsx'
import './worker.css'

const further = [
  ['/academy?past=yes', 'list.toPast'],
  ['/academy/lecturers', 'list.toLecturers'],
  ['/academy/grounds', 'list.toGrounds'],
  ['/academy/network', 'list.toNetwork'],
  ['/academy/check', 'list.toCheck'],
] as const

/** The classes to come, those that close first before the others; what has been, behind a quiet link. */
export function ClassesPage() {
  const say = useWords(workerWords)
  const isSignedIn = useIsSignedIn()
  const [search, setSearch] = useSearchParams()
  const chosen: Chosen = {
    kind: kinds.find(one => one === search.get('kind')),
    field: fields.find(one => one === search.get('field')),
    past: search.get('past') === 'yes',
  }
  const show = ({ kind, field, past }: Chosen) =>
    setSearch({ ...(kind && { kind }), ...(field && { field }), ...(past && { past: 'yes' }) }, { replace: true, preventScrollReset: true })
  return (
    <Page
      title={say(chosen.past ? 'list.pastTitle' : 'list.title')}
      {...(chosen.past && { back: { href: '/academy', word: say('list.toComing') } })}
      lead={!chosen.past && (isSignedIn ? <Link href="/academy/mine">{say('mine')}</Link> : say('list.lead'))}
    >
      <Filters chosen={chosen} onChange={show} />
      <Found key={JSON.stringify(chosen)} chosen={chosen} onAll={() => show({ ...chosen, kind: undefined, field: undefined })} />
      {!chosen.past && (
        <Section title={say('list.further')}>
          <List label={say('list.further')}>
            {further.map(([href, key]) => (
              <Row key={href} href={href} title={say(key)} detail={say(`${key}What`)} />
            ))}
          </List>
        </Section>
      )}
    </Page>
  )
}

function Filters({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const say = useWords(workerWords)
  const name = useWords(words)
  return (
    <>
      <fieldset className="acad-kinds" aria-label={say('list.kind')}>
        {[undefined, ...kinds].map(kind => (
          <button key={kind ?? 'all'} type="button" aria-pressed={kind === chosen.kind} onClick={() => onChange({ ...chosen, kind })}>
            {kind ? name(`kind.${kind}`) : say('list.allKinds')}
          </button>
        ))}
      </fieldset>
      <Select
        label={say('list.field')}
        value={chosen.field ?? ''}
        empty={say('list.allFields')}
        choices={fields.map(field => ({ value: field, label: name(`field.${field}`) }))}
        onChange={event => onChange({ ...chosen, field: fields.find(one => one === event.target.value) })}
      />
    </>
  )
}

function Found({ chosen, onAll }: { chosen: Chosen; onAll: () => void }) {
  const say = useWords(workerWords)
  const { first, further, problem, isBusy, more } = useClasses(chosen)
  const isChosen = Boolean(chosen.kind || chosen.field)
  return (
    <div className="acad-cards">
      <Asked of={first} shape="card">
        {({ rows }) =>
          rows.length > 0 ? (
            <Cards rows={[...rows, ...further]} isPast={chosen.past} />
          ) : (
            <Empty
              title={say(isChosen ? 'list.emptyChosen' : chosen.past ? 'list.emptyPast' : 'list.empty')}
              action={isChosen && <Button onClick={onAll}>{say('list.showAll')}</Button>}
            >
              {!isChosen && say('list.emptyNext')}
            </Empty>
          )
        }
      </Asked>
      {problem && <Broken problem={problem} {...(more && { again: more })} />}
      {more && !problem && (
        <Button isWide isBusy={isBusy} onClick={more}>
          {say('more')}
        </Button>
      )}
    </div>
  )
}

/** Those one can still be nominated to stand before those whose window has closed. */
function Cards({ rows, isPast }: { rows: readonly Listed[]; isPast: boolean }) {
  const say = useWords(workerWords)
  const now = useNow()
  const isShut = (row: Listed) => !isPast && phaseOf(row, now) === 'nominated'
  const shut = rows.filter(isShut)
  return (
    <>
      <h2 className="ui-hidden">{say(isPast ? 'list.pastTitle' : 'list.toComing')}</h2>
      {rows.map(row => !isShut(row) && <ClassCard key={row.id} row={row} isPast={isPast} />)}
      {shut.length > 0 && <h2>{say('list.shut')}</h2>}
      {shut.map(row => (
        <ClassCard key={row.id} row={row} isPast={false} />
      ))}
    </>
  )
}
