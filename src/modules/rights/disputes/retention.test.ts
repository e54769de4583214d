import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asHouse } from '#kernel/server/perform.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getAgreement } from './actions/agreement.ts'
import { forgottenTables } from './actions/anonymising.ts'
import { getCase } from './actions/case.ts'
import { failDispute } from './actions/ending.ts'
import { addEvidence } from './actions/evidence.ts'
import { confirmPayment } from './actions/performance.ts'
import { searchCases } from './actions/queue.ts'
import { withdraw } from './actions/filing.ts'
import { askErasure, findRetention, holdFile, listLeaving, releaseFile } from './actions/retention.ts'
import { say } from './actions/room.ts'
import { holdingObjection, keptUntil } from './rules-retention.ts'
import { haidianCase, inEffect, versionOf } from './testing-endings.ts'
import { filed } from './testing-filing.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const chat = () => [{ name: '路远的聊天.txt', type: 'text/plain', bytes: new TextEncoder().encode('站长：月底发') }]
async function failedCase() {
  const id = await haidianCase(w)
  await w.as('haidianCourier').does(addEvidence, { id, kind: 'chat', said: '站长答应发钱' }, chat())
  await w.as('haidianCourier').does(say, { dispute: id, room: 'joint', said: '请把工资结清' }, [])
  await w.as('mediator').does(failDispute, { id, version: await versionOf(w, id), cause: 'tooFarApart', reason: '路远与单位差距过大' })
  return id
}
const leaving = async () => (await w.as('mediationHead').does(listLeaving, {})).rows
const anonymised = async (id: string) =>
  (await w.look<{ gone: boolean }>('select anonymised_at is not null as gone from disputes where id = $1', [id]))[0]!.gone
const payAll = async (id: string) => {
  for (const row of await w.look<{ id: string; version: number }>(
    `select id, version from disputes_instalments where dispute = $1 order by n`,
    [id],
  ))
    await w.as('haidianCourier').does(confirmPayment, row)
}

describe('how long a file is kept', () => {
  test('DISPUTES-96: five years from the last thing done in it, ten where a commission or a court decided; held with a reason and a day', () => {
    expect(keptUntil('2026-07-06', false)).toBe('2031-07-06')
    expect(keptUntil('2028-02-29', true)).toBe('2038-02-28')
    const now = new Date('2031-07-01T09:00:00+08:00')
    expect(holdingObjection({ until: '2031-12-01', reason: '劳动者已经起诉' }, now)).toBeUndefined()
    expect(holdingObjection({ until: '2031-07-01', reason: '劳动者已经起诉' }, now)).toMatchObject({
      fields: { until: 'retention.dayPassed' },
    })
    expect(holdingObjection({ until: '2041-07-01', reason: '劳动者已经起诉' }, now)).toMatchObject({
      fields: { until: 'retention.tooLong' },
    })
    expect(holdingObjection({ until: '2031-12-01', reason: '起诉' }, now)).toMatchObject({ clause: 'DISPUTES-96' })
  })

  test('DISPUTES-96: every table of a case is known to what anonymises it', async () => {
    const rows = await w.look<{ name: string }>(`select conrelid::regclass::text as name from pg_constraint
      where contype = 'f' and confrelid = 'disputes'::regclass and conrelid <> 'disputes'::regclass`)
    expect([...new Set(rows.map(row => row.name))].filter(name => !forgottenTables.includes(name))).toEqual([])
  })

  test('DISPUTES-97: whoever asks for deletion is told until when and why; from then on it is found by no name', async () => {
    const open = await haidianCase(w)
    await expect(w.as('haidianCourier').does(askErasure, { id: open })).rejects.toMatchObject({ clause: 'DISPUTES-97' })
    const owed = await inEffect(w)
    await expect(w.as('haidianCourier').does(askErasure, { id: owed })).rejects.toMatchObject({ clause: 'DISPUTES-97' })
    const id = await filed(w)
    const found = async () => (await w.as('windowClerk').does(searchCases, { asked: '路远' })).map(row => row.id)
    expect(await found()).toContain(id)
    await w.as('haidianCourier').does(withdraw, { id, version: await versionOf(w, id) })
    await expect(w.as('mediationHead').does(askErasure, { id })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await expect(w.as('chaoyangHead').does(findRetention, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    const answer = await w.as('haidianCourier').does(askErasure, { id })
    expect(answer).toMatchObject({ until: '2031-07-06', years: 5, askedAt: expect.any(String) })
    await w.as('haidianCourier').does(askErasure, { id })
    expect(await w.look(`select owner from notices where say = 'told.erasure' and subject = $1`, [id])).toHaveLength(1)
    expect(await found()).not.toContain(id)
    const phones = await w.look<{ phone_masked: string }>(
      `select phone_masked from disputes_sides where dispute = $1 and side = 'worker'`,
      [id],
    )
    expect(phones).toEqual([{ phone_masked: '' }])
  })

  test('DISPUTES-96: five years on names, words and papers go, the figures stay and the chain holds; what is held or unpaid waits', async () => {
    const [gone, held] = [await failedCase(), await failedCase()]
    const [paid, unpaid] = [await inEffect(w), await inEffect(w)]
    await payAll(paid)
    await w.until('2026-07-06T10:00:00+08:00')

    await w.until('2031-06-05T10:00:00+08:00')
    expect(await leaving()).toEqual([])
    await w.until('2031-06-20T10:00:00+08:00')
    expect((await leaving()).map(row => row.id)).toContain(gone)
    await expect(w.as('windowClerk').does(holdFile, { id: held, until: '2031-12-01', reason: '劳动者已经起诉' })).rejects.toMatchObject({
      clause: 'HOUSE-2',
    })
    await expect(w.as('chaoyangHead').does(holdFile, { id: held, until: '2031-12-01', reason: '劳动者已经起诉' })).rejects.toMatchObject({
      clause: 'HOUSE-1',
    })
    const open = await haidianCase(w)
    await expect(w.as('mediationHead').does(holdFile, { id: open, until: '2031-12-01', reason: '劳动者已经起诉' })).rejects.toMatchObject({
      ...{ clause: 'DISPUTES-96', sentence: 'retention.notClosed' },
    })
    await w.as('mediationHead').does(holdFile, { id: held, until: '2031-12-01', reason: '劳动者已经起诉' })
    await w.until('2031-07-06T23:00:00+08:00')
    expect(await anonymised(gone)).toBe(false)
    await w.until('2031-07-07T00:10:00+08:00')
    expect(w.failures).toEqual([])
    expect([await anonymised(gone), await anonymised(held)]).toEqual([true, false])
    expect((await leaving()).find(row => row.id === held)).toMatchObject({ wait: 'held', holdUntil: '2031-12-01' })

    const [left] = await w.look<Record<string, unknown>>('select * from disputes where id = $1', [gone])
    expect(left).toMatchObject({
      owner: '',
      worker: '已匿名',
      number: null,
      kind: 'wages',
      cause: 'tooFarApart',
      matter: '',
      state: 'failed',
    })
    for (const table of forgottenTables) {
      const rows = await w.look(`select * from ${table} where dispute = $1`, [gone])
      expect([table, JSON.stringify(rows).match(/路远|董诚|站长|请把工资|139\*/)]).toEqual([table, null])
    }
    expect(await w.look('select said from record where subject = $1 and said is not null', [gone])).toEqual([])
    expect(await w.look(`select name from papers where subject = $1 and (dropped_at is null or name <> '')`, [gone])).toEqual([])
    expect(await w.look('select say from notices where subject = $1', [gone])).toEqual([])
    expect(await asHouse(w.house, w.now, ({ db }) => findBreak(db as never, gone))).toBeUndefined()
    await expect(w.as('haidianCourier').does(getCase, { id: gone })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('mediationHead').does(holdFile, { id: gone, until: '2032-01-01', reason: '劳动者已经起诉' })).rejects.toMatchObject({
      ...{ clause: 'DISPUTES-96', sentence: 'retention.gone' },
    })

    // the last sum was due on 20 August, and one was never paid
    await w.until('2031-08-21T00:10:00+08:00')
    expect([await anonymised(paid), await anonymised(unpaid)]).toEqual([true, false])
    expect((await leaving()).find(row => row.id === unpaid)).toMatchObject({ wait: 'unpaid' })
    expect(await w.as('mediationHead').does(getAgreement, { dispute: paid })).toBeNull()
    expect(await w.look('select total_fen::int as fen from disputes_agreements where dispute = $1', [paid])).toEqual([{ fen: 650_000 }])
    await w.as('mediationHead').does(releaseFile, { id: held })
    await w.until('2031-08-22T00:10:00+08:00')
    expect(await anonymised(held)).toBe(true)
    expect(w.failures).toEqual([])
  })
})
