import { useMemo, useState } from 'react'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { CityMap } from '#kernel/web/map/city-map.tsx'
import type { MapPoint } from '#kernel/web/map/points.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import type { Spot } from '#kernel/web/position.ts'
import { LinkButton } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { type Kind, offersNow } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { workerWords } from '../worker-words.ts'
import { api, type Point } from './api.ts'
import type { Chosen } from './chosen.ts'
import { useName } from './name.ts'
import { useNear } from './near.ts'
import { Offers } from './offers.tsx'
import { useSite } from './site-ask.ts'
import { Standing } from './standing.tsx'

type Shown = { chosen: Chosen; spot: Spot | undefined }

/** Everything, where nothing narrower is looked for; else the nearest fifty that fit. */
export const SitesMap = ({ chosen, spot }: Shown) =>
  chosen.offers.length > 0 || chosen.open || chosen.asked ? <Fitting chosen={chosen} spot={spot} /> : <Whole chosen={chosen} spot={spot} />

function Whole({ chosen: { division }, spot }: Shown) {
  const say = useWords(workerWords)
  const points = useAsk(['sites', 'points', division], () => api.listPoints(division ? { division } : {}), {
    offline: `sites.points.${division}`,
  })
  return (
    <Asked of={points} shape="card">
      {({ rows, isCut }) => (
        <>
          <OnMap points={rows} spot={spot} />
          {isCut && <p className="ui-hint">{say('view.cut', { n: rows.length })}</p>}
        </>
      )}
    </Asked>
  )
}

function Fitting({ chosen, spot }: Shown) {
  const say = useWords(workerWords)
  const { first, rows } = useNear(chosen, spot, 50)
  return (
    <Asked of={first} shape="card">
      {() => (
        <>
          <OnMap points={rows} spot={spot} />
          <p className="ui-hint">{say('view.some', { n: rows.length })}</p>
        </>
      )}
    </Asked>
  )
}

const shapeOf = (kinds: readonly Kind[]): MapPoint['shape'] =>
  kinds.includes('workersVillage') ? 'square' : kinds.includes('driversHome') ? 'diamond' : 'round'

function OnMap({ points, spot }: { points: readonly Point[]; spot: Spot | undefined }) {
  const [say, language] = [useWords(workerWords), useLanguage()]
  const [chosen, setChosen] = useState<string>()
  const known = points.map(point => point.id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same places are not drawn anew, under a finger, each half minute
  const marks = useMemo(
    () =>
      points.map(({ id, name, lon, lat, kinds }) => {
        const word = placeWords[`kind.${kinds[0]!}`][language]
        return { id, name, lon, lat, shape: shapeOf(kinds), word }
      }),
    [known, language],
  )
  return (
    <div className="site-map">
      <CityMap label={say('title')} points={marks} chosen={chosen} onOpen={setChosen} here={spot} />
      {chosen && <Card id={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  )
}

function Card({ id, onClose }: { id: string; onClose: () => void }) {
  const [say, name] = [useWords(workerWords), useName()]
  const site = useSite(id)
  return (
    <Sheet isOpen onClose={onClose} title={site.data ? name(site.data) : say('title')} closeWord={say('close')}>
      <Asked of={site} shape="card">
        {one => (
          <div className="site-card">
            <Standing site={one} />
            <p>{one.address}</p>
            <Offers offers={offersNow(one)} label={say('offers')} />
            <LinkButton kind="main" isWide href={`/sites/${id}`}>
              {say('card.open')}
            </LinkButton>
          </div>
        )}
      </Asked>
    </Sheet>
  )
}
