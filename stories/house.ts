import { test as plain } from '@playwright/test'
import { type Engine, type OpenHouse, openHouse } from './city.ts'

type Given = { opensAt: string; engine: Engine; city: string }

/** A story tells when it begins (`test.use({ opensAt })`, Beijing time); from then on a house of its own is open until it ends. */
export const test = plain.extend<object, Given & { house: OpenHouse }>({
  opensAt: ['2024-07-08T09:00', { option: true, scope: 'worker' }],
  engine: ['embedded', { option: true, scope: 'worker' }],
  city: ['', { option: true, scope: 'worker' }],
  house: [
    async ({ opensAt, engine, city }, use) => {
      const house = await openHouse(city, engine, opensAt)
      await use(house)
      await house.close()
    },
    { scope: 'worker', timeout: 400_000 },
  ],
  baseURL: async ({ house }, use) => use(house.url),
})
