/** What a member agreed to, and takes back as easily as it was given (PIPL 14, 15); and who looked at their file (MEMBERS-3, MEMBERS-19). */
import { z } from 'zod'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { purposes } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import { dropNumber, isGiven, keepConsent, latest } from './agreed.ts'
import { type Act, findOwn, plain, type Read, withUnits } from './members.ts'
import { instant } from './shapes.ts'

const { action, query } = useCases<MembersTables>()

const consent = z.object({
  purpose: z.enum(purposes),
  isGiven: z.boolean(),
  /** Of what stands now; null where nothing was ever asked. */
  since: instant.nullable(),
  withdrawnAt: instant.nullable(),
})
const look = z.object({ at: instant, step: z.string(), by: z.string(), unitName: z.string(), unitEnglish: z.string(), purpose: z.string() })

/** Each purpose as it stands, and everybody who has looked at the number or the phone, or taken a list along. */
export const listConsents = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ consents: z.array(consent), looks: z.array(look), idMasked: z.string(), isMember: z.boolean() }),
  async run(ctx) {
    const own = await findOwn(ctx)
    const kept = await latest(ctx)
    const consents = purposes.map(purpose => {
      const row = kept.get(purpose)
      return { purpose, isGiven: isGiven(purpose, row, own), since: row?.givenAt ?? null, withdrawnAt: row?.withdrawnAt ?? null }
    })
    return { consents, looks: await looksAt(ctx, own), idMasked: own?.idMasked ?? '', isMember: own !== undefined }
  },
})

const one = z.object({ purpose: z.enum(purposes) })
const done = z.object({ isGiven: z.boolean() })

/** Given again, or for the first time. Pressed twice it is given once. */
export const giveConsent = action({
  may: 'signed-in',
  input: one,
  output: done,
  async run(ctx, { purpose }) {
    await keepConsent(ctx, purpose, true)
    return { isGiven: true }
  },
})

/** MEMBERS-19: taken back at once. The ID number goes with its consent, wherever it lies; the card can be shown no more. */
export const withdrawConsent = action({
  may: 'signed-in',
  input: one,
  output: done,
  async run(ctx, { purpose }) {
    await keepConsent(ctx, purpose, false)
    if (purpose === 'identity') await dropNumber(ctx)
    return { isGiven: false }
  },
})

const lookSteps = ['revealId', 'revealPhone']
/** Looks at one's own file stand in its record; a list taken along stands in that of the union, and of those above it. */
async function looksAt(ctx: Act, own: Read | undefined) {
  const unions = own ? own.unit.split('/').filter(Boolean) : []
  const lines = await beyondSight(ctx, 'MEMBERS-19', ({ db }) =>
    db
      .selectFrom('record')
      .select(['at', 'step', 'by', 'unit', 'said'])
      .where(eb =>
        eb.or([
          eb('subject', 'in', [ctx.actor.id, ...(own ? [own.id] : [])]).and('step', 'in', lookSteps),
          ...(unions.length > 0 ? [eb('subject', 'in', unions).and('step', '=', 'exported').and('module', '=', 'members')] : []),
        ]),
      )
      .orderBy('at', 'desc')
      .limit(100)
      .execute(),
  )
  const since = own?.joinedOn ?? own?.appliedOn
  const mine = lines.filter(({ step, at }) => step !== 'exported' || (since && at >= since))
  const names = await namesOf(
    plain(ctx),
    mine.map(line => line.by),
  )
  return (await withUnits(ctx, mine)).map(({ at, step, by, unit, unitName, unitEnglish, said }) => ({
    at,
    step,
    by: names.get(by) ?? '',
    // a line of one's own file stands in one's own unit, which says nothing of who looked
    unitName: idOf(unit) === '' ? '' : unitName,
    unitEnglish,
    purpose: (said as { purpose?: string } | null)?.purpose ?? '',
  }))
}
