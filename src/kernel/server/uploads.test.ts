import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../testing/world.ts'
import { asHouse } from './perform.ts'
import { dropPaper, keepPaper, openFileSweep } from './uploads.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const pdf = { name: '说明.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n') }
const about = { module: 'test', owner: '', unit: '/' as const, kind: 'note', types: ['application/pdf'] }
const keep = () => asHouse(w.house, w.now, ctx => keepPaper(ctx, { ...about, subject: ctx.newId() }, pdf))

test('bytes that no row names are dropped, the second time they are seen; a paper’s own bytes stay', async () => {
  const sweep = openFileSweep(w.house)
  const paper = await keep()
  const lost = asHouse(w.house, w.now, async ctx => {
    await keepPaper(ctx, { ...about, subject: ctx.newId() }, pdf)
    throw new Error('after the bytes were stored')
  })
  await expect(lost).rejects.toThrow('after the bytes')
  expect(await sweep()).toBe(0)
  expect(await sweep()).toBe(1)
  expect(await sweep()).toBe(0)
  expect(Buffer.from((await w.house.files.get(paper.id))!)).toEqual(pdf.bytes)
  await asHouse(w.house, w.now, ctx => dropPaper(ctx, paper.id))
  expect(await w.house.files.get(paper.id)).toBeUndefined()
})

test('a name is kept without what steers a terminal or a database', async () => {
  const named = (name: string) => asHouse(w.house, w.now, ctx => keepPaper(ctx, { ...about, subject: ctx.newId() }, { ...pdf, name }))
  expect((await named('a\0b\r\n\u202egnp.pdf')).name).toBe('abgnp.pdf')
  expect((await named(`${'x'.repeat(199)}🎉.pdf`)).name).toBe('x'.repeat(199))
})

test('what a file is, its bytes say, never its name', async () => {
  const disguised = { ...pdf, bytes: Buffer.from('MZ\x90\x00 not a paper at all') }
  await expect(asHouse(w.house, w.now, ctx => keepPaper(ctx, { ...about, subject: ctx.newId() }, disguised))).rejects.toMatchObject({
    clause: 'HOUSE-9',
  })
})
