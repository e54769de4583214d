import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { z } from 'zod'
import { pathOf } from '../../../seeds/cast.ts'
import { nobody } from '../pure/people.ts'
import { action, anyone, download, layWishes, make, query, someone, upload, watch } from '../testing/wishes.ts'
import { type World, world } from '../testing/world.ts'
import { sweep } from './house/faults.ts'
import { perform } from './perform.ts'
import { recordStep } from './record.ts'
import { handOut, keepPaper } from './uploads.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await layWishes(w)
})
afterAll(() => w.close())
const lin = someone('lin')
const id = z.uuid()
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
const photo = (name = 'a.png', bytes: Uint8Array = png) => ({ name, type: 'image/png', bytes })
const kept = async (key: string) => w.look('select answer from answers where key = $1', [key])

describe('HOUSE-4 a request key is answered once', () => {
  test('even to twins at the same moment, and later', async () => {
    const twins = await Promise.all([1, 2, 3].map(() => w.as(lin, 'key-1').does(make, { words: 'kettle' })))
    expect(new Set(twins.map(twin => twin.id)).size).toBe(1)
    expect(await w.as(lin, 'key-1').does(make, { words: 'kettle' })).toEqual(twins[0])
    expect(await w.look('select count(*)::int as n from wishes where owner = $1', ['lin'])).toEqual([{ n: 1 }])
    expect((await w.as(lin, 'key-2').does(make, { words: 'kettle' })).id).not.toBe(twins[0]!.id)
    // the same key in another hand is another key
    expect((await w.as(someone('he'), 'key-1').does(make, { words: 'kettle' })).id).not.toBe(twins[0]!.id)
  })

  test('and not for another request', async () => {
    await w.as(lin, 'key-3').does(make, { words: 'kettle' })
    await expect(w.as(lin, 'key-3').does(make, { words: 'chair' })).rejects.toMatchObject({ clause: 'HOUSE-4' })
  })

  test('a request that failed leaves its key free', async () => {
    let times = 0
    const shaky = action({
      may: 'signed-in',
      input: z.object({}),
      output: z.object({ times: z.int() }),
      async run() {
        times += 1
        if (times === 1) throw new Error('broke')
        return { times }
      },
    })
    await expect(w.as(lin, 'key-4').does(shaky, {})).rejects.toThrow('broke')
    expect(await kept('key-4')).toEqual([])
    expect(await w.as(lin, 'key-4').does(shaky, {})).toEqual({ times: 2 })
    expect(await w.as(lin, 'key-4').does(shaky, {})).toEqual({ times: 2 })
  })

  test('what reveals sealed data is kept nowhere, and its trace is', async () => {
    const subject = w.newId()
    const reveal = action({
      may: 'signed-in',
      reveals: true,
      input: z.object({}),
      output: z.object({ phone: z.string() }),
      async run(ctx) {
        await recordStep(ctx, subject, {
          module: 'wishes',
          owner: 'lin',
          unit: lin.unit,
          step: 'reveal',
          from: '',
          to: '',
          said: { why: 'to call' },
        })
        return { phone: '13900000001' }
      },
    })
    expect(await w.as(lin, 'key-5').does(reveal, {})).toEqual({ phone: '13900000001' })
    expect(await kept('key-5')).toEqual([])
    expect(await w.look('select step from record where subject = $1', [subject])).toEqual([{ step: 'reveal' }])
    const everything = await w.look(`select answer::text as text from answers`)
    expect(everything.some(row => row.text?.includes('13900000001'))).toBe(false)
  })

  test('an upload under one key with other bytes is another request', async () => {
    const hand = upload({
      may: 'signed-in',
      mostBytes: 9,
      input: z.object({}),
      output: z.object({ n: z.int() }),
      run: async (_, __, files) => ({ n: files[0]!.bytes[0]! }),
    })
    const send = (first: number) => w.as(lin, 'key-6').does(hand, {}, [photo('a', new Uint8Array([first, 2]))])
    expect(await send(1)).toEqual({ n: 1 })
    expect(await send(1)).toEqual({ n: 1 })
    await expect(send(7)).rejects.toMatchObject({ clause: 'HOUSE-4' })
  })

  test('the answer is swept after 48 hours, not before', async () => {
    await w.as(lin, 'key-old').does(make, { words: 'old' })
    await w.as(lin, 'key-young').does(make, { words: 'young' })
    await w.look(`update answers set at = now() - interval '48 hours 1 second' where key = 'key-old'`)
    await w.look(`update answers set at = now() - interval '47 hours 59 minutes' where key = 'key-young'`)
    expect(await sweep(w.house)).toMatchObject({ answers: 1 })
    expect([await kept('key-old'), (await kept('key-young')).length]).toEqual([[], 1])
  })
})

describe('the one entrance', () => {
  const guarded = action({
    may: 'wishes.grant',
    input: z.object({ words: z.string().min(1) }),
    output: z.object({}),
    run: async () => ({}),
  })

  test('HOUSE-2 HOUSE-3 HOUSE-5 the guard comes before the input is read', async () => {
    await expect(w.as(nobody).does(guarded, {} as never)).rejects.toMatchObject({ clause: 'HOUSE-3' })
    await expect(w.as(lin).does(guarded, {} as never)).rejects.toMatchObject({ clause: 'HOUSE-2' })
    const granter = someone('granter', '/', ['wishes.grant'], pathOf('lamp'))
    await expect(w.as(granter).does(guarded, { words: '' })).rejects.toMatchObject({ clause: 'HOUSE-5', fields: { words: 'missing' } })
    expect(await w.as(granter).does(guarded, { words: 'x' })).toEqual({})
    // whoever merely says they are nobody has not signed in either way: nobody is known by identity
    await expect(w.as({ ...nobody }).does(guarded, { words: 'x' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('the output decides which columns leave, now and when the answer is repeated', async () => {
    const getAll = query({
      may: 'signed-in',
      input: z.object({}),
      output: z.array(z.object({ id })),
      run: ({ db }) => db.selectFrom('wishes').selectAll().execute(),
    })
    const { id: wish } = await w.as(lin).does(make, { words: 'chest' })
    expect((await w.as(lin).does(getAll, {})).find(row => row.id === wish)).toEqual({ id: wish })
    const slip = action({
      may: 'signed-in',
      input: z.object({}),
      output: z.object({ id }),
      run: async () => ({ id: wish, sealed: 'v1.secret' }) as never,
    })
    for (const _ of [1, 2]) expect(await w.as(lin, 'key-out').does(slip, {})).toEqual({ id: wish })
    expect(JSON.stringify(await kept('key-out'))).not.toContain('secret')
  })

  test('an action that fails undoes all it did, and gives no hint', async () => {
    const hints: string[] = []
    const stop = w.house.live.watch(['topic'], topic => hints.push(topic))
    const fail = (fails: boolean) =>
      action({
        may: 'signed-in',
        input: z.object({}),
        output: z.object({}),
        async run(ctx) {
          const row = { id: ctx.newId(), owner: 'failing', unit: lin.unit, state: 'made', words: '' }
          await ctx.db
            .insertInto('wishes')
            .values(row as never)
            .execute()
          ctx.hint('topic')
          if (fails) throw new Error('broke')
          return {}
        },
      })
    const left = () => w.look('select count(*)::int as n from wishes where owner = $1', ['failing'])
    await expect(w.as(someone('failing')).does(fail(true), {})).rejects.toThrow('broke')
    expect([await left(), hints]).toEqual([[{ n: 0 }], []])
    await w.as(someone('failing')).does(fail(false), {})
    expect([await left(), hints]).toEqual([[{ n: 1 }], ['topic']])
    stop()
  })
})

describe('further kinds', () => {
  const hand = upload({
    may: 'signed-in',
    mostBytes: 1_048_576,
    input: z.object({ subject: id }),
    output: z.object({ id, type: z.string() }),
    run: async (ctx, { subject }, files) =>
      keepPaper(
        ctx,
        { module: 'wishes', owner: ctx.actor.id, unit: ctx.actor.unit, subject, kind: 'photo', types: ['image/png'] },
        files[0]!,
      ),
  })
  const getPhoto = download({ may: 'signed-in', input: z.object({ id }), run: (ctx, { id }) => handOut(ctx, id) })

  test('HOUSE-8 HOUSE-9 an upload is as large and of the kind that it may be, by its bytes', async () => {
    const subject = w.newId()
    const at = (size: number) => w.as(lin).does(hand, { subject }, [photo('a.png', Buffer.concat([png, Buffer.alloc(size - png.length)]))])
    await expect(at(1_048_577)).rejects.toMatchObject({ clause: 'HOUSE-8', given: { megabytes: 1 } })
    expect(await at(1_048_576)).toMatchObject({ type: 'image/png' })
    await expect(w.as(lin).does(hand, { subject }, [photo('a.png', Buffer.from('<html>'))])).rejects.toMatchObject({ clause: 'HOUSE-9' })
    await expect(w.as(lin).does(hand, { subject }, [photo('a.pdf', Buffer.from('%PDF-1.7\n%%EOF'))])).rejects.toMatchObject({
      clause: 'HOUSE-9',
    })
  })

  test('a download goes to whom the paper concerns; to others it does not exist', async () => {
    const { id: paper } = await w.as(lin).does(hand, { subject: w.newId() }, [photo()])
    expect(await w.as(lin).does(getPhoto, { id: paper })).toMatchObject({ name: 'a.png', type: 'image/png', inline: true, bytes: png })
    await expect(w.as(someone('he')).does(getPhoto, { id: paper })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as(nobody).does(getPhoto, { id: paper })).rejects.toMatchObject({ clause: 'HOUSE-3' })
  })

  test('which topics a watch carries is decided with the watcher’s own eyes', async () => {
    const { id: wish } = await w.as(lin).does(make, { words: 'watched' })
    const watchWishes = watch({
      may: 'signed-in',
      input: z.object({}),
      topics: async ({ db }) =>
        (await db.selectFrom('wishes').select('id').where('words', '=', 'watched').execute()).map(row => `wish:${row.id}`),
    })
    expect(await w.as(lin).does(watchWishes, {})).toEqual([`wish:${wish}`])
    expect(await w.as(someone('he')).does(watchWishes, {})).toEqual([])
    await expect(w.as(nobody).does(watchWishes, {})).rejects.toMatchObject({ clause: 'HOUSE-3' })
  })

  test('given up by the database because two waited for each other, it is done again, and not for ever', async () => {
    let tried = 0
    const givenUp = (times: number) =>
      action({
        may: 'signed-in',
        input: z.object({}),
        output: z.int(),
        run: async ctx => {
          tried += 1
          if (tried <= times) await sql`do $$ begin raise sqlstate '40P01'; end $$`.execute(ctx.db)
          return tried
        },
      })
    expect(await w.as(lin).does(givenUp(2), {})).toBe(3)
    tried = 0
    await expect(w.as(lin).does(givenUp(9), {})).rejects.toMatchObject({ code: '40P01' })
    expect(tried).toBe(6)
  })

  test('what anyone may do is insert, and nothing else, even when signed in', async () => {
    const fault = (ctx: { newId: () => string }) => ({ id: ctx.newId(), at: sql`now()` as never, page: '/', message: 'broke' })
    const open = (work: Parameters<typeof anyone>[0]['run']) => anyone({ input: z.object({}), output: z.unknown(), run: work })
    const report = open(ctx =>
      ctx.db
        .insertInto('faults' as never)
        .values(fault(ctx) as never)
        .execute(),
    )
    const before = (await w.look('select id from faults')).length
    for (const who of [nobody, w.cast.cityChair!]) await w.as(who).does(report, {})
    expect(await w.look('select id from faults')).toHaveLength(before + 2)
    for (const forbidden of [
      open(ctx =>
        ctx.db
          .selectFrom('faults' as never)
          .selectAll()
          .execute(),
      ),
      open(ctx =>
        ctx.db
          .updateTable('faults' as never)
          .set({ message: '' } as never)
          .execute(),
      ),
      open(ctx => ctx.db.deleteFrom('faults' as never).execute()),
      open(ctx =>
        ctx.db
          .selectFrom('wishes' as never)
          .selectAll()
          .execute(),
      ),
      open(ctx =>
        ctx.db
          .selectFrom('persons' as never)
          .selectAll()
          .execute(),
      ),
    ])
      for (const who of [nobody, w.cast.cityChair!]) await expect(w.as(who).does(forbidden, {})).rejects.toThrow('permission denied')
  })

  test('a query cannot write, whoever asks', async () => {
    const write = query({
      may: 'signed-in',
      input: z.object({}),
      output: z.unknown(),
      run: ({ db }) => db.updateTable('wishes').set({ words: 'x' }).execute(),
    })
    await expect(w.as(lin).does(write, {})).rejects.toThrow('read-only transaction')
    const peek = query({
      may: 'public',
      input: z.object({}),
      output: z.unknown(),
      run: ({ db }) => db.selectFrom('wishes').selectAll().execute(),
    })
    await expect(w.as(nobody).does(peek, {})).rejects.toThrow('permission denied')
  })

  test('files that failed to be handed in leave no row', async () => {
    const broken = { ...w.house, files: { ...w.house.files, put: async () => Promise.reject(new Error('disk full')) } }
    const subject = w.newId()
    await expect(perform(broken, { actor: lin, now: w.now, files: [photo()] }, hand, { subject })).rejects.toThrow('disk full')
    expect(await w.look('select id from papers where subject = $1', [subject])).toEqual([])
  })
})
