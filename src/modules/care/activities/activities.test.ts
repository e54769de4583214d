import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { findBreak } from '#kernel/server/record.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { join } from './actions/enrolling.ts'
import { changeConsent, leave, removeEntry } from './actions/leaving.ts'
import { listMine } from './actions/mine.ts'
import { cancelActivity, changeActivity, createActivity, editActivity, publishActivity } from './actions/planning.ts'
import { getActivity, listHosted, listNotices, searchHosted } from './actions/reading.ts'
import { getRoster, revealChild } from './actions/roster.ts'
import { aPlan, consents, publish } from './testing.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const kid = (name: string, born = '2018-05-04') => ({ called: name.slice(-1), name, born })
const stateOf = async (id: string) => (await w.look<{ state: string }>('select state from activities where id = $1', [id]))[0]!.state

describe('planning', () => {
  test('ACT-1 the host drafts, and nobody else sees the draft', async () => {
    const { id } = await w.as('officer').does(createActivity, aPlan())
    expect(await w.as('officer').does(getActivity, { id })).toMatchObject({ state: 'draft', starts: '2026-07-18T01:00:00.000Z' })
    await expect(w.as('lin').does(getActivity, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('outsider').does(getActivity, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('coHost').does(createActivity, aPlan())).rejects.toMatchObject({ clause: 'ACT-1', sentence: 'notYours' })
    await expect(w.as('lin').does(createActivity, aPlan())).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('ACT-1 a co-host sees it and cannot change or cancel it', async () => {
    const { id } = await publish(w)
    expect((await w.as('coHost').does(listHosted, {})).rows.map(row => row.id)).toContain(id)
    await expect(w.as('coHost').does(cancelActivity, { id, version: 2, reason: '协办方不想办了' })).rejects.toMatchObject({
      clause: 'ACT-18',
      sentence: 'notYours',
    })
  })

  test('ACT-1 ACT-4 a host, a guest or a quota that is no union is refused at its field', async () => {
    const strange = idFor('a union nobody founded')
    for (const [field, change] of Object.entries({
      hosts: { hosts: { [strange]: 'helper' } },
      openTo: { openTo: [strange] },
      seatsByUnit: { seatsByUnit: { [strange]: 1 } },
    } as const))
      await expect(w.as('officer').does(createActivity, aPlan(change as never))).rejects.toMatchObject({
        clause: 'HOUSE-5',
        fields: { [field]: 'notAChoice' },
      })
    await expect(w.as('officer').does(listHosted, { after: 'yesterday' })).rejects.toMatchObject({
      clause: 'HOUSE-5',
      fields: { after: 'notRight' },
    })
    await expect(w.as('officer').does(listNotices, { after: '1|2' })).rejects.toMatchObject({
      clause: 'HOUSE-5',
      fields: { after: 'notRight' },
    })
  })

  test('ACT-2 what is missing is named field by field', async () => {
    const { id } = await w.as('officer').does(createActivity, aPlan({ place: '', contact: '', sessions: [] }))
    await expect(w.as('officer').does(publishActivity, { id, version: 1 })).rejects.toMatchObject({
      clause: 'ACT-2',
      fields: { place: 'missing', contact: 'missing', starts: 'missing' },
    })
    const late = await w.as('officer').does(createActivity, aPlan({ enrolCloses: '2026-07-18T09:00:01+08:00' }))
    await expect(w.as('officer').does(publishActivity, { id: late.id, version: 1 })).rejects.toMatchObject({
      fields: { enrolCloses: 'act.closesBeforeStart' },
    })
    await expect(
      w
        .as('officer')
        .does(createActivity, aPlan({ sessions: [{ starts: '2026-07-18T11:00:00+08:00', ends: '2026-07-18T09:00:00+08:00' }] })),
    ).rejects.toMatchObject({ fields: { sessions: 'act.endsAfterStart' } })
  })

  test('a stale tab is told that somebody changed it first, and nothing is lost', async () => {
    const { id } = await w.as('officer').does(createActivity, aPlan())
    await w.as('officer').does(editActivity, { id, version: 1, ...aPlan({ title: '插花体验（改）' }) })
    await expect(w.as('chair').does(editActivity, { id, version: 1, ...aPlan() })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    expect(await w.as('officer').does(searchHosted, { words: '插花' })).toEqual(expect.arrayContaining([expect.objectContaining({ id })]))
    expect(await w.as('outsider').does(searchHosted, { words: '插花' })).toEqual([])
  })
})

describe('enrolment', () => {
  test('ACT-3 opens at its first instant and is closed at its last', async () => {
    const { offer } = await publish(w)
    const at = (time: string) => {
      w.now = new Date(time)
    }
    at('2026-07-06T09:59:59.999+08:00')
    await expect(w.as('lin').does(join, { offer })).rejects.toMatchObject({ clause: 'ENROL-1' })
    at('2026-07-06T10:00:00+08:00')
    expect(await w.as('lin').does(join, { offer })).toEqual({ place: 'seated', n: 1 })
    at('2026-07-17T17:00:00+08:00')
    await expect(w.as('he').does(join, { offer })).rejects.toMatchObject({ clause: 'ENROL-1' })
    at('2026-07-17T16:59:59.999+08:00')
    expect(await w.as('he').does(join, { offer })).toMatchObject({ place: 'seated' })
    at('2026-07-06T12:00:00+08:00')
  })

  test('ACT-4 is for the workers of its unions', async () => {
    const { offer } = await publish(w, { openTo: [idFor('wangjing')], hosts: {} })
    await expect(w.as('mo').does(join, { offer, ...consents })).rejects.toMatchObject({ clause: 'ACT-4' })
    expect(await w.as('wu').does(join, { offer })).toMatchObject({ place: 'seated' })
  })

  test('ACT-5 children of the right number and age, by their guardian', async () => {
    const { offer } = await publish(w, { isForFamilies: true, mostChildren: 2, ageFrom: 6, ageTo: 12 })
    const asks = (children: ReturnType<typeof kid>[], isGuardian = true) => w.as('lin').does(join, { offer, children, isGuardian })
    await expect(asks([])).rejects.toMatchObject({ clause: 'ACT-5', given: { most: 2 } })
    await expect(asks([kid('甲'), kid('乙'), kid('丙')])).rejects.toMatchObject({ clause: 'ACT-5' })
    await expect(asks([kid('甲')], false)).rejects.toMatchObject({ fields: { isGuardian: 'act.mustBeGuardian' } })
    await expect(asks([kid('甲'), kid('乙', '2020-07-19')])).rejects.toMatchObject({
      fields: { 'children.1.born': 'act.wrongAge?from=6&to=12' },
    })
    expect(await asks([kid('甲'), kid('乙', '2020-07-18')])).toMatchObject({ place: 'seated' })
    const [counted] = await w.look('select seated from offers where id = $1', [offer])
    expect(counted).toEqual({ seated: 2 })
  })

  test('ACT-6 one place a person, one parent a child, and asking again changes nothing', async () => {
    const { offer } = await publish(w, { isForFamilies: true, mostChildren: 2 })
    const twice = await Promise.all([1, 2, 3].map(() => w.as('lin').does(join, { offer, children: [kid('林小满')], isGuardian: true })))
    expect(twice).toEqual([twice[0], twice[0], twice[0]])
    await expect(w.as('he').does(join, { offer, children: [kid('林 小满')], isGuardian: true })).rejects.toMatchObject({
      clause: 'ACT-6',
    })
    await w.as('lin').does(leave, { offer })
    expect(await w.as('he').does(join, { offer, children: [kid('林小满')], isGuardian: true })).toMatchObject({ place: 'seated' })
  })

  test('ACT-6 both parents in the same instant: one of them', async () => {
    const { offer } = await publish(w, { isForFamilies: true, mostChildren: 2 })
    const both = await Promise.allSettled(
      ['lin', 'he'].map(who => w.as(who).does(join, { offer, children: [kid('同一个')], isGuardian: true })),
    )
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('ACT-7 children and needs are read by hosts; the worker’s own unit reads who comes, and no more', async () => {
    const { id, offer } = await publish(w, { isForFamilies: true, mostChildren: 1, hosts: {} })
    await w.as('lin').does(join, { offer, ...consents, isGuardian: true, needs: '轮椅', children: [kid('林小满')] })
    const [hosts] = (await w.as('officer').does(getRoster, { activity: id })).lines
    expect(hosts).toMatchObject({ name: '林晓', needs: '轮椅', children: [{ called: '满' }] })
    const [own] = (await w.as('lampChair').does(getRoster, { activity: id })).lines
    expect(own).toMatchObject({ name: '林晓', heads: 1, needs: '', children: [] })
  })

  test('ACT-7 another line’s worker agrees that the host sees them; a co-host only with their leave', async () => {
    const { id, offer } = await publish(w)
    await expect(w.as('mo').does(join, { offer })).rejects.toMatchObject({ clause: 'ACT-7', fields: { sharesWithHost: 'missing' } })
    await w.as('mo').does(join, { offer, ...consents })
    await w.as('lin').does(join, { offer })
    const seen = async (who: string) => (await w.as(who).does(getRoster, { activity: id })).lines.map(line => line.name).sort()
    expect(await seen('officer')).toEqual(['林晓', '莫楠'].sort())
    expect(await seen('coHost')).toEqual(['莫楠'])
    expect(await seen('outsider')).toEqual([])
    const [mine] = await w.as('lin').does(listMine, { activity: id })
    await w.as('lin').does(changeConsent, { entry: mine!.entry, sharesWith: [idFor('zhongguancun')], allowsPhotos: false })
    expect(await seen('coHost')).toEqual(['林晓', '莫楠'].sort())
    await w.as('lin').does(changeConsent, { entry: mine!.entry, sharesWith: [], allowsPhotos: false })
    expect(await seen('coHost')).toEqual(['莫楠'])
  })

  test('ACT-8 the queue moves up in order; a family too large waits on, and everybody is told', async () => {
    const { id, offer } = await publish(w, { isForFamilies: true, mostChildren: 2, seats: 3, queue: 10 })
    const asks = (who: string, ...names: string[]) =>
      w.as(who).does(join, { offer, children: names.map(name => kid(name)), isGuardian: true, ...consents })
    await asks('lin', 'a1', 'a2')
    expect(await asks('he', 'b1')).toMatchObject({ place: 'seated' })
    expect(await asks('mo', 'c1', 'c2')).toMatchObject({ place: 'waiting' })
    expect(await asks('wu', 'd1')).toMatchObject({ place: 'waiting' })
    expect((await w.as('wu').does(listMine, { activity: id }))[0]).toMatchObject({ standing: 'waiting', ahead: 1 })
    await w.as('he').does(leave, { offer })
    expect((await w.as('wu').does(listMine, { activity: id }))[0]).toMatchObject({ standing: 'seated' })
    await w.as('lin').does(leave, { offer })
    expect((await w.as('mo').does(listMine, { activity: id }))[0]).toMatchObject({ standing: 'seated' })
    const told = await w.look('select say from notices where owner = $1 and subject = $2 order by at, say', [idFor('mo'), id])
    expect(told.map(row => row.say)).toEqual(['told.promoted', 'told.waiting'])
    const sms = await w.look<{ text: string }>('select text from outbox where owner = $1 and text like $2', [idFor('mo'), '%有名额了%'])
    expect(sms[0]!.text).toContain('7月18日 周六 09:00')
  })

  test('ACT-8 more seats go to the queue at once, and never fewer than are given', async () => {
    const { id, offer } = await publish(w, { seats: 1, queue: 5 })
    await w.as('lin').does(join, { offer })
    await w.as('he').does(join, { offer })
    await w.until('2026-07-06T12:00:00+08:00')
    const { version } = await w.as('officer').does(getActivity, { id })
    await w.as('officer').does(changeActivity, { id, version, seats: 2, reason: '场地换大了' })
    expect((await w.as('he').does(listMine, { activity: id }))[0]).toMatchObject({ standing: 'seated' })
    await expect(w.as('officer').does(changeActivity, { id, version: version + 1, seats: 1, reason: '场地又小了' })).rejects.toMatchObject({
      clause: 'ACT-8',
      given: { seated: 2 },
    })
  })

  test('ACT-9 one may leave until it begins, or until the host’s own limit', async () => {
    const { offer } = await publish(w, { leaveBy: '2026-07-16T17:00:00+08:00' })
    await w.as('lin').does(join, { offer })
    w.now = new Date('2026-07-16T17:00:00+08:00')
    await expect(w.as('lin').does(leave, { offer })).rejects.toMatchObject({ clause: 'ACT-9' })
    w.now = new Date('2026-07-16T16:59:59+08:00')
    await w.as('lin').does(leave, { offer })
    await expect(w.as('lin').does(leave, { offer })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    w.now = new Date('2026-07-06T12:00:00+08:00')
  })

  test('a host takes a place back with a reason; another line’s host cannot', async () => {
    const { id, offer } = await publish(w)
    await w.as('lin').does(join, { offer })
    const { lines } = await w.as('officer').does(getRoster, { activity: id })
    await expect(w.as('outsider').does(removeEntry, { entry: lines[0]!.id, reason: '与我无关的理由' })).rejects.toMatchObject({
      clause: 'HOUSE-1',
    })
    await w.as('officer').does(removeEntry, { entry: lines[0]!.id, reason: '报名信息有误' })
    expect((await w.as('lin').does(listMine, { activity: id }))[0]).toMatchObject({ standing: 'released' })
  })

  test('ACT-13 a child is looked up for a purpose, which is recorded, and forgotten after thirty days', async () => {
    const { id, offer } = await publish(w, { isForFamilies: true, mostChildren: 1 })
    await w.as('lin').does(join, { offer, children: [kid('林小雨', '2017-03-02')], isGuardian: true })
    const { lines } = await w.as('officer').does(getRoster, { activity: id })
    expect(JSON.stringify(lines)).not.toContain('林小雨')
    const entry = lines[0]!.id
    await expect(w.as('officer').does(revealChild, { entry, n: 0, purpose: '看看' })).rejects.toMatchObject({ clause: 'ACT-13' })
    expect(await w.as('officer', 'look').does(revealChild, { entry, n: 0, purpose: '为孩子投保意外险' })).toEqual({
      name: '林小雨',
      born: '2017-03-02',
    })
    expect(await w.look('select step, said from record where subject = $1', [entry])).toEqual([
      { step: 'reveal', said: { child: 0, purpose: '为孩子投保意外险' } },
    ])
    expect(await w.look(`select 1 from answers where key = 'look'`)).toEqual([])
    await expect(w.as('outsider').does(revealChild, { entry, n: 0, purpose: '没有关系的人' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await w.until('2026-08-18T12:00:00+08:00')
    await expect(w.as('officer').does(revealChild, { entry, n: 0, purpose: '为孩子投保意外险' })).rejects.toMatchObject({
      clause: 'HOUSE-1',
    })
    w.now = new Date('2026-07-06T12:00:00+08:00')
  })

  test('what is published is told to anyone, with who is host and what is free', async () => {
    const { id } = await publish(w, { title: '公开的一场' })
    const row = (await w.as({ id: '', name: '', unit: '/', posts: [] }).does(listNotices, {})).rows.find(one => one.id === id)
    expect(row).toMatchObject({ unitName: '望京街道总工会', seats: 20, seated: 0 })
  })

  test('the record of every offer and activity is an unbroken chain', async () => {
    const subjects = await w.look<{ subject: string }>('select distinct subject from record')
    expect(subjects.length).toBeGreaterThan(10)
    for (const { subject } of subjects) expect(await asHouse(w.house, w.now, ctx => findBreak(ctx.db, subject)), subject).toBeUndefined()
  })

  test('ACT-18 a cancelled activity is told with its reason, and takes nobody any more', async () => {
    const { id, offer } = await publish(w)
    await w.as('lin').does(join, { offer })
    const { version } = await w.as('officer').does(getActivity, { id })
    await expect(w.as('officer').does(cancelActivity, { id, version, reason: '下雨' })).rejects.toMatchObject({ clause: 'ACT-18' })
    await w.as('officer').does(cancelActivity, { id, version, reason: '雷雨预警，为安全取消' })
    expect(await stateOf(id)).toBe('cancelled')
    await expect(w.as('he').does(join, { offer })).rejects.toMatchObject({ clause: 'ACT-3' })
    const told = await w.look<{ given: { reason: string } }>(
      `select given from notices where owner = $1 and subject = $2 and say = 'told.cancelled'`,
      [idFor('lin'), id],
    )
    expect(told[0]!.given.reason).toBe('雷雨预警，为安全取消')
    // whoever had a place, and the desks of who host and help, still find it; nobody is invited to it any more
    expect((await w.as('lin').does(listMine, {})).find(one => one.activity.id === id)?.activity.state).toBe('cancelled')
    for (const who of ['officer', 'coHost'])
      for (const filter of [{}, { state: 'cancelled' as const }])
        expect(
          (await w.as(who).does(listHosted, filter)).rows.map(one => one.id),
          who,
        ).toContain(id)
    const notices = async (past: boolean) => (await w.as('wu').does(listNotices, { past, limit: 50 })).rows.map(one => one.id)
    expect(await notices(false)).not.toContain(id)
    await w.until('2026-07-19T09:00:00+08:00')
    expect(await notices(true)).toContain(id)
  })
})
