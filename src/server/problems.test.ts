import { expect, test } from 'vitest'
import { Refusal } from '#kernel/pure/refusal.ts'
import { problemOf } from './problems.ts'

const books = { 'WISH-3': { zh: '{closes} 截止', en: 'Closed {closes}' } }
const late = new Refusal('WISH-3', { closes: '2024-09-20T09:00:00.000Z' })

test('a no says its instants as Beijing’s day and time, in the reader’s language', () => {
  expect(problemOf(late, 'zh', books, 'id').because).toBe('9月20日 周五 17:00 截止')
  expect(problemOf(late, 'en', books, 'id').because).toBe('Closed Fri 20 Sep 17:00')
})
