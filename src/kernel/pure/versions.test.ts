import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import { type Dated, defineVersions, findInForce, inForce } from './versions.ts'

const basis = { zh: '北京市实施《工会法》办法', en: 'Beijing’s Trade Union Law Measures' }
const version = (effectiveFrom: string, effectiveTo: string | null, noticeDays = 0) => ({ effectiveFrom, effectiveTo, basis, noticeDays })
const notice = defineVersions([version('2016-01-01', '2026-04-30', 0), version('2026-05-01', null, 5)])

test('an event is judged by the law of its day', () => {
  expect(inForce(notice, '2026-04-30').noticeDays).toBe(0)
  expect(inForce(notice, '2026-05-01').noticeDays).toBe(5)
  expect(inForce(notice, '2099-01-01').noticeDays).toBe(5)
})

test('before the first version, and after a repeal, there is none', () => {
  expect(findInForce(notice, '2015-12-31')).toBeUndefined()
  expect(() => inForce(notice, '2015-12-31')).toThrow('2015-12-31')
  expect(findInForce(defineVersions([version('2016-01-01', '2026-04-30')]), '2026-05-01')).toBeUndefined()
})

test.each<[string, [Dated, ...Dated[]]]>([
  ['overlap', [version('2016-01-01', '2026-05-01'), version('2026-05-01', null)]],
  ['leave a gap', [version('2016-01-01', '2026-04-29'), version('2026-05-01', null)]],
  ['never end before the next', [version('2016-01-01', null), version('2026-05-01', null)]],
  ['stand in the wrong order', [version('2026-05-01', null), version('2016-01-01', '2026-04-30')]],
  ['end before they begin', [version('2026-05-01', '2026-04-30')]],
])('versions that %s are refused when defined', (_, list) => {
  expect(() => defineVersions(list)).toThrow(/version of/)
})

test('from the first day to the last, each day has exactly one law', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }), fc.nat(), (lengths, pick) => {
      let from = '2020-01-01'
      const list = lengths.map(length => {
        const one = version(from, addDays(from, length - 1))
        from = addDays(from, length)
        return one
      })
      const total = lengths.reduce((sum, length) => sum + length, 0)
      const day = addDays('2020-01-01', pick % total)
      const law = inForce(defineVersions(list as [(typeof list)[0]]), day)
      expect(list.filter(one => one.effectiveFrom <= day && day <= one.effectiveTo!)).toEqual([law])
      expect(findInForce(defineVersions(list as [(typeof list)[0]]), from)).toBeUndefined()
    }),
  )
})
