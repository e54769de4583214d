import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idFor } from '../../../../seeds/ids.ts'
import type { Actor } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { confirm } from './actions/deciding.ts'
import { checkTwin, enter } from './actions/entering.ts'
import { getMember, getMine, listQueue } from './actions/finding.ts'
import { applied, comer, counting, form, numberOf } from './testing.ts'

let w: World
const phone = counting(13_710_000_000)
const number = counting(100)
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(() => {
  // a Monday
  w.now = new Date('2024-07-08T10:00:00+08:00')
})
const next = () => numberOf(number())
const somebody = (at = String(phone())) => comer(w, at)
const mine = async (who: Actor) => (await w.as(who).does(getMine, {})).member
const queue = async (who: string, of: 'applications' | 'twins' = 'applications') =>
  (await w.as(who).does(listQueue, { of, limit: 200 })).rows.map(row => row.id)

describe('MEMBERS-4 duplicates', () => {
  test('MEMBERS-4: two phones at once with one number: both stand, one is marked; neither learns of it', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const idNumber = next()
    const both = await Promise.all([applied(w, one, { idNumber }), applied(w, two, { idNumber })])
    const ids = both.map(({ id }) => id)
    const rows = await w.look('select id, twin from members where id = any ($1::uuid[])', [ids])
    expect(rows.filter(row => row.twin === null)).toHaveLength(1)
    const marked = rows.find(row => row.twin !== null)!
    expect(ids).toContain(marked.twin)
    expect(await queue('officer', 'twins')).toContain(marked.id)
    await expect(w.as('officer').does(confirm, { id: String(marked.id) })).rejects.toMatchObject({ clause: 'MEMBERS-4' })
    for (const who of [one, two]) expect(await mine(who)).toMatchObject({ twin: null, doubts: expect.not.arrayContaining(['twin']) })
    const lines = await w.look('select said from record where subject = $1', [marked.id])
    expect(JSON.stringify(lines)).not.toContain(marked.twin)
  })

  test('MEMBERS-4: the clerk looks first: by name within reach, elsewhere only that there is somebody', async () => {
    const phone = '13711112222'
    const who = await somebody(phone)
    const idNumber = next()
    const { id } = await applied(w, who, { idNumber, name: '闻小西' })
    await w.as('officer').does(confirm, { id })
    for (const asked of [{ idNumber }, { phone }, { idNumber: idNumber.toLowerCase(), phone }]) {
      expect(await w.as('officer').does(checkTwin, asked)).toMatchObject({
        here: [{ id, name: '闻小西', unitName: '望京街道总工会' }],
        isElsewhere: false,
      })
      expect(await w.as('outsider').does(checkTwin, asked)).toEqual({ here: [], isElsewhere: true, personName: '' })
    }
    expect(await w.as('officer').does(checkTwin, { idNumber: next() })).toEqual({ here: [], isElsewhere: false, personName: '' })
    await expect(w.as('officer').does(checkTwin, {})).rejects.toMatchObject({ clause: 'MEMBERS-4' })
    await expect(w.as('officer').does(checkTwin, { phone: '137' })).rejects.toMatchObject({ fields: { phone: 'mobileShape' } })
    await expect(w.as('lin').does(checkTwin, { phone })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    const asked = form({ idNumber })
    await expect(w.as('officer').does(enter, asked)).rejects.toMatchObject({
      clause: 'MEMBERS-4',
      fields: { idNumber: expect.stringContaining('members.knownHere') },
    })
    await expect(w.as('coHost').does(enter, { ...asked, idNumber: next(), phone, unit: idFor('zhongguancun') })).rejects.toMatchObject({
      clause: 'MEMBERS-4',
      fields: { phone: 'members.knownElsewhere' },
    })
  })

  test('MEMBERS-4: whoever has no phone is entered by the clerk and confirmed in a second step; twice at once is one', async () => {
    const idNumber = next()
    const asked = form({ idNumber, name: '邱大爷' })
    const both = await Promise.allSettled([w.as('officer').does(enter, asked), w.as('chair').does(enter, asked)])
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const [row] = await w.look<{ id: string; owner: string }>(
      'select id, owner, through, phone_masked from members where id_masked like $1',
      [`%${idNumber.slice(14)}`],
    )
    expect(row).toMatchObject({ through: 'clerk', phone_masked: '' })
    await w.as('officer').does(confirm, { id: row!.id, version: 1 })
    expect(await w.as('officer').does(getMember, { id: row!.id })).toMatchObject({ state: 'active', doubts: ['noPhone'] })
    expect((await w.look('select by, step from record where subject = $1 order by n', [row!.id])).map(line => line.step)).toEqual([
      'begin',
      'confirm',
    ])
    await expect(w.as('outsider').does(enter, { ...asked, idNumber: next() })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('MEMBERS-4: at the desk a known phone is that person, whose name must be theirs', async () => {
    const asked = form({ idNumber: next(), name: '何平', phone: '13900000002', way: 'own', unit: idFor('lamp') } as never)
    await expect(w.as('officer').does(enter, { ...asked, name: '别人' } as never)).rejects.toMatchObject({
      fields: { phone: 'members.anotherName' },
    })
    const { id } = await w.as('officer').does(enter, asked as never)
    expect(await w.look('select owner from members where id = $1', [id])).toEqual([{ owner: idFor('he') }])
    expect(await mine(w.cast.he!)).toMatchObject({ through: 'clerk', phoneMasked: '139****0002' })
  })
})
