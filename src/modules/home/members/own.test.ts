import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { checked } from '../../../../seeds/invented.ts'
import { clock, nobody } from '#kernel/pure/people.ts'
import { asActor } from '#kernel/server/db.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { findByCard, showCard } from './actions/card.ts'
import { giveConsent, listConsents, withdrawConsent } from './actions/consents.ts'
import { askCorrection, confirmCorrection, recallCorrection, refuseCorrection } from './actions/correcting.ts'
import { getMyCorrection, listCorrections } from './actions/corrections.ts'
import { getMine } from './actions/finding.ts'
import { entered } from './testing-entered.ts'
import { readCard, shortId } from './rules-card.ts'

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
const stranger = { does: (code: string) => w.as(nobody).does(findByCard, { code }) }

describe('the card', () => {
  test('MEMBERS-18: whoever is shown it learns the surname, that it is valid, and the union; by the code and by the digits', async () => {
    const { card } = await w.as('lin').does(showCard, {})
    expect(card).toMatchObject({ name: '林晓', unitName: '北京暖灯科技有限公司工会', isRetained: false })
    expect(card!.digits).toMatch(/^\d{8}$/)
    const told = { surname: '林', isRetained: false, unitName: '北京暖灯科技有限公司工会' }
    expect(await stranger.does(card!.address)).toMatchObject(told)
    expect(await stranger.does(` ${card!.digits.slice(0, 4)} ${card!.digits.slice(4)} `)).toMatchObject(told)
    expect(JSON.stringify(await stranger.does(card!.digits))).not.toContain('晓')
  })

  test('MEMBERS-18: pressed twice in one turn it is the same code; a code is good for one turn more, a picture of it then worthless', async () => {
    vi.useFakeTimers({ now: Math.floor(Date.now() / 30_000) * 30_000 + 1_000, toFake: ['Date'] })
    const [one, again] = [await w.as('lin').does(showCard, {}), await w.as('lin').does(showCard, {})]
    expect(one.card).toMatchObject({ digits: again.card!.digits, address: again.card!.address })
    vi.setSystemTime(Date.now() + 30_000)
    expect((await stranger.does(one.card!.address)).surname).toBe('林')
    expect((await w.as('lin').does(showCard, {})).card!.digits).not.toBe(one.card!.digits)
    vi.setSystemTime(Date.now() + 30_000)
    await expect(stranger.does(one.card!.address)).rejects.toMatchObject({ clause: 'MEMBERS-18' })
    await w.look(`update members_cards set until = now() - interval '1 second' where digits = $1`, [one.card!.digits])
    await expect(stranger.does(one.card!.digits)).rejects.toMatchObject({ clause: 'MEMBERS-18' })
  })

  test('MEMBERS-18: somebody else’s mark, a cut code, and what is no code are refused alike', async () => {
    const { card } = await w.as('lin').does(showCard, {})
    const mark = card!.address.split('.').at(-1)!
    for (const code of [
      `${shortId(w.cast.he!.id)}.${mark}`,
      card!.address.slice(0, -1),
      '',
      '1234567',
      '林晓',
      'https://elsewhere.example/?code=1',
    ])
      await expect(stranger.does(code), code).rejects.toMatchObject({ clause: 'MEMBERS-18', fields: { code: 'members.codeOver' } })
  })

  test('MEMBERS-18: neither the checking nor the code is kept', async () => {
    const lines = async () => (await w.look<{ n: number }>('select count(*)::int as n from record'))[0]!.n
    const before = await lines()
    const { card } = await w.as('lin').does(showCard, {})
    await stranger.does(card!.digits)
    expect(await lines()).toBe(before)
    await w.look(`update members_cards set until = now() - interval '1 second'`)
    await w.until('2026-07-06T09:01:00+08:00')
    expect(await w.look('select * from members_cards')).toEqual([])
    expect(w.failures).toEqual([])
  })

  test('MEMBERS-18: who is no member has no card, and a retained one says so', async () => {
    expect(await w.as('he').does(showCard, {})).toEqual({ card: null, state: null, isOff: false })
    await w.look(`update members set state = 'retained' where id = $1`, [lin])
    const { card } = await w.as('lin').does(showCard, {})
    expect([card!.isRetained, (await stranger.does(card!.digits)).isRetained]).toEqual([true, true])
    await w.look(`update members set state = 'withdrawn' where id = $1`, [lin])
    expect(await w.as('lin').does(showCard, {})).toMatchObject({ card: null, state: 'withdrawn' })
    await expect(stranger.does(card!.digits)).rejects.toMatchObject({ clause: 'MEMBERS-18' })
    await w.look(`update members set state = 'active' where id = $1`, [lin])
  })

  test('MEMBERS-18: an id goes through its short form and back', () => {
    for (const id of [
      '019b2f5e-7c1d-7abc-8def-0123456789ab',
      'ffffffff-ffff-4fff-bfff-ffffffffffff',
      '00000000-0000-4000-8000-000000000000',
    ])
      expect(readCard(`${shortId(id)}.${'a'.repeat(16)}`)).toEqual({ member: id, mark: 'a'.repeat(16) })
  })
})

describe('consents', () => {
  const standing = async () => (await w.as('lin').does(listConsents, {})).consents.map(({ purpose, isGiven }) => [purpose, isGiven])

  test('MEMBERS-19: switched off there is no card, also none that was just shown; switched on again there is', async () => {
    const { card } = await w.as('lin').does(showCard, {})
    expect(await w.as('lin').does(withdrawConsent, { purpose: 'card' })).toEqual({ isGiven: false })
    expect(await w.as('lin').does(showCard, {})).toMatchObject({ card: null, isOff: true })
    await expect(stranger.does(card!.digits)).rejects.toMatchObject({ clause: 'MEMBERS-18' })
    w.now = new Date(w.now.getTime() + 60_000)
    await w.as('lin').does(giveConsent, { purpose: 'card' })
    expect(await standing()).toEqual([
      ['identity', true],
      ['card', true],
    ])
    expect((await w.as('lin').does(showCard, {})).card).not.toBeNull()
  })

  test('MEMBERS-19: the consent for the number taken back, the number is gone at once, also from a correction that waits', async () => {
    await w.as('lin').does(askCorrection, { idNumber: unheard, agrees: true })
    await w.as('lin').does(withdrawConsent, { purpose: 'identity' })
    await w.as('lin').does(withdrawConsent, { purpose: 'identity' })
    const empty = { id_sealed: null, id_blind: null, id_masked: '', born_year: null }
    expect(await w.look('select id_sealed, id_blind, id_masked, born_year from members where id = $1', [lin])).toEqual([empty])
    expect(await w.look('select id_sealed, id_blind, id_masked, born_year from members_corrections where member = $1', [lin])).toEqual([
      empty,
    ])
    expect((await w.as('lin').does(getMine, {})).member).toMatchObject({ idMasked: '', doubts: ['noNumber'] })
    const lines = await w.look<{ step: string; said: unknown }>(
      `select step, said from record where subject = $1 and step like '%Consent' order by n`,
      [lin],
    )
    expect(lines.filter(({ said }) => JSON.stringify(said).includes('identity'))).toEqual([
      { step: 'giveConsent', said: { purpose: 'identity' } },
      { step: 'withdrawConsent', said: { purpose: 'identity' } },
    ])
    expect(await whole(lin)).toBeUndefined()
    const open = (await w.as('lin').does(getMyCorrection, {})).correction!
    await w.as('lin').does(recallCorrection, { id: open.id })
  })

  test('MEMBERS-19: the other person, and the other district, hear of none of it', async () => {
    expect(await w.as('he').does(listConsents, {})).toMatchObject({ looks: [], isMember: false })
    expect(await w.look('select distinct owner from members_consents')).toEqual([{ owner: w.cast.lin!.id }])
  })
})

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
})
