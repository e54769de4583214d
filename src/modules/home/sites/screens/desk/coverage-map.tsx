import { useMemo, useState } from 'react'
import { CityMap } from '#kernel/web/map/city-map.tsx'
import type { MapPoint } from '#kernel/web/map/points.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Coverage } from './calls.ts'
import { heads, nameOf, placeOf } from './coverage-figures.ts'
import { coverageWords } from './coverage-words.ts'

type Shape = MapPoint['shape']
const legend = [
  ['station', 'round'],
  ['gap', 'diamond'],
  ['next', 'square'],
] as const satisfies readonly (readonly [string, Shape])[]

/** Stations round, gaps diamonds, proposed places squares; what is pressed says what it is. */
export function CoverageMap({ told, onWithout }: { told: Coverage; onWithout: (id: string) => void }) {
  const say = useWords(coverageWords)
  const [chosen, setChosen] = useState<string>()
  const points = usePoints(told)
  return (
    <section className="cover-map">
      <h2 className="ui-hidden">{say('map')}</h2>
      {told.isCut && <Notice tone="soon">{say('map.cut')}</Notice>}
      <ul className="cover-legend">
        {legend.map(([key, shape]) => (
          <li key={key} data-shape={shape}>
            {say(`map.${key}`)}
          </li>
        ))}
      </ul>
      <CityMap label={say('map')} points={points} chosen={chosen} onOpen={setChosen} />
      <div className="cover-chosen" aria-live="polite">
        <Chosen told={told} chosen={chosen} onWithout={onWithout} />
      </div>
    </section>
  )
}

function usePoints({ stations, gaps, next, without }: Coverage): MapPoint[] {
  const [say, language] = [useWords(coverageWords), useLanguage()]
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew for other places only; the words change with the page
  return useMemo(
    () => [
      ...next.map(
        (one, i): MapPoint => ({ ...one, id: `next ${i}`, name: `${i + 1}`, word: say('map.next'), shape: 'square', tone: 'plan' }),
      ),
      ...gaps.map(
        (one, i): MapPoint => ({
          ...one,
          id: `gap ${i}`,
          name: placeOf(one, language),
          word: say('map.gap'),
          shape: 'diamond',
          tone: 'lack',
        }),
      ),
      ...stations
        .filter(({ id }) => id !== without?.id)
        .map(
          ({ id, lon, lat, ...named }): MapPoint => ({
            id: `station ${id}`,
            lon,
            lat,
            name: nameOf(named, language),
            word: say('map.station'),
            shape: 'round',
          }),
        ),
    ],
    [stations, gaps, next, without],
  )
}

function Chosen({ told, chosen, onWithout }: { told: Coverage; chosen: string | undefined; onWithout: (id: string) => void }) {
  const [say, language] = [useWords(coverageWords), useLanguage()]
  const [kind, key = ''] = (chosen ?? '').split(' ')
  const station = kind === 'station' ? told.stations.find(one => one.id === key) : undefined
  const gap = kind === 'gap' ? told.gaps[Number(key)] : undefined
  const step = kind === 'next' ? told.next[Number(key)] : undefined
  if (station)
    return (
      <p className="site-acts">
        <strong>{nameOf(station, language)}</strong>{' '}
        {say('chosen.station', { reaches: heads(station.reaches), alone: heads(station.alone) })}
        <Button onClick={() => onWithout(station.id)}>{say('tryWithout')}</Button>
        <LinkButton href={`/sites/${station.id}`}>{say('open')}</LinkButton>
      </p>
    )
  const spot = gap ?? step
  if (!spot) return <p className="ui-hint">{say('map.press')}</p>
  return (
    <p>
      <strong>{placeOf(spot, language)}</strong>{' '}
      {gap ? say('chosen.gap', { people: heads(gap.people) }) : say('chosen.next', { n: Number(key) + 1, gain: heads(step!.gain) })}
    </p>
  )
}
