import { dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import type { Spot } from '#kernel/web/position.ts'
import { metresBetween, walkMinutes } from '../../rules-distance.ts'
import { statusOf } from '../../rules-hours.ts'
import { offersNow } from '../../rules-places.ts'
import type { Near } from './api.ts'
import type { Chosen } from './chosen.ts'

/**
 * Told to a hundred metres: enough to find the nearest by, and too little to find a person by in the log of a server. How far
 * each is from the very spot, the phone works out itself.
 */
export const blurred = ({ lon, lat }: Spot): Spot => ({ lon: Math.round(lon * 1_000) / 1_000, lat: Math.round(lat * 1_000) / 1_000 })

/** From where the reader stands now, nearest first. */
export function placed(rows: readonly Near[], spot: Spot | undefined): Near[] {
  if (!spot) return rows.map(row => ({ ...row, metres: null, minutes: null }))
  const measured = rows.map(row => {
    const metres = metresBetween(spot, row)
    return { ...row, metres, minutes: walkMinutes(metres) }
  })
  return measured.sort((a, b) => a.metres - b.metres)
}

/** Whether a row kept on the phone is what is looked for. */
export const fits = (row: Near, { offers, open, division, asked }: Chosen, now: Date): boolean =>
  offers.every(one => offersNow(row).includes(one)) &&
  (!division || row.division === division) &&
  (!asked || [row.name, row.english, row.address].some(text => text.toLowerCase().includes(asked.toLowerCase()))) &&
  (open !== 'now' || statusOf(row, now).is === 'open') &&
  (open !== 'late' || isOpenLate(row, now))

/** At ten tonight; later in the night, now. */
function isOpenLate(row: Near, now: Date) {
  const late = new Date(startOfDay(dayOf(now)).getTime() + 22 * HOUR)
  return statusOf(row, late > now ? late : now).is === 'open'
}
const HOUR = 3_600_000
