/** Whoever works applies, in a minute, by phone (MEMBERS-1, 2, 6, 13). */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { renamePerson } from '#kernel/server/house/people.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import { memberBook, refuse } from '../rules.ts'
import { isWaiting, mayReapply } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import {
  answerOf,
  application,
  asWritten,
  beginFor,
  keepConsent,
  keepNumber,
  lockApplicant,
  lockNumber,
  readApplication,
  received,
  tellReceived,
} from './joining.ts'
import { type Act, findOwn, memberOf, plain, type Read } from './members.ts'
import { changed, id, version } from './shapes.ts'

const { action } = useCases<MembersTables>()

/** One person, one membership: who was refused or left applies again with the same one; the same application twice is one. */
export const apply = action({
  may: 'signed-in',
  input: application.extend({ through: z.enum(['phone', 'code']).default('phone') }),
  output: received,
  async run(ctx, { through, ...said }) {
    const person = ctx.actor.id
    const { number, union } = await readApplication(ctx, said)
    await lockApplicant(ctx, person)
    const { name, phoneMasked, phoneBlind } = await personOf(ctx, person)
    const known = await lockNumber(ctx, number, phoneBlind)
    // only now: a roster may just have entered them
    const own = await findOwn(ctx)
    if (own && isWaiting(own.state) && idOf(own.unit) === union.id) return answerOf(own, union)
    mustBeFree(own)
    const written = asWritten(said, through, ctx.now)
    if (own) await advance(ctx, memberBook, own.id, 'reapply', { unit: union.path, parties: [], reason: '', ...written })
    const member = own?.id ?? (await beginFor(ctx, person, union, written))
    const twin = known && known.owner !== person ? known.id : null
    await keepNumber(ctx, member, { said, number, twin, phoneMasked })
    await keepConsent(ctx, person, union)
    if (!name) await renamePerson(plain(ctx), person, said.name)
    const row = await memberOf(ctx, member)
    await tellReceived(ctx, row, union)
    return answerOf(row, union)
  },
})

/** MEMBERS-6: until it is decided. */
export const recall = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed,
  run: (ctx, { id, version }) => advance(ctx, memberBook, id, 'recall', {}, version),
})

/** MEMBERS-13: what is under way is answered, what stands is transferred; after an expulsion one comes in person. */
function mustBeFree(own: Read | undefined) {
  if (!own || mayReapply(own.state)) return
  throw own.state === 'expelled' ? refuse('MEMBERS-13').at({ unit: 'members.atDesk' }) : refuse('MEMBERS-13')
}

const personOf = ({ db }: Act, person: string) =>
  (db as unknown as Kysely<KernelTables>)
    .selectFrom('persons')
    .select(['name', 'phoneMasked', 'phoneBlind'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
