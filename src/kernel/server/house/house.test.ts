import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { modules } from '../../../server/modules.ts'
import { houseWords } from '../../pure/house-words.ts'
import { nobody } from '../../pure/people.ts'
import { type World, world } from '../../testing/world.ts'
import { tell } from '../notices.ts'
import { asHouse } from '../perform.ts'
import { append } from '../record.ts'
import { getSoundness, listOutbox, listSignIns } from './audit.ts'
import { closingOf } from './closing.ts'
import { reportFault, sweep } from './faults.ts'
import { readNotices, watchInbox } from './inbox.ts'
import { houseActions } from './module.ts'

const { listNotices, countUnread, getTimeline, getRulebook, listRulebooks } = houseActions(
  () => modules,
  new URL('../../../modules/', import.meta.url),
)
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
const told = (people: string[], unit: string, once = '') =>
  asHouse(w.house, w.now, ctx =>
    tell(ctx, people.map(idFor), { module: 'unions', say: 'notice.granted', given: { unit }, link: '/me/posts', once }),
  )
const heard = (subject: string, step: string, { owner = idFor('lin'), unit = 'lamp', parties = [] as string[] } = {}) =>
  asHouse(w.house, w.now, ctx =>
    append(ctx.db, subject, undefined, [
      {
        module: 'unions',
        owner,
        unit: pathOf(unit),
        parties,
        step,
        by: idFor('officer'),
        at: w.now,
        from: '',
        to: 'held',
        said: { secret: 'what was said' },
      },
    ]),
  )

describe('the inbox', () => {
  test('is read in one’s own language, newest first, page by page, and counted', async () => {
    for (const unit of ['甲工会', '乙工会', '丙工会']) {
      w.now = new Date(w.now.getTime() + 1_000)
      await told(['lin'], unit)
    }
    const [first, ...rest] = await w.as('lin').does(listNotices, { limit: 2 })
    expect(first).toMatchObject({
      module: 'unions',
      say: 'notice.granted',
      given: { unit: '丙工会' },
      link: '/me/posts',
      isRead: false,
      text: expect.stringContaining('您在丙工会'),
    })
    expect((await w.as('lin').does(listNotices, { after: rest[0]!.id })).map(one => one.given.unit)).toEqual(['甲工会'])
    await w.look(`update persons set language = 'en' where id = $1`, [idFor('lin')])
    expect((await w.as('lin').does(listNotices, { limit: 1 }))[0]!.text).toContain('You hold a new post at 丙工会')
    expect(await w.as('lin').does(countUnread, {})).toEqual({ unread: 3 })
  })

  test('is read by its owner alone, and whoever watches it is told', async () => {
    const hints: string[] = []
    const stop = w.house.live.watch([`inbox:${idFor('lin')}`], topic => hints.push(topic))
    const [newest] = await w.as('lin').does(listNotices, { limit: 1 })
    expect(await w.as('he').does(readNotices, { ids: [newest!.id] })).toEqual({ read: 0 })
    expect(await w.as('lin').does(readNotices, { ids: [newest!.id] })).toEqual({ read: 1 })
    expect(await w.as('lin').does(readNotices, { ids: [newest!.id] })).toEqual({ read: 0 })
    expect((await w.as('lin').does(listNotices, { unreadOnly: true })).map(one => one.id)).not.toContain(newest!.id)
    expect(await w.as('lin').does(readNotices, {})).toEqual({ read: 2 })
    stop()
    expect(hints).toHaveLength(2)
    expect(await w.as('he').does(listNotices, {})).toEqual([])
    expect(watchInbox.kind).toBe('watch')
    await expect(w.as(nobody).does(listNotices, {})).rejects.toMatchObject({ clause: 'HOUSE-3' })
  })

  test('a thing told once is there once', async () => {
    await told(['wu'], '丁工会', 'only-once')
    await told(['wu'], '丁工会', 'only-once')
    expect(await w.as('wu').does(listNotices, {})).toHaveLength(1)
  })

  test('a notice of a module that is gone shows its key instead of failing', async () => {
    await asHouse(w.house, w.now, ctx => tell(ctx, [idFor('tan')], { module: 'gone', say: 'gone.word' }))
    expect((await w.as('tan').does(listNotices, {}))[0]!.text).toBe('gone.word')
  })
})

describe('rulebooks', () => {
  test('are read by anyone, the house’s own among them, and no name leads elsewhere', async () => {
    const { text, title } = await w.as(nobody).does(getRulebook, { module: 'unions' })
    expect(title.zh).toBe('工会组织')
    expect(text).toContain('**UNION-5**')
    expect((await w.as(nobody).does(getRulebook, { module: 'house' })).text).toContain('**HOUSE-6**')
    for (const module of ['none', '../../kernel/server/house', '..'])
      await expect(w.as(nobody).does(getRulebook, { module })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect((await w.as(nobody).does(listRulebooks, {})).map(book => book.module)).toEqual(modules.map(module => module.name))
  })
  test('every clause of the house’s rulebook has its sentence', () => {
    const written = [...readFileSync(new URL('rulebook.md', import.meta.url), 'utf8').matchAll(/^\*\*(HOUSE-\d+)\*\*/gm)].map(
      hit => hit[1]!,
    )
    expect(written).toEqual(Object.keys(houseWords).filter(key => key.startsWith('HOUSE-')))
  })
})

describe('administrators', () => {
  test('the system administrator reads the outbox, whose codes are hidden once they went out', async () => {
    const put = (text: string, state: string) =>
      w.look(
        `insert into outbox (id, owner, phone_sealed, phone_masked, text, state, at) values (gen_random_uuid(), 'x', '-', '139****0001', $1, $2, now())`,
        [text, state],
      )
    await put('验证码 482913，五分钟内有效', 'sent')
    await put('验证码 482914，五分钟内有效', 'kept')
    const texts = (await w.as('system').does(listOutbox, {})).map(one => one.text).sort()
    expect(texts).toEqual(['验证码 482914，五分钟内有效', '验证码 ••••••，五分钟内有效'])
    expect(await w.as('system').does(listOutbox, { state: 'sent' })).toHaveLength(1)
    for (const who of ['audit', 'security', 'cityChair'])
      await expect(w.as(who).does(listOutbox, {})).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('the audit administrator reads sign-ins of half a year, unknown names among them', async () => {
    const put = (owner: string, unit: string, at: string, outcome: string) =>
      w.look(`insert into sign_ins (id, owner, unit, at, way, outcome) values (gen_random_uuid(), $1, $2, $3, 'password', $4)`, [
        owner,
        unit,
        at,
        outcome,
      ])
    const unit = pathOf('lamp')
    await put(idFor('lin'), unit, '2026-07-01T09:00:00+08:00', 'done')
    await put('', '/', '2026-07-02T09:00:00+08:00', 'refused')
    await put(idFor('lin'), unit, '2025-12-31T09:00:00+08:00', 'done')
    expect(await w.as('audit').does(listSignIns, {})).toMatchObject([
      { outcome: 'refused', name: '' },
      { outcome: 'done', name: '林晓' },
    ])
    expect(await w.as('audit').does(listSignIns, { since: '2025-01-01', person: idFor('lin') })).toHaveLength(2)
    for (const who of ['system', 'security', 'cityChair'])
      await expect(w.as(who).does(listSignIns, {})).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('the audit administrator verifies a chain without reading it', async () => {
    const subject = '019f34f0-6e80-7000-8000-000000000002'
    await heard(subject, 'grant')
    expect(await w.as('audit').does(getSoundness, { subject })).toEqual({ module: 'unions', lines: 1, brokenAt: null })
    await w.look(`update record set step = 'end' where subject = $1`, [subject])
    expect(await w.as('audit').does(getSoundness, { subject })).toMatchObject({ brokenAt: 1 })
    await expect(w.as('audit').does(getSoundness, { subject: idFor('nothing') })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('audit').does(getTimeline, { subject })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('audit').does(getTimeline, { subject, after: 2 ** 31 })).rejects.toMatchObject({ clause: 'HOUSE-5' })
  })
})

test('anybody reports a fault; what is kept for a while is let go by real time', async () => {
  await w.as(nobody).does(reportFault, { page: '/aid/apply?name=x', message: 'TypeError: x is undefined' })
  expect(await w.look('select page from faults')).toEqual([{ page: '/aid/apply' }])
  await expect(w.as(nobody).does(reportFault, { page: '/', message: 'x'.repeat(2_001) })).rejects.toMatchObject({ clause: 'HOUSE-5' })
  await w.look(`insert into faults (id, at, page, message) values (gen_random_uuid(), now() - interval '31 days', '/', 'old')`)
  await w.look(
    `insert into answers (actor, key, action, asked, at) values ('a', 'old', 'x', 'x', now() - interval '49 hours'), ('a', 'young', 'x', 'x', now() - interval '47 hours')`,
  )
  expect(await sweep(w.house)).toEqual({ answers: 1, faults: 1 })
  expect(await w.look('select key from answers')).toEqual([{ key: 'young' }])
})

test('HOUSE-11 an account is closed by the word alone, and by nobody who holds a post, which is named', async () => {
  const { closeAccount, listHolds } = closingOf(() => modules)
  await expect(w.as('he').does(closeAccount, { typed: '好' })).rejects.toMatchObject({
    clause: 'HOUSE-11',
    fields: { typed: 'house.typeTheWord' },
  })
  await expect(w.as('officer').does(closeAccount, { typed: '注销' })).rejects.toMatchObject({ clause: 'HOUSE-11' })
  expect((await w.as('officer').does(listHolds, {})).join()).toContain('望京街道总工会')
})
