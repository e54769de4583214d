import type { MapPoint } from '#kernel/web/map/points.ts'
import type { Tier } from '../rules.ts'

export const shapeOf = (tier: Tier): MapPoint['shape'] =>
  ({ academy: 'square', site: 'diamond', point: 'round' })[tier] as MapPoint['shape']

type Placed = { id: string; name: string; tier: Tier; lon: number | null; lat: number | null }
/** Those that have said where they are; the tier is told by shape and by word. */
export const onMap = (grounds: readonly Placed[], wordOf: (tier: Tier) => string): MapPoint[] =>
  grounds.flatMap(({ id, name, tier, lon, lat }) =>
    lon === null || lat === null ? [] : [{ id, name, lon, lat, shape: shapeOf(tier), word: wordOf(tier) }],
  )
