import { expect, test } from 'vitest'
import { identifierWords } from './words.ts'

test('every sentence says what to do next', () => {
  for (const [key, { zh, en }] of Object.entries(identifierWords)) {
    expect(zh, key).toMatch(/请/)
    expect(en, key).toMatch(/compare|check|correct|enter|look|choose/i)
  }
})
