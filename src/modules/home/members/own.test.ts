import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { checked } from '../../../../seeds/invented.ts'
import { clock, nobody } from '#kernel/pure/people.ts'
import { asActor } from '#kernel/server/db.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { findByCard, showCard } from './actions/card.ts'
import { giveConsent, listConsents, withdrawConsent } from './actions/consents.ts'
import { askCorrection, recallCorrection } from './actions/correcting.ts'
import { getMyCorrection } from './actions/corrections.ts'
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
