import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Columns as AidColumns } from '../../modules/care/aid/columns.ts'
import type { AidTables } from '../../modules/care/aid/tables.ts'
import { type World, world } from '../testing/world.ts'
import { useCases } from './action.ts'
import type { Narrow } from './tables.ts'

const { query } = useCases<AidTables>()
const spec = { may: 'signed-in', input: z.object({}), output: z.array(z.unknown()) } as const

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('a handle knows its own tables and the kernel’s', () => {
  query({ ...spec, run: ({ db }) => db.selectFrom('aidCases').selectAll().where('state', '=', 'judged').execute() })
  query({ ...spec, run: ({ db }) => db.selectFrom('places').selectAll().execute() })
  // @ts-expect-error no such stage in the rulebook
  query({ ...spec, run: ({ db }) => db.selectFrom('aidCases').selectAll().where('state', '=', 'approved').execute() })
  // @ts-expect-error the kept answers are the kernel's alone
  query({ ...spec, run: ({ db }) => db.selectFrom('answers').selectAll().execute() })
  // @ts-expect-error a handle without tables sees only the kernel's
  useCases().query({ ...spec, run: ({ db }) => db.selectFrom('aidCases').selectAll().execute() })
  // @ts-expect-error the table has no such column
  type Misspelt = Narrow<AidColumns, 'aidCases', { stat: 'x' }>
  // @ts-expect-error the column is a text, not a number
  type Wider = Narrow<AidColumns, 'aidCases', { state: number }>
  return [] as (Misspelt | Wider)[]
})

test('a query cannot write', async () => {
  const listAndWrite = query({
    ...spec,
    run: ({ db }) =>
      db
        .insertInto('aidCases')
        .values({ id: w.newId(), state: 'visited', owner: 'lin', unit: '/city/', seen: '-' })
        .returning('id')
        .execute(),
  })
  await expect(w.as('lin').does(listAndWrite, {})).rejects.toThrow('read-only transaction')
})
