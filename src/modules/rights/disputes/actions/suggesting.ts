/** DISPUTES-44: whom to name, and why. */
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { mediatorKinds } from '../rules-kinds.ts'
import { suggest } from '../rules-suggesting.ts'
import type { DisputesTables } from '../tables.ts'
import { candidatesFor, mustHead } from './candidates.ts'
import { type Act, disputeOf } from './disputes.ts'
import { id } from './network.ts'

const { query } = useCases<DisputesTables>()

const reason = z.object({
  say: z.string(),
  fields: z.array(z.string()).optional(),
  language: z.string().optional(),
  count: z.int().optional(),
})
export const listSuggestions = query({
  may: 'disputes.head',
  input: z.object({ dispute: id }),
  output: z.array(
    z.object({
      id,
      name: z.string(),
      kind: z.enum(mediatorKinds),
      bodyName: z.string(),
      load: z.int(),
      reasons: z.array(reason),
      conflicts: z.array(z.string()),
      isProposed: z.boolean(),
    }),
  ),
  async run(ctx, { dispute: asked }) {
    const dispute = await disputeOf(ctx, asked)
    mustHead(ctx, dispute)
    const candidates = await candidatesFor(ctx, dispute)
    const byId = new Map(candidates.map(one => [one.id, one]))
    return suggest({ ...dispute, claims: await claimKinds(ctx, asked) }, candidates).map(({ id, reasons, conflicts }, n) => {
      const { name, kind, bodyName, load } = byId.get(id)!
      return { id, name, kind, bodyName, load, reasons, conflicts, isProposed: n === 0 && conflicts.length === 0 }
    })
  },
})

const claimKinds = async ({ db }: Act, dispute: string) =>
  (await db.selectFrom('disputesClaims').select('kind').where('dispute', '=', dispute).limit(50).execute()).map(row => row.kind)
