import { isDay } from './calendar.ts'
import { formatDay, formatMoment } from './formats.ts'
import { fill, type Language, type Pair } from './words.ts'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** A sentence as this reader is told it: a day or an instant among its givens is said as Beijing's, in their language. */
export const tellPair = (pair: Pair, given: Record<string, string | number>, language: Language): string =>
  fill(
    pair[language],
    Object.fromEntries(Object.entries(given).map(([hole, value]) => [hole, typeof value === 'string' ? said(value, language) : value])),
  )

function said(value: string, language: Language): string {
  if (instant.test(value)) return formatMoment(new Date(value), language)
  return isDay(value) ? formatDay(value, language) : value
}
