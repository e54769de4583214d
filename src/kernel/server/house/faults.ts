import { sql } from 'kysely'
import { z } from 'zod'
import { clock } from '../../pure/people.ts'
import { useCases } from '../action.ts'
import { asActor } from '../db.ts'
import type { House } from '../perform.ts'
import { dbOf } from './told.ts'

const { anyone } = useCases()

/** From anybody's browser: where it broke and how, never what was typed. */
export const reportFault = anyone({
  input: z.object({ page: z.string().max(300), message: z.string().min(1).max(2_000), release: z.string().max(40).default('') }),
  output: z.object({ id: z.uuid() }),
  async run(ctx, { page, message, release }) {
    const id = ctx.newId()
    // the machine's own time, as answers have it: a demo's clock may stand elsewhere
    await dbOf(ctx)
      .insertInto('faults')
      .values({ id, at: sql`now()`, page: page.replace(/[?#].*$/, ''), message, release })
      .execute()
    return { id }
  },
})

/** Lets go of what is only kept for a while, by real time: kept answers after 48 hours, faults after 30 days. */
export const sweep = (house: Pick<House, 'db'>): Promise<{ answers: number; faults: number }> =>
  asActor(house.db, clock, async tx => {
    const answers = await tx.deleteFrom('answers').where('at', '<', sql<string>`now() - interval '48 hours'`).executeTakeFirstOrThrow()
    const faults = await tx.deleteFrom('faults').where('at', '<', sql<string>`now() - interval '30 days'`).executeTakeFirstOrThrow()
    return { answers: Number(answers.numDeletedRows), faults: Number(faults.numDeletedRows) }
  })
