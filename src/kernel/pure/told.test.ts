import { expect, test } from 'vitest'
import { tellPair } from './told.ts'

const pair = { zh: '{what}：{when}', en: '{what}: {when}' }

test.each(['2026-07-18T01:00:00.000Z', '2026-07-18T09:00:00+08:00', '2026-07-18T09:00+08:00'])(
  'an instant is said as Beijing’s day and time: %s',
  when => {
    expect(tellPair(pair, { what: '插花', when }, 'zh')).toBe('插花：7月18日 周六 09:00')
    expect(tellPair(pair, { what: 'Flowers', when }, 'en')).toBe('Flowers: Sat 18 Jul 09:00')
  },
)

test('a day is said as one, in the reader’s language', () => {
  expect(tellPair(pair, { what: 3, when: '2026-07-18' }, 'zh')).toBe('3：7月18日 周六')
})

test.each(['2026-02-30', '明天', '2026-07-18T09:00', 'see 2026-07-18T01:00:00Z'])('what is no instant is said as it is: %s', when => {
  expect(tellPair(pair, { what: 3, when }, 'zh')).toBe(`3：${when}`)
})
