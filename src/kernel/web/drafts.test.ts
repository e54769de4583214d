import { beforeEach, expect, test } from 'vitest'
import { dropDraft, dropDraftsOf, readDraft, type Shelves, writeDraft } from './drafts.ts'

/** A browser's shelf: its names are its own properties. */
const shelf = (isFull = false): Storage => {
  const rows: Record<string, string> = {}
  const methods = {
    getItem: (name: string) => rows[name] ?? null,
    setItem: (name: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      rows[name] = value
    },
    removeItem: (name: string) => void delete rows[name],
  }
  return new Proxy(methods as Storage, {
    ownKeys: () => Object.keys(rows),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
}
const DAY = 86_400_000
const now = Date.parse('2026-11-20T08:00:00Z')
let shelves: Shelves

beforeEach(() => {
  shelves = { local: shelf(), session: shelf() }
})

test('what was typed is there again, for its writer only and for its form only', () => {
  expect(writeDraft('lin', 'aid/apply', { reason: '手术' }, now, shelves)).toBe(true)
  expect(readDraft('lin', 'aid/apply', now + DAY, shelves)).toEqual({ reason: '手术' })
  expect(readDraft('wang', 'aid/apply', now, shelves)).toBeUndefined()
  expect(readDraft('lin', 'aid/other', now, shelves)).toBeUndefined()
  dropDraft('lin', 'aid/apply', shelves)
  expect(readDraft('lin', 'aid/apply', now, shelves)).toBeUndefined()
})

test("a stranger's draft lives in the tab, and thirty days end any", () => {
  writeDraft('', 'report', { text: 'x' }, now, shelves)
  expect(Object.keys(shelves.local)).toEqual([])
  expect(readDraft('', 'report', now + 29 * DAY, shelves)).toEqual({ text: 'x' })
  expect(readDraft('', 'report', now + 30 * DAY, shelves)).toBeUndefined()
})

test('signing out takes all of one person’s drafts and nobody else’s', () => {
  for (const person of ['lin', 'lina']) for (const form of ['a', 'b']) writeDraft(person, form, 1, now, shelves)
  dropDraftsOf('lin', shelves)
  expect(['a', 'b'].map(form => readDraft('lin', form, now, shelves))).toEqual([undefined, undefined])
  expect(['a', 'b'].map(form => readDraft('lina', form, now, shelves))).toEqual([1, 1])
})

test('a full phone is said, never thrown', () => {
  const full = { local: shelf(true), session: shelf(true) }
  expect(writeDraft('lin', 'a', {}, now, full)).toBe(false)
  expect(readDraft('lin', 'a', now, full)).toBeUndefined()
})
