import { List as ListIcon, LocateFixed, Map as MapIcon } from 'lucide-react'
import { formatMoment } from '#kernel/pure/formats.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { type Spot, usePosition } from '#kernel/web/position.ts'
import { Broken } from '#kernel/web/problems.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { Button } from '#ui/button.tsx'
import { Segments } from '#ui/display.tsx'
import { Page } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { List } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { workerWords } from '../worker-words.ts'
import { type Chosen, chosenIn, isAnything, searchOf } from './chosen.ts'
import { Filters } from './filters.tsx'
import { useNear } from './near.ts'
import { NearRow } from './near-row.tsx'
import { SitesMap } from './sites-map.tsx'
import { Where } from './where.tsx'
import './sites.css'

/** The nearest station that is open: the list first, the map for whoever asks for it. Nobody signs in for this. */
export function SitesPage() {
  const say = useWords(workerWords)
  const position = usePosition()
  const [search, setSearch] = useSearchParams()
  const chosen = chosenIn(search)
  const view = search.get('view') === 'map' ? 'map' : 'list'
  const show = (next: Chosen, as = view) =>
    setSearch({ ...searchOf(next), ...(as === 'map' && { view: 'map' }) }, { replace: true, preventScrollReset: true })
  return (
    <Page
      title={say('title')}
      lead={say('lead')}
      action={
        position.state === 'unasked' && (
          <Button kind="main" icon={LocateFixed} isWide onClick={position.seek}>
            {say('near.find')}
          </Button>
        )
      }
    >
      <Where position={position} chosen={chosen} onChange={next => show(next)} />
      <Filters chosen={chosen} onChange={next => show(next)} />
      <Segments
        label={say('view')}
        value={view}
        onChange={as => show(chosen, as)}
        segments={[
          { key: 'list', title: say('view.list'), icon: ListIcon },
          { key: 'map', title: say('view.map'), icon: MapIcon },
        ]}
      />
      {view === 'map' && <SitesMap chosen={chosen} spot={position.spot} />}
      {view === 'list' && (
        <Found chosen={chosen} spot={position.spot} onAll={() => show({ offers: [], open: undefined, division: '', asked: '' })} />
      )}
      <p className="site-quiet">
        <Link href="/sites/reports">{say('list.toReports')}</Link> <Link href="/rules/sites">{say('list.toRules')}</Link>
      </p>
    </Page>
  )
}

function Found({ chosen, spot, onAll }: { chosen: Chosen; spot: Spot | undefined; onAll: () => void }) {
  const say = useWords(workerWords)
  const [language, today] = [useLanguage(), useToday()]
  const { first, rows, copiedAt, problem, isBusy, more } = useNear(chosen, spot)
  const isAny = isAnything(chosen)
  return (
    <div className="site-found">
      <h2 className="ui-hidden">{say('view.list')}</h2>
      <Asked of={first}>
        {() => (
          <>
            {copiedAt && <Notice tone="soon">{say('list.copied', { at: formatMoment(copiedAt, language, today) })}</Notice>}
            {rows.length > 0 ? (
              <>
                {spot && <p className="ui-hint">{say('near.estimate')}</p>}
                <List label={say('title')}>
                  {rows.map(row => (
                    <NearRow key={row.id} row={row} />
                  ))}
                </List>
              </>
            ) : (
              <Empty
                title={say(copiedAt ? 'list.emptyCopy' : isAny ? 'list.none' : 'list.empty')}
                action={!isAny && <Button onClick={onAll}>{say('filter.clear')}</Button>}
              >
                {say(isAny ? 'list.noneNext' : 'list.emptyNext')}
              </Empty>
            )}
          </>
        )}
      </Asked>
      {problem && <Broken problem={problem} {...(more && { again: more })} />}
      {more && !problem && (
        <Button isWide isBusy={isBusy} onClick={more}>
          {say('list.more')}
        </Button>
      )}
    </div>
  )
}
