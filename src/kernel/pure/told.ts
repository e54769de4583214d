import { formatMoment } from './formats.ts'
import { fill, type Language, type Pair } from './words.ts'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** A sentence as this reader is told it: an instant among its givens is said as Beijing's day and time in their language. */
export const tellPair = (pair: Pair, given: Record<string, string | number>, language: Language): string =>
  fill(
    pair[language],
    Object.fromEntries(
      Object.entries(given).map(([hole, value]) => [
        hole,
        typeof value === 'string' && instant.test(value) ? formatMoment(new Date(value), language) : value,
      ]),
    ),
  )
