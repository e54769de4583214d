import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { recordStep } from '#kernel/server/record.ts'
import { isPurpose, refuse } from '../rules.ts'
import type { MembersTables } from '../tables.ts'
import { mustManage } from './members.ts'
import { id } from './shapes.ts'

const { action } = useCases<MembersTables>()

/** MEMBERS-3: the number in clear, once, for a purpose that the member reads in their own history. */
export const revealId = action({
  may: 'members.manage',
  reveals: true,
  input: z.object({ id, purpose: line(200) }),
  output: z.object({ idNumber: z.string() }),
  async run(ctx, { id, purpose }) {
    if (!isPurpose(purpose)) throw refuse('MEMBERS-3').at({ purpose: 'tooShort?least=5' })
    const found = await ctx.db
      .selectFrom('members')
      .select(['owner', 'unit', 'parties', 'state', 'idSealed'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found?.idSealed) throw refuseInHouse('HOUSE-1')
    const { owner, unit, parties, state, idSealed } = found
    mustManage(ctx, { owner, unit })
    await recordStep(
      ctx,
      id,
      { module: 'members', owner, unit, parties, step: 'revealId', from: state, to: state, said: { purpose } },
      'members',
    )
    return { idNumber: ctx.seals.open(idSealed, `members.id.${id}`) }
  },
})
