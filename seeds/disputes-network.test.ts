import { expect, test } from 'vitest'
import { world } from '#kernel/testing/world.ts'
import { playDisputesNetwork } from './disputes-network.ts'
import { plantUnits } from './plant.ts'
import { demoTree } from './tree.ts'

test('the demo city has a centre for the city and each district, and Haidian’s whole network', async () => {
  const w = await world()
  await plantUnits({ query: async (text: string, values: unknown[]) => ({ rows: await w.look(text, values) }) } as never, demoTree())
  await playDisputesNetwork(w.house, new Date('2024-07-08T09:05:00+08:00'))
  const counted = await w.look(`select kind, count(*)::int as n from disputes_bodies group by kind order by kind`)
  expect(Object.fromEntries(counted.map(row => [row.kind, row.n]))).toMatchObject({ centre: 18, station: 3, arbitration: 1, court: 2 })
  const serving = await w.look(`select kind, count(*)::int as n from disputes_mediators where state = 'serving' group by kind`)
  expect(Object.fromEntries(serving.map(row => [row.kind, row.n]))).toEqual({ fullTime: 9, lawyer: 4, inspector: 1 })
  const officers = await w.look(`select count(distinct unit)::int as n from posts where role = 'partnerOfficer' and state = 'held'`)
  expect(officers).toEqual([{ n: 8 }])
  await w.close()
})
