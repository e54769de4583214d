import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { idOf } from '#kernel/pure/people.ts'
import type { Delivery } from '#kernel/server/action.ts'
import { closePapers } from '#kernel/server/papers/render.ts'
import { type World, world } from '#kernel/testing/world.ts'
import {
  getCircularPaper,
  getCircularSheet,
  getFigures,
  getMyFigures,
  issueCircular,
  listCirculars,
  listCounted,
} from './actions/circular.ts'
import { countsAs, daysTaken, type Countable, dimensions, figures } from './rules-circular.ts'
import { daysOfHalf, halfBefore } from './rules-half.ts'
import type { Stage } from './rules-kinds.ts'
import { acceptedCase } from './testing-network.ts'

let w: World
const half = '2026-1'
const [day, states, kinds] = [
  (n: number) => new Date(Date.UTC(2025, 6, 1 + n)).toISOString().slice(0, 10),
  ['performed', 'failed', 'withdrawn', 'consentRefused', 'effective', 'breached', 'outOfScope', 'inMediation'] as const,
  ['wages', 'severance', 'platform'],
]
beforeAll(async () => {
  w = await world()
  w.now = new Date('2026-07-06T09:00:00+08:00')
  // a year of cases in two districts, each ended in its own way after its own time
  for (let n = 0; n < 72; n += 1) await layPast(n)
  await w.until('2026-07-06T09:05:00+08:00')
})
afterAll(async () => {
  await closePapers()
  await w.close()
})

async function layPast(n: number) {
  const district = n % 5 === 0 ? 'chaoyang' : 'haidian'
  const id = await acceptedCase(w, { district })
  const state: Stage = states[n % states.length]!
  const received = n * 5
  const isAccepted = state !== 'consentRefused' && state !== 'outOfScope'
  const closed = state === 'inMediation' ? null : day(received + 3 + ((n * 7) % 30))
  const mediator = isAccepted && n % 7 ? w.cast[n % 2 ? 'mediator' : 'secondMediator']!.id : null
  await w.look(
    `update disputes set state = $2, kind = $3, received_on = $4, accepted_on = $5, closed_on = $6, mediator = $7, division = $8, due = null,
       parties = array_remove(parties || $7::text, null) where id = $1`,
    [...[id, state, kinds[n % 3], day(received), isAccepted ? day(received + 2) : null, closed, mediator], district],
  )
  if (state !== 'performed' && state !== 'effective') return
  for (const part of [1, 2])
    await w.look(
      `insert into disputes_instalments (id, dispute, n, owner, unit, state, said, amount_fen, due_on, paid_on, parties)
       values ($1, $2, $3, '', $4, $5, '工资', $6, $7, $8, $9)`,
      [
        ...[w.newId(), id, part, pathOf(district), part === 1 ? 'paid' : 'awaited', 100_000 + n, day(received + 60)],
        ...[part === 1 ? day(received + 50 + n) : null, mediator ? [mediator] : []],
      ],
    )
}

type Row = Countable & { id: string; body: string; mediator: string | null; kind: string; division: string; recoveredFen: number }
/** Every case of a union, read as it lies there: what a clerk with all the files on the table would count. */
async function onTheTable(district: string): Promise<Row[]> {
  const [from, to] = [daysOfHalf(half).from, daysOfHalf(half).to]
  return w.look<Row>(
    `select d.id, d.state, d.body::text as body, d.mediator, d.kind, d.division, d.received_on as "receivedOn", d.accepted_on as "acceptedOn",
       d.closed_on as "closedOn", d.limit_on as "limitOn",
       coalesce((select array_agg(paid_on::text) from disputes_instalments as i where i.dispute = d.id and i.state = 'paid'), '{}') as "paidOn",
       coalesce((select sum(amount_fen) from disputes_instalments as i where i.dispute = d.id and i.state = 'paid' and i.paid_on between $2 and $3), 0)::int as "recoveredFen"
     from disputes as d where d.unit like $1`,
    [`${pathOf(district)}%`, from, to],
  )
}

test('DISPUTES-91 what the database counts is what somebody counts who has every file on the table', async () => {
  const all = await onTheTable('haidian')
  const told = await w.as('mediationHead').does(getFigures, { half })
  const counted = (rows: readonly Row[], days = daysOfHalf(half)) => ({
    ...Object.fromEntries(figures.map(figure => [figure, rows.filter(row => countsAs(figure, row, days)).length])),
    ...daysTaken(rows.filter(row => countsAs('closed', row, days))),
  })
  expect(all.some(row => row.limitOn !== null)).toBe(true)
  expect(told.total).toMatchObject({ ...counted(all), recoveredFen: all.reduce((sum, row) => sum + row.recoveredFen, 0) })
  expect(told.before).toMatchObject(counted(all, daysOfHalf(halfBefore(half))))
  for (const by of dimensions) {
    for (const line of told[by]) expect(line, `${by} ${line.name}`).toMatchObject(counted(all.filter(row => (row[by] ?? '') === line.key)))
    for (const figure of figures)
      expect(
        told[by].reduce((sum, line) => sum + line[figure], 0),
        `${by} ${figure}`,
      ).toBe(told.total[figure])
  }
  expect(told.total.settled).toBeGreaterThan(0)
  expect(told.total.onTime).toBeLessThan(told.total.due)
})

test('DISPUTES-91 every figure opens exactly its cases', async () => {
  const head = w.as('mediationHead')
  const told = await head.does(getFigures, { half })
  for (const figure of figures) {
    expect((await head.does(listCounted, { half, figure, limit: 200 })).rows, figure).toHaveLength(told.total[figure])
    for (const by of dimensions)
      for (const line of told[by])
        expect((await head.does(listCounted, { half, figure, by, key: line.key, limit: 200 })).rows, `${figure} ${line.name}`).toHaveLength(
          line[figure],
        )
  }
  const page = await head.does(listCounted, { half, figure: 'received', limit: 2 })
  const next = await head.does(listCounted, { half, figure: 'received', limit: 2, after: page.next! })
  expect(new Set([...page.rows, ...next.rows].map(row => row.id)).size).toBe(4)
})

test('DISPUTES-91 another district’s cases and bodies are not in it; the city has both; a mediator has their own line', async () => {
  const [own, other, city] = await Promise.all(
    ['mediationHead', 'chaoyangHead', 'cityChair'].map(who => w.as(who).does(getFigures, { half })),
  )
  expect(own!.total.received + other!.total.received).toBe(city!.total.received)
  expect(own!.body.map(one => one.name).join()).not.toContain('朝阳')
  expect(city!.division.map(one => [one.name, one.english]).sort()).toEqual([
    ['朝阳区', 'Chaoyang'],
    ['海淀区', 'Haidian'],
  ])
  const chaoyang = idOf(pathOf('chaoyang'))
  await expect(w.as('mediationHead').does(getFigures, { half, unit: chaoyang })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(w.as('mediationHead').does(listCounted, { half, figure: 'closed', unit: chaoyang })).rejects.toMatchObject({
    clause: 'HOUSE-1',
  })
  await expect(w.as('mediator').does(getFigures, { half })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  const mine = await w.as('mediator').does(getMyFigures, { half })
  const line = city!.mediator.find(one => one.key === w.cast.mediator!.id)!
  expect([mine.closed, mine.settled, mine.recoveredFen]).toEqual([line.closed, line.settled, line.recoveredFen])
})

test('DISPUTES-91 issued once it is over, numbered, frozen and sent to its bodies; an error takes a second edition', async () => {
  const head = w.as('mediationHead')
  await expect(head.does(issueCircular, { half: '2026-2', edition: 1 })).rejects.toMatchObject({ clause: 'DISPUTES-91' })
  await expect(w.as('windowClerk').does(issueCircular, { half, edition: 1 })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  const first = await head.does(issueCircular, { half, edition: 1 })
  await expect(head.does(issueCircular, { half, edition: 1 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
  const frozen = async () =>
    (await w.look<{ figures: object }>('select figures from disputes_circulars where id = $1', [first.id]))[0]!.figures
  const before = await frozen()
  await w.look("update disputes set state = 'failed' where state = 'performed'")
  expect(await frozen()).toEqual(before)
  expect((await head.does(getFigures, { half })).total.settled).toBeLessThan((before as { total: { settled: number } }).total.settled)
  const second = await head.does(issueCircular, { half, edition: 2 })
  expect(second.number).not.toBe(first.number)
  expect(
    await w.look("select owner from notices where say = 'told.circular.1' and subject = $1 and owner = $2", [
      first.id,
      w.cast.windowClerk!.id,
    ]),
  ).toHaveLength(1)
  expect(await w.as('windowClerk').does(listCirculars, {})).toMatchObject([{ edition: 2 }, { edition: 1 }])
  expect(await w.as('chaoyangHead').does(listCirculars, {})).toEqual([])
  const { bytes } = (await w.as('windowClerk').does(getCircularPaper, { id: first.id })) as Delivery
  expect(Buffer.from(bytes).subarray(0, 4).toString()).toBe('%PDF')
  const sheet = (await w.as('windowClerk').does(getCircularSheet, { id: first.id })) as Delivery
  expect(Buffer.from(sheet.bytes).subarray(0, 2).toString()).toBe('PK')
  await expect(w.as('chaoyangHead').does(getCircularPaper, { id: first.id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
})
