/** Where the next stations would reach most: greedy maximal coverage (SITE-17). */
import { type Cell, type Crowd, gridOf } from './rules-coverage.ts'

/** One more station: whom it newly reaches, beside those who stand before it in the list. */
export type Step = { cell: Cell; gain: number }

/**
 * Each step takes the cell that newly reaches most. What a cell would gain only shrinks, so it is kept by subtraction and not asked
 * anew: whoever has been reached is taken off every cell they counted for. No other way in polynomial time promises more than the
 * share this one is sure of, 1 − 1/e of the best (Nemhauser, Wolsey and Fisher, 1978).
 */
export function nextPlaces(crowds: readonly Crowd[], gaps: readonly Cell[], count: number): Step[] {
  const left = gaps.flatMap(gap => gap.crowds)
  const { within } = gridOf(left.map(i => crowds[i]!))
  const reaches = gaps.map(gap => within(gap))
  const countsFor: number[][] = left.map(() => [])
  for (const [gap, its] of reaches.entries()) for (const place of its) countsFor[place]!.push(gap)
  const gains = reaches.map(its => its.reduce((sum, place) => sum + crowds[left[place]!]!.n, 0))
  const isReached = new Set<number>()
  const steps: Step[] = []
  while (steps.length < count) {
    const best = largest(gains)
    const gain = gains[best] ?? 0
    if (gain === 0) break
    steps.push({ cell: gaps[best]!, gain })
    for (const place of reaches[best]!) {
      if (isReached.has(place)) continue
      isReached.add(place)
      for (const gap of countsFor[place]!) gains[gap]! -= crowds[left[place]!]!.n
    }
  }
  return steps
}

/** The first of the largest; −1 of none. */
const largest = (of: readonly number[]) => of.reduce((best, one, i) => (best < 0 || one > of[best]! ? i : best), -1)
