import { useMemo, useState } from 'react'
import type { MapPoint } from '#kernel/web/map/points.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { CityMap } from '#kernel/web/map/city-map.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Kind } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { api } from './calls.ts'
import type { SitesView } from './list-filters.tsx'
import { siteWords } from './site-words.ts'
import { StatusTag } from './status.tsx'

/** SITE-1: every station where it stands; a press says which it is and how it stands now. */
export function SitesMap({ view: { values } }: { view: SitesView }) {
  const { kind, division } = values
  const points = useAsk(['sites', 'points', kind, division], () =>
    api.listPoints({ ...(kind && { kind: kind as Kind }), ...(division && { division }) }),
  )
  return (
    <Asked of={points} shape="card">
      {({ rows, isCut }) => <OnMap rows={rows} isCut={isCut} />}
    </Asked>
  )
}

type Rows = Awaited<ReturnType<typeof api.listPoints>>
function OnMap({ rows, isCut }: Rows) {
  const [say, sayPlace] = [useWords(siteWords), useWords(placeWords)]
  const [chosen, setChosen] = useState<string>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew for other places only; the words change with the page
  const points = useMemo<MapPoint[]>(
    () => rows.map(({ kinds: [kind], ...row }) => ({ ...row, shape: shapeOf(kind!), word: sayPlace(`kind.${kind!}`) })),
    [rows],
  )
  return (
    <div className="site-map">
      {isCut && <Notice tone="soon">{say('map.cut')}</Notice>}
      <CityMap label={say('title')} points={points} chosen={chosen} onOpen={setChosen} />
      <div className="site-chosen" aria-live="polite">
        {chosen ? <Chosen id={chosen} /> : <p className="ui-hint">{say(rows.length === 0 ? 'none' : 'map.press')}</p>}
      </div>
    </div>
  )
}

/** Where one lives is a square, where one drives to a diamond; everything else is round. */
const shapeOf = (kind: Kind): MapPoint['shape'] => (kind === 'workersVillage' ? 'square' : kind === 'driversHome' ? 'diamond' : 'round')

function Chosen({ id }: { id: string }) {
  const say = useWords(siteWords)
  const site = useAsk(['sites', 'one', id], () => api.getSite({ id }))
  return (
    <Asked of={site} shape="card">
      {site => (
        <p className="site-acts">
          <strong>{site.name}</strong> <StatusTag site={site} /> {site.address}
          <LinkButton href={`/sites/${id}`}>{say('open')}</LinkButton>
        </p>
      )}
    </Asked>
  )
}
