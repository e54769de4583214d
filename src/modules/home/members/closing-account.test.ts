import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock } from '#kernel/pure/people.ts'
import { asActor } from '#kernel/server/db.ts'
import { closingOf } from '#kernel/server/house/closing.ts'
import { myRecordsOf } from '#kernel/server/house/my-records.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { modules } from '../../../server/modules.ts'
import { giveConsent } from './actions/consents.ts'
import { askCorrection } from './actions/correcting.ts'
import { showCard } from './actions/card.ts'
import { entered } from './testing-entered.ts'

const { closeAccount, listHolds } = closingOf(() => modules)
const { getMyRecords } = myRecordsOf(() => modules)
const phone = '13900000001'
let w: World
let member = ''
beforeAll(async () => {
  w = await world()
  member = await entered(w, 'lin', 'officer', { number: '11010119880120133X' })
})
afterAll(() => w.close())

const mine = async (who: string) => {
  const { name, bytes } = (await w.as(who).does(getMyRecords, {})) as unknown as { name: string; bytes: Uint8Array }
  return { name, told: JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Record<string, Record<string, unknown>[]>> }
}

/** Every row of every table of the house and of sign-in, as text. */
async function rowsWith(needle: string): Promise<string[]> {
  const tables = await w.look<{ name: string }>(
    `select quote_ident(nspname) || '.' || quote_ident(relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
     where relkind = 'r' and nspname in ('public', 'auth', 'jobs') order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await w.look(`select it::text as text from ${name} as it where position($1 in it::text) > 0`, [needle])
    if (rows.length > 0) found.push(name)
  }
  return found
}

test('MEMBERS-19, HOUSE-11: one takes along everything that is one’s own, opened, and nothing of anybody else', async () => {
  await w.as('lin').does(giveConsent, { purpose: 'card' })
  await w.as('lin').does(askCorrection, { work: '检验' })
  const { name, told } = await mine('lin')
  expect(name).toBe('我的全部数据-2026-07-06.json')
  expect(told.会员会籍!.members).toMatchObject([
    { 姓名: '林晓', 证件号码: '11010119880120133X', 工作单位: '暖灯科技', 状态: '会员', 工会: '北京暖灯科技有限公司工会' },
  ])
  expect(told.平台!.persons).toMatchObject([{ 姓名: '林晓', 手机号: phone }])
  expect(told.平台!.record!.map(line => line.办理)).toEqual(expect.arrayContaining(['提出申请', '批准入会']))
  const text = JSON.stringify(told)
  for (const inward of ['blind', 'feedToken', 'concerns', 'hash', w.cast.officer!.id, '何平']) expect(text, inward).not.toContain(inward)
  expect(JSON.stringify((await mine('he')).told)).not.toContain('林晓')
})

test('HOUSE-11: ten thousand rows are taken along; of more the file says that there are more', async () => {
  await w.look(
    `insert into notices (id, owner, module, say, at) select gen_random_uuid(), $1, 'members', 'told.left', now() from generate_series(1, 10002)`,
    [w.cast.wu!.id],
  )
  const { told } = await mine('wu')
  expect(told.平台!.notices).toHaveLength(10_000)
  expect(told.平台!['notices …']).toBe('只列出前 10000')
})

test('HOUSE-11: the account is closed by the typed word alone, and not while one holds a post, which is named', async () => {
  await expect(w.as('lin').does(closeAccount, { typed: '好' })).rejects.toMatchObject({
    clause: 'HOUSE-11',
    fields: { typed: 'house.typeTheWord' },
  })
  expect(await w.as('officer').does(listHolds, {})).toEqual(['您担任「望京街道总工会」的工会干事，请先请工会免去'])
  await expect(w.as('officer').does(closeAccount, { typed: '注销' })).rejects.toMatchObject({ clause: 'HOUSE-11' })
  expect(await w.as('lin').does(listHolds, {})).toEqual([])
})

test('MEMBERS-19, HOUSE-11: closed, nothing anywhere holds name, phone or number; the file, its chains and the months stay', async () => {
  const [kept] = await w.look<{ id_blind: string; phone_blind: string }>(
    `select m.id_blind, p.phone_blind from members m join persons p on p.id::text = m.owner where m.id = $1`,
    [member],
  )
  await w.look(`insert into members_dues (member, month, owner, unit, at, by) values ($1, '2026-07-01', $2, '/', now(), 'x')`, [
    member,
    w.cast.lin!.id,
  ])
  await w.look(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", person) values ('u-lin', '林晓', 'x@y', false, now(), now(), $1)`,
    [w.cast.lin!.id],
  )
  await w.look(
    `insert into auth.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt") values ('s', 't', 'u-lin', now() + interval '1 day', now(), now())`,
  )
  await w.as('lin').does(showCard, {})
  expect(await rowsWith('林晓')).toEqual(expect.arrayContaining(['public.members', 'public.persons', 'public.record', 'public.notices']))
  await w.as('lin').does(closeAccount, { typed: ' 注销 ' })
  for (const needle of ['林晓', phone, '11010119880120133X', '139****0001', kept!.id_blind, kept!.phone_blind, '暖灯科技"'])
    expect(await rowsWith(needle), needle).toEqual([])
  expect(await w.look('select state, name, owner from members where id = $1', [member])).toEqual([
    { state: 'withdrawn', name: '已注销', owner: w.cast.lin!.id },
  ])
  expect(await w.look('select count(*)::int as n from members_dues where member = $1', [member])).toEqual([{ n: 1 }])
  expect(await w.look('select * from auth.session')).toEqual([])
  const subjects = await w.look<{ subject: string }>('select distinct subject from record')
  for (const { subject } of subjects) expect(await asActor(w.house.db, clock, db => findBreak(db, subject)), subject).toBeUndefined()
  expect(await w.look('select until::text from belongings where person = $1', [w.cast.lin!.id])).toEqual([{ until: '2026-07-06' }])
})

test('MEMBERS-19: whoever comes back with the same phone is somebody new', async () => {
  expect(await w.look('select id from persons where phone_blind = $1', [w.house.seals.blind('phone', phone)])).toEqual([])
})
