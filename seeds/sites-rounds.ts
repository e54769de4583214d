import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import { type House, perform } from '#kernel/server/perform.ts'
import { getSite } from '../src/modules/home/sites/actions/finding.ts'
import { patrol } from '../src/modules/home/sites/actions/rounds.ts'
import { setStock, tallyStock } from '../src/modules/home/sites/actions/stock.ts'
import { correctVisits } from '../src/modules/home/sites/actions/visits.ts'
import { modules } from '../src/server/modules.ts'
import { asActor } from './plant.ts'

const DAY = 86_400_000
const supplies = [
  { item: '一次性纸杯', least: 50, count: 32 },
  { item: '创可贴', least: 10, count: 24 },
  { item: '桶装水', least: 2, count: 3 },
]

/** Most stations were gone round within their week, two with something out of order; one is counted, cup by cup and head by head. */
export async function playRounds(house: House, now: Date, stations: readonly string[], kept: string): Promise<void> {
  const actor = asActor('cityOfficer', modules)
  for (const [n, site] of stations.entries()) {
    if (n % 4 === 3) continue
    const at = new Date(now.getTime() - ((n % 6) + 1) * DAY)
    const out = n === 5 || n === 17 ? (await perform(house, { actor, now: at }, getSite, { id: site })).offers.slice(-1) : []
    await perform(house, { actor, now: at }, patrol, { site, out, note: out.length > 0 ? '在修，明天好' : '' })
  }
  await perform(house, { actor: asActor('officer', modules), now }, setStock, {
    site: kept,
    items: supplies.map(({ item, least }) => ({ item, least })),
  })
  const keeper = asActor('stationKeeper', modules)
  await perform(house, { actor: keeper, now }, tallyStock, { site: kept, counts: supplies.map(({ item, count }) => ({ item, count })) })
  for (let ago = 1; ago <= 7; ago += 1) {
    const heads = 46 + ((ago * 29) % 31)
    await perform(house, { actor: keeper, now }, correctVisits, { site: kept, day: addDays(dayOf(now), -ago), heads })
  }
}
