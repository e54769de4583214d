import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { listMine, listTrack } from './actions/case.ts'
import { amend, dropDraft, file, findDraft, keepDraft, withdraw } from './actions/filing.ts'
import { listCases, listLinked } from './actions/queue.ts'
import { accepted, caseAs, filed, filing, screened } from './testing-filing.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(() => w.close())

const notices = async (say: string) =>
  (await w.look<{ owner: string }>('select owner from notices where say = $1 order by owner', [say])).map(one => one.owner)
const refusedWith = (clause: string, fields?: object) =>
  expect.objectContaining({ clause, ...(fields && { fields: expect.objectContaining(fields) }) })

describe('filing', () => {
  test('DISPUTES-20: a worker files in their own name, and the district’s window hears of it', async () => {
    const id = await filed(w)
    const seen = await caseAs(w, 'haidianCourier', id)
    expect(seen).toMatchObject({ state: 'received', seat: 'worker', claimedFen: 1_766_050, bodyName: '海淀区总工会劳动争议调解中心' })
    expect(seen.sides).toMatchObject([{ side: 'worker', role: 'party', state: 'agreed', isMine: true }])
    expect(await notices('told.filed')).toEqual([w.cast.mediationHead!.id, w.cast.windowClerk!.id].sort())
    expect(await notices('told.received')).toEqual([w.cast.haidianCourier!.id])
  })

  test('DISPUTES-21: what is missing or cannot be is said at its field', async () => {
    const wrong = filing({
      matter: '没发钱',
      knownOn: '2026-07-07',
      employer: '',
      claims: [{ kind: 'wages', amountFen: 10_000_000_001, said: '' }],
    })
    await expect(w.as('haidianCourier').does(file, wrong)).rejects.toEqual(
      refusedWith('DISPUTES-21', {
        matter: 'tooShort?least=10',
        knownOn: 'disputes.tooLate?day=2026-07-06',
        employer: 'missing',
        'claims.0.amountFen': 'disputes.tooMuch',
      }),
    )
    await expect(w.as('haidianCourier').does(file, filing({ knownOn: '2026-02-30' }))).rejects.toMatchObject({
      fields: { knownOn: 'notADay' },
    })
  })

  test('DISPUTES-21: a district without a centre is served by the city’s', async () => {
    const id = await filed(w, 'haidianCourier', { district: 'yanqing' })
    expect((await caseAs(w, 'cityChair', id)).bodyName).toBe('北京市总工会劳动争议调解中心')
    await expect(caseAs(w, 'windowClerk', id)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('DISPUTES-22: a draft is its writer’s alone, and sending empties it', async () => {
    await w.as('haidianCourier').does(keepDraft, { said: { matter: '还没写完' } })
    await w.as('haidianCourier').does(keepDraft, { said: { matter: '又写了一点' } })
    expect(await w.as('haidianCourier').does(findDraft, {})).toMatchObject({ said: { matter: '又写了一点' } })
    for (const other of ['windowClerk', 'cityChair', 'lin']) expect(await w.as(other).does(findDraft, {})).toBeNull()
    await filed(w)
    expect(await w.as('haidianCourier').does(findDraft, {})).toBeNull()
    await w.as('haidianCourier').does(dropDraft, {})
  })

  test('DISPUTES-22: a draft forgotten for a year is dropped', async () => {
    await w.as('haidianCourier').does(keepDraft, { said: { matter: '忘了' } })
    await w.until('2027-07-05T09:00:00+08:00')
    expect(await w.look('select owner from disputes_drafts')).toHaveLength(1)
    await w.until('2027-07-07T09:00:00+08:00')
    expect(await w.look('select owner from disputes_drafts')).toEqual([])
  })

  test('DISPUTES-22: amended until it is screened, and not after', async () => {
    const id = await filed(w)
    await w.as('haidianCourier').does(amend, { id, version: 1, ...filing({ claims: [{ kind: 'wages', amountFen: 5_000, said: '' }] }) })
    expect(await caseAs(w, 'windowClerk', id)).toMatchObject({ claimedFen: 5_000, claims: [{ n: 1, amountFen: 5_000 }], version: 2 })
    await expect(w.as('haidianCourier').does(amend, { id, version: 1, ...filing() })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    await screened(w, id)
    await expect(w.as('haidianCourier').does(amend, { id, version: 3, ...filing() })).rejects.toMatchObject({ clause: 'DISPUTES-22' })
  })

  test('DISPUTES-32: the same filing twice, by one press or by two, is one case', async () => {
    const [a, b] = await Promise.all([filed(w, 'haidianCourier', {}, 'press'), filed(w, 'haidianCourier', {}, 'press')])
    expect(a).toBe(b)
    const again = await w.as('haidianCourier').does(file, filing({ employer: '北京 海图文化（有限公司）' }))
    expect(again).toEqual({ id: a, isKnown: true })
    const other = await w.as('haidianCourier').does(file, filing({ kind: 'overtime' }))
    expect(other.isKnown).toBe(false)
    expect(await w.as('windowClerk').does(listLinked, { id: a })).toMatchObject([{ id: other.id, isSame: false }])
  })

  test('DISPUTES-35: a code that does not check is kept with a reason', async () => {
    const uscc = '91350203M0001QAY9B'
    await expect(w.as('haidianCourier').does(file, filing({ uscc }))).rejects.toEqual(refusedWith('DISPUTES-35', { uscc: 'usccCheck' }))
    const id = await filed(w, 'haidianCourier', { uscc, usccBecause: '照着营业执照抄的' })
    expect(await caseAs(w, 'windowClerk', id)).toMatchObject({ uscc, usccBecause: '照着营业执照抄的' })
  })

  test('DISPUTES-34: under 16 comes with a guardian, and the inspection hears of the employer', async () => {
    await expect(filed(w, 'haidianCourier', { age: 'child' })).rejects.toEqual(refusedWith('DISPUTES-34', { 'guardian.name': 'missing' }))
    const id = await filed(w, 'haidianCourier', { age: 'child', guardian: { name: '路母', phone: '13900000071' } })
    expect((await caseAs(w, 'windowClerk', id)).sides.map(side => side.role)).toEqual(['party', 'guardian'])
    const [told] = await w.look<{ given: object; owner: string }>(`select given, owner from notices where say = 'told.child' limit 1`)
    expect(told).toBeDefined()
    expect(JSON.stringify(told!.given)).toContain('海图文化')
    const minor = await filed(w, 'mo', { age: 'minor', name: '莫楠' })
    expect((await caseAs(w, 'mo', minor)).state).toBe('received')
  })

  test('DISPUTES-33: ten workers are a mass case: the union above is told', async () => {
    const id = await filed(w, 'haidianCourier', { heads: 12, representatives: [{ name: '甲', phone: '13900000072' }] }).catch(
      error => error,
    )
    expect(id).toEqual(refusedWith('DISPUTES-21', { 'representatives.0.name': 'missing' }))
    await filed(w, 'haidianCourier', { heads: 12 })
    expect(await notices('told.mass')).toEqual([w.cast.cityChair!.id])
  })

  test('DISPUTES-30: the worker withdraws at any time, and the window hears of it', async () => {
    const id = await filed(w)
    await expect(w.as('windowClerk').does(withdraw, { id, version: 1 })).rejects.toMatchObject({ clause: 'DISPUTES-30' })
    expect(await w.as('haidianCourier').does(withdraw, { id, version: 1 })).toMatchObject({ state: 'withdrawn' })
    expect(await caseAs(w, 'haidianCourier', id)).toMatchObject({ closedOn: '2026-07-06' })
  })

  test('DISPUTES-1, DISPUTES-95: another district, the other side before it is asked, and an unnamed mediator see nothing', async () => {
    const id = await filed(w)
    for (const other of ['chaoyangHead', 'mediator', 'inspector', 'employerAgent', 'courtClerk', 'outsider', 'lin', 'lampChair'])
      await expect(caseAs(w, other, id), other).rejects.toMatchObject({ clause: 'HOUSE-1' })
    for (const head of ['chaoyangHead']) expect((await w.as(head).does(listCases, { of: 'toScreen' })).rows).toEqual([])
    await expect(w.as('mediator').does(listCases, { of: 'toScreen' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    expect((await w.as('windowClerk').does(listCases, { of: 'toScreen' })).rows).toMatchObject([{ id }])
    expect((await w.as('employerAgent').does(listMine, {})).cases).toEqual([])
  })

  test('DISPUTES-95: what somebody needs is never shown to the other side, nor kept in the record', async () => {
    const id = await accepted(w, { needs: '需要手语翻译' })
    expect((await caseAs(w, 'windowClerk', id)).needs).toBe('需要手语翻译')
    const seen = await caseAs(w, 'employerAgent', id)
    expect(seen).toMatchObject({ seat: 'employer', needs: '', usccBecause: '' })
    expect(seen.sides.find(side => side.side === 'worker')).toMatchObject({ name: '路远', phoneMasked: '', owner: '' })
    const [{ held }] = (await w.look<{ held: number }>(`select count(*)::int as held from record where said::text like '%手语%'`)) as [
      { held: number },
    ]
    expect(held).toBe(0)
    const steps = async (who: string) => (await w.as(who).does(listTrack, { id })).map(line => line.step).reverse()
    expect(await steps('haidianCourier')).toEqual(['begin', 'screen', 'accept'])
    expect(await steps('employerAgent')).toEqual(['accept'])
  })
})
