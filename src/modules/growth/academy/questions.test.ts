import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { type AnyDb, asActor } from '#kernel/server/db.ts'
import { nobody } from '#kernel/pure/people.ts'
import { houseActions } from '#kernel/server/house/module.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { modules } from '../../../server/modules.ts'
import { answerQuestion, getHall, hideQuestion, listAnswers, restoreQuestion, showQuestion } from './actions/answers.ts'
import { askQuestion, editQuestion, getQuestions, wantQuestion, watchQuestions, withdrawQuestion } from './actions/questions.ts'
import { partOf, wallParts } from './rules-questions.ts'
import { admittedClass, drafted, publishedClass } from './testing.ts'

const { getTimeline, getWhy, listNotices } = houseActions(() => modules, new URL('../../../modules/', import.meta.url))
type Wall = z.output<typeof getQuestions.output>
let w: World
let course: string
beforeAll(async () => {
  w = await world()
  course = await admittedClass(w, ['lin', 'he'], { unit: pathOf('wangjing') })
})
beforeEach(() => {
  w.now = new Date(w.now.getTime() + 60_000)
})
afterAll(() => w.close())

const wall = async (who: string) => (await w.as(who).does(getQuestions, { class: course, limit: 100 })).questions
const seen = async (who: string, id: string) => (await wall(who)).find(one => one.id === id)
const ask = async (who: string, text: string, isNamed = false) => (await w.as(who).does(askQuestion, { class: course, text, isNamed })).id
const answer = (who: string, id: string, text = '按月足额支付，逾期可以向劳动监察投诉。', before: string | null = null) =>
  w.as(who).does(answerQuestion, { id, seen: before, way: 'written', text })

/** Everything that this person's own eyes find about the wall in the database, past every action. */
const rawOf = (who: string, question: string) => {
  const look = async (db: AnyDb) => {
    const found: unknown[] = []
    for (const asked of [
      sql`select * from academy_questions`,
      sql`select * from academy_wants`,
      sql`select * from academy_answers`,
      sql`select * from academy_rulings`,
      sql`select * from record where subject = ${question}`,
      sql`select * from notices where subject = ${course} and say <> 'told.seated'`,
      sql`select * from academy_wall(${course})`,
      sql`select * from academy_wall(${question})`,
    ])
      found.push((await asked.execute(db)).rows)
    return JSON.stringify(found)
  }
  return asActor(w.house.db, w.cast[who]!, look, 'read only')
}

describe('ACAD-43 the wall', () => {
  test('those of the class ask; who is not of it, and another district’s staff, neither ask nor read', async () => {
    const id = await ask('he', '加班费的基数按什么工资算？', true)
    expect(await seen('lin', id)).toMatchObject({ name: '何平', isMine: false, wanted: 0, answer: null, hiddenWhy: null })
    expect(await seen('he', id)).toMatchObject({ isMine: true })
    for (const who of ['mo', 'outsider']) {
      const asked = { class: course, text: '不是本班的人来问', isNamed: true }
      await expect(w.as(who).does(askQuestion, asked)).rejects.toMatchObject({ clause: 'ACAD-43' })
      await expect(w.as(who).does(getQuestions, { class: course })).rejects.toMatchObject({ clause: 'ACAD-43' })
      await expect(w.as(who).does(watchQuestions, { class: course })).rejects.toMatchObject({ clause: 'ACAD-43' })
      await expect(w.as(who).does(wantQuestion, { id, wants: true })).rejects.toMatchObject({ clause: 'HOUSE-1' })
      await expect(answer(who, id)).rejects.toMatchObject({ clause: 'HOUSE-1' })
      expect(await rawOf(who, id)).toBe('[[],[],[],[],[],[],[],[]]')
    }
  })

  test('before the class the nominated ask too; a drafted one does not yet', async () => {
    const now = w.now
    w.now = new Date('2024-09-10T10:00:00+08:00')
    const early = await publishedClass(w)
    await drafted(w, early, 'lampChair', 'lamp', 'lin')
    const asked = { class: early, text: '开班前想先问的问题', isNamed: false }
    await expect(w.as('lin').does(askQuestion, asked)).rejects.toMatchObject({ clause: 'ACAD-43' })
    const open = await admittedClass(w, ['lin'], { title: '另一个培训班' })
    expect(await w.as('lin').does(askQuestion, { ...asked, class: open })).toHaveProperty('id')
    w.now = now
  })

  test('a question without a name is nobody’s to anyone but its asker', async () => {
    const id = await ask('lin', '没有签合同，只有微信记录，能认定劳动关系吗？')
    await w.as('he').does(wantQuestion, { id, wants: true })
    await w.as('lin').does(editQuestion, { id, version: 1, text: '没签合同，只有微信记录和打卡，能认定吗？', isNamed: false })
    await answer('officer', id)
    await w.until(new Date(w.now.getTime() + 60_000).toISOString())
    for (const who of ['officer', 'chair', 'cityChair', 'keeper', 'lampChair', 'outsider', 'he']) {
      const raw = await rawOf(who, id)
      for (const told of [idFor('lin'), '林晓']) expect(raw, who).not.toContain(told)
    }
    // the net is fine enough: it finds the one who wants it, before their own eyes, and the asker before the asker's
    expect([(await rawOf('he', id)).includes(idFor('he')), (await rawOf('lin', id)).includes(idFor('lin'))]).toEqual([true, true])
    for (const who of ['officer', 'he', 'lin']) {
      const told = await seen(who, id)
      expect(told).toMatchObject({ name: '', unitName: '', isNamed: false, wanted: 1, isMine: who === 'lin', isWanted: who === 'he' })
      expect(JSON.stringify(told)).not.toContain('林晓')
    }
    const timeline = async (who: string) => (await w.as(who).does(getTimeline, { subject: id })).map(line => [line.step, line.by])
    expect(await timeline('officer')).toEqual([['answer', '苏敏']])
    expect(await timeline('he')).toEqual([['want', '何平']])
    expect(await timeline('lin')).toEqual([
      ['begin', '林晓'],
      ['edit', '林晓'],
    ])
    expect(JSON.stringify(await w.as('officer').does(getWhy, { subject: id }))).not.toContain('lin')
    for (const who of ['mo', 'outsider'])
      await expect(w.as(who).does(getTimeline, { subject: id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    // asker and whoever wanted it have heard, once each, and nobody else
    for (const [who, n] of [['lin', 1], ['he', 1], ['officer', 0], ['wu', 0]] as const) // biome-ignore format: a table
      expect((await w.look(`select say from notices where owner = $1 and say = 'told.answered'`, [idFor(who)])).length, who).toBe(n)
    expect((await w.as('lin').does(listNotices, {})).some(one => JSON.stringify(one).includes('微信记录'))).toBe(true)
  })

  test('“me too” once each, also pressed twice at once; taken back it is gone; not of one’s own', async () => {
    const id = await ask('he', '试用期最长可以约定几个月？')
    const press = (wants: boolean) => w.as('lin').does(wantQuestion, { id, wants })
    await Promise.all([press(true), press(true), press(true)])
    expect(await seen('officer', id)).toMatchObject({ wanted: 1, isWanted: false })
    expect(await press(false)).toEqual({ wanted: 0, isWanted: false })
    expect(await press(false)).toEqual({ wanted: 0, isWanted: false })
    expect(await seen('lin', id)).toMatchObject({ wanted: 0, isWanted: false })
    await expect(w.as('he').does(wantQuestion, { id, wants: true })).rejects.toMatchObject({ sentence: 'acad.notWanted' })
  })

  test('the most wanted stands first, what is answered after what waits', async () => {
    const [plain, wanted] = [await ask('lin', '工伤认定要多少天？'), await ask('lin', '年休假没休怎么补？')]
    await w.as('he').does(wantQuestion, { id: wanted, wants: true })
    const order = (await wall('lin')).map(one => one.id)
    expect(order.indexOf(wanted)).toBeLessThan(order.indexOf(plain))
    await answer('officer', wanted)
    const after = (await wall('lin')).map(one => one.id)
    expect(after.indexOf(plain)).toBeLessThan(after.indexOf(wanted))
  })

  test('the wall comes page by page, each question once, and says how many there are', async () => {
    const [most, hidden] = [await ask('he', '夜班津贴按什么标准发？'), await ask('he', '这一句点了别人的名字')]
    await w.as('lin').does(wantQuestion, { id: most, wants: true })
    await answer('officer', await ask('he', '高温津贴哪几个月发？'))
    await w.as('officer').does(hideQuestion, { id: hidden, ruled: 0, reason: '请不要点个人的名' })
    for (const who of ['lin', 'he', 'officer'] as const) {
      const paged: string[] = []
      for (let after: string | null = ''; after !== null; ) {
        const page: Wall = await w.as(who).does(getQuestions, { class: course, limit: 2, ...(after && { after }) })
        paged.push(...page.questions.map(one => one.id))
        after = page.next
      }
      const { questions, counts } = await w.as(who).does(getQuestions, { class: course, limit: 100 })
      expect(paged, who).toEqual(questions.map(one => one.id))
      expect(new Set(paged).size, who).toBe(paged.length)
      const byPart = Map.groupBy(questions, partOf)
      for (const part of wallParts) {
        const only = await w.as(who).does(getQuestions, { class: course, part, limit: 100 })
        expect(only.questions, who).toEqual(byPart.get(part) ?? [])
        expect(counts[part], who).toBe(only.questions.length)
      }
      expect(counts.hidden, who).toBe(who === 'lin' ? 0 : 1)
      // one’s own that was not shown is to be mended, so it stands first
      expect(paged.indexOf(hidden), who).toBe({ lin: -1, he: 0, officer: paged.length - 1 }[who])
    }
    await expect(w.as('lin').does(getQuestions, { class: course, after: '1|x' })).rejects.toMatchObject({ clause: 'HOUSE-5' })
    await w.as('officer').does(restoreQuestion, { id: hidden, ruled: 1 })
  })

  test('until it is answered the asker edits and withdraws it, nobody else does; then it stands', async () => {
    const id = await ask('lin', '调解协议有没有法律效力？', true)
    const edit = (who: string, version: number) =>
      w.as(who).does(editQuestion, { id, version, text: '调解协议怎样才有强制执行力？', isNamed: false })
    for (const who of ['he', 'officer']) await expect(edit(who, 1)).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await edit('lin', 1)
    await expect(edit('lin', 1)).rejects.toMatchObject({ clause: 'HOUSE-6' })
    expect(await seen('he', id)).toMatchObject({ text: '调解协议怎样才有强制执行力？', name: '' })
    await answer('officer', id)
    await expect(edit('lin', 2)).rejects.toMatchObject({ clause: 'ACAD-43', sentence: 'acad.answered' })
    await expect(w.as('lin').does(withdrawQuestion, { id, version: 2 })).rejects.toMatchObject({ sentence: 'acad.answered' })
    const gone = await ask('lin', '这个问题问错了，撤回')
    await w.as('lin').does(withdrawQuestion, { id: gone, version: 1 })
    expect(await seen('lin', gone)).toBeUndefined()
  })
})

describe('ACAD-44 the answers', () => {
  test('the host answers and improves, each version kept; a fellow does not; over a newer answer nobody writes', async () => {
    const id = await ask('lin', '离职证明单位不开怎么办？')
    await expect(answer('he', id)).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await expect(answer('officer', id, '不懂')).rejects.toMatchObject({ fields: { text: 'tooShort?least=5' } })
    const first = await answer('officer', id)
    await expect(answer('chair', id, '另一位同时在写的答复')).rejects.toMatchObject({ clause: 'HOUSE-6' })
    await w.as('chair').does(answerQuestion, { id, seen: first.id, way: 'spoken', text: '课上已答：先书面催告，再投诉' })
    expect(await seen('he', id)).toMatchObject({ answer: { way: 'spoken', name: '陈立', text: '课上已答：先书面催告，再投诉' } })
    expect((await w.as('cityChair').does(listAnswers, { question: id })).map(one => one.name)).toEqual(['陈立', '苏敏'])
    await expect(w.as('outsider').does(listAnswers, { question: id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('two answer at once: one is told that there is a newer one', async () => {
    const id = await ask('he', '竞业限制补偿金给多少？')
    const both = await Promise.allSettled([answer('officer', id), answer('chair', id)])
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('what is unfit is hidden from the class; its asker is told why, mends it, and the host restores it', async () => {
    const id = await ask('lin', '某公司的某某是不是欠薪的？')
    await expect(w.as('officer').does(hideQuestion, { id, ruled: 0, reason: '不妥' })).rejects.toMatchObject({ clause: 'ACAD-44' })
    await w.as('officer').does(hideQuestion, { id, ruled: 0, reason: '请不要点单位和个人的名' })
    await expect(w.as('chair').does(hideQuestion, { id, ruled: 0, reason: '同时也在屏蔽它' })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    expect(await seen('he', id)).toBeUndefined()
    expect(await seen('lin', id)).toMatchObject({ hiddenWhy: '请不要点单位和个人的名' })
    await expect(w.as('he').does(wantQuestion, { id, wants: true })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(answer('officer', id)).rejects.toMatchObject({ sentence: 'acad.hiddenYet' })
    await w.until(new Date(w.now.getTime() + 60_000).toISOString())
    const told = await w.look<{ owner: string; given: object }>(`select owner, given from notices where say = 'told.hidden'`)
    expect(told).toEqual([{ owner: idFor('lin'), given: expect.objectContaining({ reason: '请不要点单位和个人的名' }) }])
    await w.as('lin').does(editQuestion, { id, version: 1, text: '单位拖欠工资，应当先找谁？', isNamed: false })
    await w.as('officer').does(restoreQuestion, { id, ruled: 1 })
    expect(await seen('he', id)).toMatchObject({ text: '单位拖欠工资，应当先找谁？', hiddenWhy: null })
    await expect(w.as('he').does(hideQuestion, { id, ruled: 2, reason: '我不喜欢这个问题' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('the hall is shown what the host has read and chosen, and nobody’s name; reworded or answered it leaves', async () => {
    const hall = () => w.as(nobody).does(getHall, { class: course })
    const id = await ask('lin', '加班没有审批单还算加班吗？', true)
    const texts = async () => (await hall()).questions.map(one => one.text)
    expect(await texts()).not.toContain('加班没有审批单还算加班吗？')
    await expect(w.as('he').does(showQuestion, { id, ruled: 0, version: 1, shows: true })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await w.as('officer').does(showQuestion, { id, ruled: 0, version: 1, shows: true })
    expect((await hall()).questions.find(one => one.id === id)).toEqual({ id, text: '加班没有审批单还算加班吗？', wanted: 0 })
    expect(JSON.stringify(await hall())).not.toContain('林晓')
    // five at a time, and how many there are
    const more = await Promise.all(['甲', '乙', '丙', '丁', '戊'].map(one => ask('lin', `大屏幕上的第${one}个问题`)))
    for (const one of more) await w.as('officer').does(showQuestion, { id: one, ruled: 0, version: 1, shows: true })
    expect([(await hall()).questions.length, (await hall()).count]).toEqual([5, 6])
    for (const one of more) await w.as('officer').does(showQuestion, { id: one, ruled: 1, version: 1, shows: false })
    await w.as('lin').does(editQuestion, { id, version: 1, text: '换成一句没有人看过的话', isNamed: true })
    expect(await texts()).not.toContain('换成一句没有人看过的话')
    await expect(w.as('officer').does(showQuestion, { id, ruled: 1, version: 1, shows: true })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    await w.as('officer').does(showQuestion, { id, ruled: 1, version: 2, shows: true })
    expect(await texts()).toContain('换成一句没有人看过的话')
    await answer('officer', id)
    expect(await texts()).not.toContain('换成一句没有人看过的话')
    await expect(w.as('officer').does(showQuestion, { id, ruled: 2, version: 2, shows: true })).rejects.toMatchObject({ clause: 'ACAD-44' })
  })
})

test('ACAD-43 nobody has more than twenty that wait, pressed at once or one by one; what is answered makes room', async () => {
  const other = await admittedClass(w, ['he'], { unit: pathOf('wangjing'), title: '问题很多的班' })
  const asks = (text: string) => w.as('he').does(askQuestion, { class: other, text, isNamed: false })
  const all = await Promise.allSettled(Array.from({ length: 25 }, (_, n) => asks(`一下子问的第 ${n + 1} 个问题`)))
  const asked = all.flatMap(one => (one.status === 'fulfilled' ? [one.value.id] : []))
  expect(asked).toHaveLength(20)
  await expect(asks('再多问的一个问题')).rejects.toMatchObject({ sentence: 'acad.tooManyQuestions' })
  await answer('officer', asked[0]!)
  expect(await asks('答复一个以后再问的')).toHaveProperty('id')
})
