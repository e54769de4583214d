import { expect, test } from 'vitest'
import { newId } from './ids.ts'

const now = new Date('2024-09-20T09:00:00Z')

test('an id is a UUID of version 7 with the time of its birth', () => {
  const id = newId(now)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now.getTime())
})

test('ids of one millisecond are in the order they were made, and none twice', () => {
  const ids = Array.from({ length: 50_000 }, () => newId(now))
  const falls = ids.slice(1).filter((id, i) => id < ids[i]!)
  // The counter begins anywhere and may come round once.
  expect(falls.length).toBeLessThanOrEqual(1)
  expect(new Set(ids).size).toBe(ids.length)
})
