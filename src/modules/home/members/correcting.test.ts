import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { checked } from '../../../../seeds/invented.ts'
import { clock } from '#kernel/pure/people.ts'
import { asActor } from '#kernel/server/db.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { askCorrection, confirmCorrection, refuseCorrection } from './actions/correcting.ts'
import { getMyCorrection, listCorrections } from './actions/corrections.ts'
import { getMine } from './actions/finding.ts'
import { askLeave, letGo } from './actions/leaving.ts'
import { entered } from './testing-entered.ts'

let w: World
let lin = ''
beforeAll(async () => {
  w = await world()
  lin = await entered(w, 'lin', 'officer', { number: checked('11010119900307451') })
})
afterAll(() => w.close())
afterEach(() => void vi.useRealTimers())

const unheard = checked('11010119881201331')

const whole = (id: string) => asActor(w.house.db, clock, db => findBreak(db, id))

describe('corrections', () => {
  const waiting = async (who: string) => (await w.as(who).does(listCorrections, {})).rows

  test('MEMBERS-14: only what differs is asked, one at a time; what is the same, or badly written, is told by its field', async () => {
    const ask = (input: object) => w.as('lin').does(askCorrection, input)
    await expect(ask({ name: '林晓', employer: '暖灯科技' })).rejects.toMatchObject({
      clause: 'MEMBERS-14',
      fields: { name: 'members.nothingDiffers' },
    })
    await expect(ask({ idNumber: '110101199003071391' })).rejects.toMatchObject({ fields: { idNumber: 'residentIdCheck' } })
    await expect(ask({ idNumber: unheard })).rejects.toMatchObject({ clause: 'MEMBERS-3', fields: { agrees: 'members.notTold' } })
    await expect(w.as('he').does(askCorrection, { name: '何萍' })).rejects.toMatchObject({ fields: { name: 'members.noMembership' } })
    const asked = await ask({ name: '林筱', employer: '暖灯科技', work: '质检' })
    expect(asked).toMatchObject({ state: 'asked', due: '2026-07-13' })
    await expect(ask({ work: '质检员' })).rejects.toMatchObject({ fields: { note: 'members.oneWaits' } })
    expect((await w.as('lin').does(getMine, {})).member).toMatchObject({ name: '林晓', work: '装配', correction: asked.id })
    expect(await waiting('officer')).toMatchObject([
      {
        name: { was: '林晓', is: '林筱' },
        employer: { was: '暖灯科技', is: null },
        work: { was: '装配', is: '质检' },
        idNumber: { is: null },
      },
    ])
  })

  test('MEMBERS-14: the other district sees nothing of it and decides nothing; nor does its member', async () => {
    const [{ id }] = [(await waiting('officer'))[0]!]
    for (const who of ['outsider', 'mo'])
      await expect(w.as(who).does(confirmCorrection, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(await waiting('outsider')).toEqual([])
    await expect(w.as('lin').does(confirmCorrection, { id })).rejects.toThrow()
  })

  test('MEMBERS-14: confirmed, file and person change together, once, and the member is told', async () => {
    const [{ id, version }] = [(await waiting('officer'))[0]!]
    await expect(w.as('officer').does(confirmCorrection, { id, version: version + 1 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    await w.as('officer').does(confirmCorrection, { id, version })
    await expect(w.as('officer').does(confirmCorrection, { id })).rejects.toThrow()
    expect((await w.as('lin').does(getMine, {})).member).toMatchObject({
      name: '林筱',
      work: '质检',
      employer: '暖灯科技',
      correction: null,
    })
    expect(await w.look('select name from persons where id = $1', [w.cast.lin!.id])).toEqual([{ name: '林筱' }])
    expect(await w.look(`select say from notices where owner = $1 and say like 'told.%orrected'`, [w.cast.lin!.id])).toEqual([
      { say: 'told.corrected' },
    ])
    expect(await whole(lin)).toBeUndefined()
  })

  test('MEMBERS-14, MEMBERS-4: a number is sealed, shown masked, applied on confirmation; one that somebody has is not', async () => {
    await w.as('lin').does(askCorrection, { idNumber: unheard, agrees: true })
    const [row] = [(await waiting('officer'))[0]!]
    expect(row.idNumber.is).toBe(`110101********${unheard.slice(14)}`)
    expect(JSON.stringify(await w.look('select said from record where subject = $1', [row.id]))).not.toContain(unheard)
    await w.as('officer').does(confirmCorrection, { id: row.id })
    const [kept] = await w.look<{ id_sealed: string; born_year: number }>('select id_sealed, born_year from members where id = $1', [lin])
    expect([w.house.seals.open(kept!.id_sealed, `members.id.${lin}`), kept!.born_year]).toEqual([unheard, 1988])

    await entered(w, 'he', 'officer')
    await w.as('he').does(askCorrection, { idNumber: unheard, agrees: true })
    const [other] = [(await waiting('officer'))[0]!]
    await expect(w.as('officer').does(confirmCorrection, { id: other.id })).rejects.toMatchObject({ clause: 'MEMBERS-4' })
    await expect(w.as('officer').does(refuseCorrection, { id: other.id, reason: '不对' })).rejects.toMatchObject({
      fields: { reason: 'tooShort?least=5' },
    })
    await w.as('officer').does(refuseCorrection, { id: other.id, reason: '号码和登记的不符，请带证件来窗口' })
    expect((await w.as('he').does(getMyCorrection, {})).correction).toMatchObject({
      state: 'refused',
      reason: '号码和登记的不符，请带证件来窗口',
    })
  })

  test('MEMBERS-14: overdue it waits on, first in the list; and it follows its member to another union', async () => {
    await w.as('lin').does(askCorrection, { work: '检验' })
    await w.until('2026-07-20T09:00:00+08:00')
    await w.as('he').does(askCorrection, { work: '检验' })
    expect((await waiting('officer')).map(({ state }) => state)).toEqual(['late', 'asked'])
    const hospital = w.cast.tan!.unit
    await w.look('update members set unit = $1 where id = $2', [hospital, lin])
    await w.until('2026-07-20T09:02:00+08:00')
    expect((await waiting('officer')).map(({ state }) => state)).toEqual(['asked'])
    expect((await waiting('healthOfficer')).map(({ state }) => state)).toEqual(['late'])
  })

  test('MEMBERS-14: where the membership has ended, what still waits is withdrawn within a minute', async () => {
    const wu = await entered(w, 'wu', 'officer')
    const { id } = await w.as('wu').does(askCorrection, { work: '分拣' })
    await w.as('wu').does(askLeave, { id: wu })
    await w.as('officer').does(letGo, { id: wu })
    await w.until(new Date(w.now.getTime() + 60_000).toISOString())
    expect(await w.look('select state from members where id = $1', [wu])).toEqual([{ state: 'withdrawn' }])
    expect(await w.look('select state from members_corrections where id = $1', [id])).toEqual([{ state: 'recalled' }])
    expect(await whole(id)).toBeUndefined()
    expect(w.failures).toEqual([])
  })
})
