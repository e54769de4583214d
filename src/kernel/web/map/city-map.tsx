import { Component, lazy, type ReactNode, Suspense } from 'react'
import { Notice } from '#ui/notice.tsx'
import { Skeleton } from '#ui/state.tsx'
import { useWords } from '../person.tsx'
import { mapWords } from './map-words.ts'
import type { MapPoint } from './points.ts'

export type CityMapProps = {
  /** What the map shows, for those who hear it. */
  label: string
  points: readonly MapPoint[]
  /** The one whose card is open. */
  chosen?: string | undefined
  onOpen?: (id: string) => void
  /** Where given, a press on the map says where it was, in WGS-84. */
  onPick?: (lon: number, lat: number) => void
  /** The map opens around it, if it was picked before. */
  picked?: { lon: number; lat: number } | undefined
  /** Where the reader stands: the map opens around it. */
  here?: { lon: number; lat: number } | undefined
}

const Canvas = lazy(() => import('./map-canvas.tsx').then(map => ({ default: map.MapCanvas })))

/**
 * The city as a sketch of its districts, without a tile from outside. Only loaded when shown, and never alone: the same places stand
 * in a list beside it, which is what a slow phone, a screen reader and a hurried person use.
 */
export const CityMap = (props: CityMapProps) => {
  const say = useWords(mapWords)
  return (
    <Whole broken={<Notice tone="info">{say('broken')}</Notice>}>
      <Suspense fallback={<Skeleton shape="card" count={1} word={say('loading')} />}>
        <Canvas {...props} />
      </Suspense>
    </Whole>
  )
}

/** A map that cannot be loaded takes nothing else down. */
class Whole extends Component<{ broken: ReactNode; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }
  static getDerivedStateFromError = () => ({ isBroken: true })
  override render = () => (this.state.isBroken ? this.props.broken : this.props.children)
}
