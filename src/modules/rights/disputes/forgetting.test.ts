import { afterAll, beforeAll, expect, test } from 'vitest'
import { closingOf } from '#kernel/server/house/closing.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { modules } from '../../../server/modules.ts'
import { caseInMediation } from './testing-room.ts'

const { closeAccount, listHolds } = closingOf(() => modules)
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('HOUSE-11: a case under way holds both sides; once it is over its file stays, and telephones and the draft go', async () => {
  const id = await caseInMediation(w)
  const [lin, he] = [w.cast.lin!.id, w.cast.he!.id]
  await w.look(`insert into disputes_drafts (owner, said, at, opened_at) values ($1, '{}', now(), now())`, [lin])
  await w.look(`update disputes_sides set phone_sealed = 'x', phone_blind = owner, phone_masked = '139****0001' where dispute = $1`, [id])
  expect((await w.as('lin').does(listHolds, {})).join()).toContain('望京某快递站')
  expect((await w.as('he').does(listHolds, {})).join()).toContain('林晓')
  await expect(w.as('lin').does(closeAccount, { typed: '注销' })).rejects.toMatchObject({ clause: 'HOUSE-11' })

  await w.look(`update disputes set state = 'failed', needs = '需要手语' where id = $1`, [id])
  await w.as('lin').does(closeAccount, { typed: '注销' })
  expect(await w.look('select worker, needs from disputes where id = $1', [id])).toEqual([{ worker: '林晓', needs: '' }])
  const phones = await w.look<{ owner: string; phone_blind: string | null }>(
    'select owner, phone_blind from disputes_sides where dispute = $1',
    [id],
  )
  expect(new Map(phones.map(row => [row.owner, row.phone_blind]))).toEqual(
    new Map([
      [lin, null],
      [he, he],
    ]),
  )
  expect(await w.look('select owner from disputes_drafts')).toEqual([])
})
