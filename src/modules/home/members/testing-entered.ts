/** For tests alone: somebody of the cast as a member, by the book and with the record that goes with it. */
import { z } from 'zod'
import { maskedResidentId } from '#kernel/pure/identifiers/resident-id.ts'
import type { World } from '#kernel/testing/world.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { memberBook } from './rules.ts'
import type { MembersTables } from './tables.ts'

// biome-ignore lint/correctness/useHookAtTopLevel: it is no hook, and actions are written where they stand
const { action } = useCases<MembersTables>()
const none = z.object({})
const some = z.object({ id: z.string() })

export async function entered(w: World, who: string, by: string, { number }: { number?: string } = {}): Promise<string> {
  const person = w.cast[who]!
  const apply = action({
    may: 'signed-in',
    input: none,
    output: some,
    async run(ctx) {
      const row = {
        name: person.name,
        phoneMasked: '139****0001',
        way: 'own',
        through: 'phone',
        employer: '暖灯科技',
        work: '装配',
      } as const
      const asked = { owner: person.id, unit: person.unit, ...row, appliedOn: '2026-07-01', joinedOn: '2026-07-02' }
      const { id } = await begin(ctx, memberBook, asked as never)
      if (number)
        await ctx.db
          .updateTable('members')
          .set({
            idSealed: ctx.seals.seal(number, `members.id.${id}`),
            idBlind: ctx.seals.blind('idNumber', number),
            idMasked: maskedResidentId(number),
            bornYear: Number(number.slice(6, 10)),
          })
          .where('id', '=', id)
          .execute()
      return { id }
    },
  })
  const confirm = action({
    may: 'lifecycle',
    input: some,
    output: none,
    run: async (ctx, { id }) => {
      await advance(ctx, memberBook, id, 'confirm', {})
      return {}
    },
  })
  const { id } = await w.as(who).does(apply, {})
  await w.as(by).does(confirm, { id })
  return id
}
