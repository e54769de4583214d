import { describe, expect, test } from 'vitest'
import { addressObjection, keyObjection, pauseAfter } from './rules-hooks.ts'
import { closed, opening, stages, underWay } from './rules-kinds.ts'
import { beginObjection, faultsOfSent, isShownToPartner, outcomeOf, paperUntil, type Sent } from './rules-referrals.ts'

const today = '2026-07-06'
const sent: Sent = {
  ...{ way: 'courtBefore', number: '（2026）京0108诉前调1234号', paperOn: '2026-07-03', phone: '13900000029' },
  ...{ contact: '董诚', contactPhone: '13900000030' },
}

describe('what a partner sends', () => {
  test('DISPUTES-53 whole, it has no fault; each part that is wrong is named', () => {
    expect(faultsOfSent(sent, 'court', today)).toEqual({})
    const wrong = { ...sent, number: '1', paperOn: '2026-07-07', phone: '', contact: '', contactPhone: '139' }
    expect(faultsOfSent(wrong, 'court', today)).toEqual({
      ...{ number: 'tooShort?least=4', paperOn: 'referral.dayToCome', phone: 'missing', contact: 'missing', contactPhone: 'mobileShape' },
    })
    expect(faultsOfSent({ ...sent, paperOn: '2025-07-05' }, 'court', today)).toEqual({ paperOn: 'referral.dayLongAgo' })
    expect(faultsOfSent({ ...sent, contact: '', contactPhone: '' }, 'court', today)).toEqual({})
  })
  test.each([
    ['court', 'courtSimple', true],
    ['court', 'arbitration', false],
    ['tribunal', 'arbitration', true],
    ['enforcement', 'enforcement', true],
    ['procuratorate', 'courtBefore', false],
    ['centre', 'courtBefore', false],
  ] as const)('DISPUTES-53 a %s sends by %s: %s', (kind, way, may) =>
    expect(Object.keys(faultsOfSent({ ...sent, way }, kind, today)).includes('way')).toBe(!may),
  )
})

describe('what comes back', () => {
  test('DISPUTES-54 a case that is over has a result, one under way has none', () => {
    expect(stages.filter(stage => outcomeOf(stage))).toEqual(stages.filter(stage => (closed as readonly string[]).includes(stage)))
    for (const stage of [...opening, ...underWay]) expect(outcomeOf(stage)).toBeUndefined()
    expect(['effective', 'performed', 'breached'].map(stage => outcomeOf(stage as 'effective'))).toEqual(['agreed', 'agreed', 'agreed'])
    expect(outcomeOf('failed')).toBe('failed')
  })
  test('DISPUTES-54 nothing of the room, of a recusal or of a reveal is among its steps', () => {
    expect(['accept', 'open', 'timeOut', 'takeEffect'].every(isShownToPartner)).toBe(true)
    expect(['reveal', 'readRoom', 'stepDown', 'replace', 'takeWay', 'join', 'redraft'].some(isShownToPartner)).toBe(false)
    expect(paperUntil('2026-07-06')).toBe('2026-08-05')
  })
  test('DISPUTES-54 a court goes on to confirm once both sides have asked, and nobody else does', () => {
    const ground = { kind: 'court', outcome: 'agreed', isOffered: true, asked: ['worker', 'employer'] } as const
    expect(beginObjection(ground)).toBeUndefined()
    for (const change of [{ kind: 'arbitration' as const }, { outcome: 'failed' }])
      expect(beginObjection({ ...ground, ...change })?.fields).toEqual({ begins: 'referral.notToConfirm' })
    for (const change of [{ isOffered: false }, { asked: ['worker'] }])
      expect(beginObjection({ ...ground, ...change })?.fields).toEqual({ begins: 'referral.notAsked' })
  })
})

describe('the connection', () => {
  test('DISPUTES-98 a key lives a year at most, has a name of its own, and there are five', () => {
    const key = { name: '生产环境', until: '2027-07-06' }
    expect(keyObjection(key, today, [])).toBeUndefined()
    expect(keyObjection({ ...key, until: '2027-07-07' }, today, [])?.fields).toEqual({ until: 'hooks.tooLong' })
    expect(keyObjection({ ...key, until: '2026-07-05' }, today, [])?.fields).toEqual({ until: 'hooks.over' })
    expect(keyObjection(key, today, [{ name: '生产环境' }])?.fields).toEqual({ name: 'hooks.nameTaken' })
    expect(
      keyObjection(
        key,
        today,
        ['a', 'b', 'c', 'd', 'e'].map(name => ({ name })),
      )?.clause,
    ).toBe('DISPUTES-98')
  })
  test.each([
    ['https://court.example.cn/hooks', undefined],
    ['http://127.0.0.1:8080/hooks', undefined],
    ['http://court.example.cn/hooks', 'hooks.notHttps'],
    ['https://10.0.0.1/', 'hooks.noName'],
    ['https://0xa9fea9fe/latest', 'hooks.noName'],
    ['https://[fe80::1]/', 'hooks.noName'],
    ['ftp://court.example.cn', 'hooks.notHttps'],
    ['javascript:alert(1)', 'hooks.notHttps'],
    ['court.example.cn', 'hooks.notAnAddress'],
    ['https://me:word@court.example.cn/', 'hooks.noNames'],
    ['https://court.example.cn/#a', 'hooks.noNames'],
  ])('DISPUTES-99 the address %s: %s', (url, why) => expect(addressObjection(url)?.fields.url).toBe(why))
  test('DISPUTES-99 the pauses grow, and the eighth failure is the last', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7].map(pauseAfter)
    expect(pauses).toEqual([60, 300, 1_800, 7_200, 21_600, 43_200, 86_400])
    expect(pauseAfter(8)).toBeUndefined()
  })
})
