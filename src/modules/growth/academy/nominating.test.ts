import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { findBreak } from '#kernel/server/record.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { png } from './testing.ts'
import { askUnit, declineAsk, listAsks, listMyAsks } from './actions/asking.ts'
import { getFit, leave, listMine, listOfUnit, listOpenTo } from './actions/mine.ts'
import { addMaterial, editNomination, resubmitNomination, submitNominations, withdrawNomination } from './actions/nominating.ts'
import { cancelClass, changeClass } from './actions/planning.ts'
import { getClass } from './actions/reading.ts'
import {
  admitVerified,
  listNominations,
  refuseNomination,
  returnNomination,
  revealCertificate,
  verifyNomination,
} from './actions/verifying.ts'
import { drafted, publishedClass, qualified } from './testing.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
beforeEach(() => {
  w.now = new Date('2024-09-10T10:00:00+08:00')
})
afterAll(() => w.close())

const lamp = pathOf('lamp')
const submit = (course: string, officer = 'lampChair', unit = 'lamp') =>
  w.as(officer).does(submitNominations, { class: course, unit: pathOf(unit) })
const rowsOf = (course: string) => w.as('cityChair').does(listNominations, { class: course })
const oneOf = async (course: string, person: string) => (await rowsOf(course)).find(row => row.person === idFor(person))!
const verify = async (course: string, person: string) => {
  const { id, version } = await oneOf(course, person)
  return w.as('cityChair').does(verifyNomination, { id, version })
}
const live = async (course: string) => (await w.as('lampChair').does(listOfUnit, { class: course, unit: lamp })).live
const toldTo = async (person: string, say: string) =>
  w.look('select given from notices where owner = $1 and say = $2', [idFor(person), say])
const twoHandedIn = async (more = {}) => {
  const course = await publishedClass(w, more)
  await drafted(w, course, 'lampChair', 'lamp', 'lin')
  await drafted(w, course, 'lampChair', 'lamp', 'he')
  await submit(course)
  return course
}

describe('a unit nominates', () => {
  test('ACAD-7 its own workers only, and nobody whom any unit has nominated', async () => {
    const course = await publishedClass(w)
    await expect(drafted(w, course, 'lampChair', 'lamp', 'mo')).rejects.toMatchObject({ clause: 'ACAD-7', sentence: 'acad.notOurs' })
    await w.look(`insert into belongings (person, owner, unit, since) select id, owner, $2, '2024-01-01' from persons where owner = $1`, [
      idFor('lin'),
      pathOf('couriers'),
    ])
    await drafted(w, course, 'lampChair', 'lamp', 'lin')
    await expect(drafted(w, course, 'chair', 'couriers', 'lin')).rejects.toMatchObject({ clause: 'ACAD-7', given: { name: '林晓' } })
    await expect(drafted(w, course, 'outsider', 'lamp', 'he')).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('ACAD-5 no more than the most, counting who is live: a withdrawn or returned one frees the place', async () => {
    const course = await publishedClass(w, { mostOfUnit: 1 })
    const { id } = await drafted(w, course, 'lampChair', 'lamp', 'lin')
    await expect(drafted(w, course, 'lampChair', 'lamp', 'he')).rejects.toMatchObject({ clause: 'ACAD-5', given: { most: 1 } })
    await w.as('lampChair').does(withdrawNomination, { id, version: 1 })
    await drafted(w, course, 'lampChair', 'lamp', 'he')
    await submit(course)
    const row = await oneOf(course, 'he')
    await w.as('cityChair').does(returnNomination, { id: row.id, version: row.version, reason: '证书照片看不清' })
    await drafted(w, course, 'lampChair', 'lamp', 'lin')
    const back = await oneOf(course, 'he')
    await expect(w.as('lampChair').does(resubmitNomination, { id: back.id, version: back.version })).rejects.toMatchObject({
      clause: 'ACAD-5',
    })
  })

  test('ACAD-6 no fewer than the least, when it hands in', async () => {
    const course = await publishedClass(w, { leastOfUnit: 2 })
    await drafted(w, course, 'lampChair', 'lamp', 'lin')
    await expect(submit(course)).rejects.toMatchObject({ clause: 'ACAD-6', given: { least: 2, live: 1 } })
    await drafted(w, course, 'lampChair', 'lamp', 'he')
    expect(await submit(course)).toEqual({ submitted: 2 })
  })

  test('ACAD-4 an intermediate worker is not enough, and the field says so', async () => {
    const course = await publishedClass(w)
    const low = { qualification: { ...qualified, skill: 'intermediate' as const } }
    await expect(drafted(w, course, 'lampChair', 'lamp', 'lin', low)).rejects.toMatchObject({
      clause: 'ACAD-4',
      fields: { 'qualification.skill': 'acad.tooLow?least=senior' },
    })
    const { id } = await drafted(w, course, 'lampChair', 'lamp', 'lin')
    const edit = { id, version: 1, words: '', qualification: low.qualification }
    await expect(w.as('lampChair').does(editNomination, edit)).rejects.toMatchObject({ clause: 'ACAD-4' })
    expect((await w.as('lampChair').does(listOfUnit, { class: course, unit: lamp })).rows[0]).toMatchObject({
      version: 1,
      qualification: qualified,
    })
  })

  test('ACAD-3 not a thousandth of a second after the window; what was not handed in lapses and both are told', async () => {
    const course = await publishedClass(w)
    await drafted(w, course, 'lampChair', 'lamp', 'lin')
    w.now = new Date('2024-09-20T17:00:00.000+08:00')
    await expect(submit(course)).rejects.toMatchObject({ clause: 'ACAD-3' })
    await expect(drafted(w, course, 'lampChair', 'lamp', 'he')).rejects.toMatchObject({ clause: 'ACAD-3' })
    await w.until('2024-09-20T17:00:30+08:00')
    expect((await w.as('lin').does(listMine, {})).find(row => row.class === course)).toMatchObject({ state: 'lapsed' })
    expect(await toldTo('lampChair', 'told.lapsed')).not.toHaveLength(0)
    expect(w.failures).toEqual([])
  })

  test('ACAD-8 with all materials, under its head’s seal; the host sees nothing before', async () => {
    const course = await publishedClass(w, { materials: ['技能等级证书'] })
    const { id } = await drafted(w, course, 'lampChair', 'lamp', 'lin', { certificate: 'S000011112222333' })
    expect(await rowsOf(course)).toEqual([])
    await expect(submit(course)).rejects.toMatchObject({ clause: 'ACAD-8', given: { name: '林晓', missing: '技能等级证书' } })
    const file = { name: '证书.png', type: 'image/png', bytes: png }
    await expect(w.as('lampChair').does(addMaterial, { nomination: id, kind: '别的' }, [file])).rejects.toMatchObject({ clause: 'ACAD-8' })
    await w.as('lampChair').does(addMaterial, { nomination: id, kind: '技能等级证书' }, [file])
    await w.as('lampChair').does(addMaterial, { nomination: id, kind: '技能等级证书' }, [{ ...file, name: '新证书.png' }])
    await expect(w.as('officer').does(submitNominations, { class: course, unit: lamp })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await submit(course)
    expect((await oneOf(course, 'lin')).materials.map(one => one.name)).toEqual(['新证书.png'])
    expect(await w.look('select sealed_by from academy_nominations where id = $1', [id])).toEqual([{ sealed_by: '方圆' }])
  })
})

describe('the host', () => {
  test('ACAD-9 verifies, returns and refuses with a reason; a unit’s own line does not', async () => {
    const course = await twoHandedIn()
    const row = await oneOf(course, 'lin')
    for (const who of ['lampChair', 'districtChair', 'outsider'])
      await expect(w.as(who).does(verifyNomination, { id: row.id, version: row.version })).rejects.toMatchObject({
        clause: expect.stringMatching(/ACAD-9|HOUSE-1/),
      })
    await expect(w.as('cityChair').does(returnNomination, { id: row.id, version: row.version, reason: '不行' })).rejects.toMatchObject({
      clause: 'ACAD-9',
      fields: { reason: 'tooShort?least=5' },
    })
    await expect(w.as('cityChair').does(verifyNomination, { id: row.id, version: 1 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    await w.as('cityChair').does(refuseNomination, { id: row.id, version: row.version, reason: '本期面向一线技术骨干' })
    expect(await oneOf(course, 'lin')).toMatchObject({ state: 'refused', reason: '本期面向一线技术骨干' })
    expect(await live(course)).toBe(1)
    expect(await toldTo('lin', 'told.refused')).toHaveLength(1)
  })

  test('another district’s staff sees nothing of it', async () => {
    const course = await twoHandedIn()
    expect(await w.as('outsider').does(listNominations, { class: course })).toEqual([])
    const { id } = await oneOf(course, 'lin')
    await expect(w.as('outsider').does(revealCertificate, { id, purpose: '随便看看而已' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('ACAD-10 what is returned is corrected within three working days, after the window too, and lapses later', async () => {
    const course = await twoHandedIn()
    w.now = new Date('2024-09-20T16:00:00+08:00')
    for (const person of ['lin', 'he']) {
      const { id, version } = await oneOf(course, person)
      await w.as('cityChair').does(returnNomination, { id, version, reason: '请补充近三年工作证明' })
    }
    // Friday 20 September 2024 and three working days: Wednesday 25
    expect(await oneOf(course, 'lin')).toMatchObject({ state: 'returned', due: '2024-09-25' })
    w.now = new Date('2024-09-23T10:00:00+08:00')
    const { id, version } = await oneOf(course, 'lin')
    expect(await w.as('lampChair').does(resubmitNomination, { id, version })).toMatchObject({ state: 'nominated' })
    await w.until('2024-09-26T00:01:00+08:00')
    expect((await oneOf(course, 'he')).state).toBe('lapsed')
    await w.until('2024-09-27T09:00:00+08:00')
    expect((await oneOf(course, 'lin')).state).toBe('lapsed')
    expect(await w.as('lin').does(getClass, { id: course })).toMatchObject({ state: 'running' })
    await w.until('2024-09-29T17:00:00+08:00')
    expect(await w.as('lin').does(getClass, { id: course })).toMatchObject({ state: 'closed' })
    expect(w.failures).toEqual([])
  })

  test('ACAD-11 admits after the window, first verified first; the others wait, and hear when a seat is free', async () => {
    const course = await twoHandedIn({ seats: 1 })
    await verify(course, 'he')
    w.now = new Date('2024-09-11T10:00:00+08:00')
    await verify(course, 'lin')
    await expect(w.as('cityChair').does(admitVerified, { class: course })).rejects.toMatchObject({ clause: 'ACAD-11' })
    w.now = new Date('2024-09-20T17:00:00+08:00')
    await expect(w.as('districtChair').does(admitVerified, { class: course })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    expect(await w.as('cityChair').does(admitVerified, { class: course })).toEqual({ seated: 1, waiting: 1 })
    expect(await w.as('cityChair').does(admitVerified, { class: course })).toEqual({ seated: 0, waiting: 0 })
    expect((await rowsOf(course)).map(row => [row.person, row.standing])).toEqual([
      [idFor('he'), 'seated'],
      [idFor('lin'), 'waiting'],
    ])
    expect((await w.as('lin').does(listMine, {})).find(row => row.class === course)).toMatchObject({ standing: 'waiting', ahead: 0 })
    const he = await oneOf(course, 'he')
    await w.as('he').does(leave, { id: he.id, version: he.version })
    expect(await oneOf(course, 'lin')).toMatchObject({ state: 'admitted', standing: 'seated' })
    expect(await toldTo('lin', 'told.promoted')).toHaveLength(1)
    expect(await asHouse(w.house, w.now, ({ db }) => findBreak(db, he.id))).toBeUndefined()
  })

  test('ACAD-12 the unit takes an admitted one back until the class begins, and nobody else’s', async () => {
    const course = await twoHandedIn({ seats: 1 })
    await verify(course, 'lin')
    w.now = new Date('2024-09-21T10:00:00+08:00')
    await w.as('cityChair').does(admitVerified, { class: course })
    const row = await oneOf(course, 'lin')
    await expect(w.as('he').does(leave, { id: row.id, version: row.version })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('outsider').does(withdrawNomination, { id: row.id, version: row.version })).rejects.toMatchObject({
      clause: 'HOUSE-1',
    })
    w.now = new Date('2024-09-27T09:00:00+08:00')
    await expect(w.as('lampChair').does(withdrawNomination, { id: row.id, version: row.version })).rejects.toMatchObject({
      clause: 'ACAD-12',
    })
    w.now = new Date('2024-09-27T08:59:59+08:00')
    await w.as('lampChair').does(withdrawNomination, { id: row.id, version: row.version })
    expect(await oneOf(course, 'lin')).toMatchObject({ state: 'withdrawn', standing: null })
    expect(await w.look('select seated from offers where id = (select offer from academy_classes where id = $1)', [course])).toEqual([
      { seated: 0 },
    ])
  })

  test('ACAD-14 a change and a cancellation are told, with the reason; new seats go to the queue', async () => {
    const course = await twoHandedIn({ seats: 1 })
    await verify(course, 'lin')
    await verify(course, 'he')
    w.now = new Date('2024-09-21T10:00:00+08:00')
    await w.as('cityChair').does(admitVerified, { class: course })
    await expect(w.as('cityChair').does(cancelClass, { id: course, version: 2, reason: '无' })).rejects.toMatchObject({ clause: 'ACAD-14' })
    await w.as('cityChair').does(changeClass, { id: course, version: 2, seats: 2, place: '二号实训楼', reason: '换到更大的教室' })
    expect((await rowsOf(course)).map(row => row.standing)).toEqual(['seated', 'seated'])
    const fewer = { id: course, version: 3, seats: 1, reason: '教室变小了' }
    await expect(w.as('cityChair').does(changeClass, fewer)).rejects.toMatchObject({
      clause: 'ACAD-14',
      fields: { seats: 'acad.seatsGiven?seated=2' },
    })
    expect((await toldTo('he', 'told.changed'))[0]).toMatchObject({ given: { reason: '换到更大的教室', place: '二号实训楼' } })
    await w.as('cityChair').does(cancelClass, { id: course, version: 3, reason: '讲师临时有任务' })
    expect(await toldTo('lin', 'told.cancelled')).toHaveLength(1)
  })

  test('ACAD-15 the number of a certificate is sealed, and looking it up leaves its purpose', async () => {
    const course = await publishedClass(w)
    const { id } = await drafted(w, course, 'lampChair', 'lamp', 'lin', { certificate: 'S000011112222333' })
    const stored = JSON.stringify(await w.look('select * from academy_nominations where id = $1', [id]))
    const lines = JSON.stringify(await w.look('select * from record where subject = $1', [id]))
    expect(stored + lines).not.toContain('S000011112222')
    await submit(course)
    expect(await oneOf(course, 'lin')).toMatchObject({ certificateMasked: '************2333' })
    await expect(w.as('cityChair').does(revealCertificate, { id, purpose: '看' })).rejects.toMatchObject({ clause: 'ACAD-15' })
    expect(await w.as('cityChair').does(revealCertificate, { id, purpose: '核对技能等级证书' })).toEqual({
      certificate: 'S000011112222333',
    })
    expect(await w.look(`select by, said from record where subject = $1 and step = 'reveal'`, [id])).toEqual([
      { by: idFor('cityChair'), said: { purpose: '核对技能等级证书' } },
    ])
  })
})

describe('a worker asks', () => {
  const asked = { qualification: qualified, certificate: 'S000011110007', words: '想系统学一下 PLC' }
  test('ACAD-13 their unit answers: a no has its reason, a yes becomes a nomination', async () => {
    const course = await publishedClass(w)
    expect(await w.as('lin').does(getFit, { class: course })).toMatchObject({
      units: expect.arrayContaining([{ path: lamp, name: '北京暖灯科技有限公司工会', isOpenTo: true }]),
    })
    const { id } = await w.as('lin').does(askUnit, { class: course, unit: lamp, ...asked })
    expect(await w.as('lin').does(askUnit, { class: course, unit: lamp, ...asked })).toEqual({ id })
    await expect(w.as('lin').does(askUnit, { class: course, unit: pathOf('books'), ...asked })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(await toldTo('lampChair', 'told.asked')).not.toHaveLength(0)
    const [ask] = await w.as('lampChair').does(listAsks, { class: course })
    await expect(w.as('lampChair').does(declineAsk, { id, version: ask!.version, reason: '不' })).rejects.toMatchObject({
      clause: 'ACAD-13',
    })
    await expect(drafted(w, course, 'lampChair', 'lamp', 'he', { ask: id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await drafted(w, course, 'lampChair', 'lamp', 'lin', { ask: id })
    const [mine] = (await w.as('lin').does(listMine, {})).filter(row => row.class === course)
    expect(mine).toMatchObject({ ask: id, certificateMasked: '*********0007' })

    expect((await w.as('lin').does(listMyAsks, {})).find(one => one.id === id)).toMatchObject({ state: 'nominated' })
    const second = await w.as('he').does(askUnit, { class: course, unit: lamp, ...asked })
    await w.as('lampChair').does(declineAsk, { id: second.id, version: 1, reason: '本期名额先给一线班组' })
    expect(await toldTo('he', 'told.declined')).toHaveLength(1)
  })

  test('ACAD-4 and in vain nobody asks', async () => {
    const course = await publishedClass(w)
    const vain = { ...asked, qualification: { ...qualified, trade: '钳工' } }
    await expect(w.as('lin').does(askUnit, { class: course, unit: lamp, ...vain })).rejects.toMatchObject({ clause: 'ACAD-4' })
    expect((await w.as('lampChair').does(listOpenTo, { unit: lamp })).find(row => row.id === course)).toMatchObject({
      live: 0,
      mostOfUnit: 3,
    })
  })
})
