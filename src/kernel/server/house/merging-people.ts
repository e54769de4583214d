import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../pure/calendar.ts'
import type { UnitPath } from '../../pure/people.ts'
import type { Ctx } from '../action.ts'
import { withOpenEyes } from '../db.ts'
import { ofPerson } from '../live.ts'
import { append, tailOf } from '../record.ts'
import { makeFindable } from '../search.ts'
import type { KernelTables } from '../tables.ts'
import { joinUnit, PEOPLE } from './people.ts'

type Db = Kysely<KernelTables>
type How = {
  /** The heir is reached by the merged one's phone from now on; otherwise that phone is nobody's any more. */
  takesPhone: boolean
  /** A unit the merged one belonged to that the heir does not come to belong to. */
  leaves?: UnitPath | undefined
}

/**
 * One person in place of two who were one: everything the merged one ever did becomes the heir's, history stays whole, and nobody signs
 * in as the merged one again. Danger: whoever may call this decides whose account opens to whose phone; the caller has verified that
 * they are one person, and that the merged one holds no post.
 */
export const mergePerson = (ctx: Ctx, merged: string, heir: string, { takesPhone, leaves }: How): Promise<void> =>
  withOpenEyes(ctx, async ctx => {
    const db = ctx.db as Db
    // in the order of their ids: whoever merges the other way round waits, and does not wait for this one
    const rows = await db
      .selectFrom('persons')
      .select(['id', 'unit', 'parties', 'phoneSealed', 'phoneBlind', 'phoneMasked'])
      .where('id', 'in', [merged, heir])
      .orderBy('id')
      .forUpdate()
      .execute()
    const gone = rows.find(row => row.id === merged)!
    await passUnits(ctx, merged, heir, leaves)
    const nobody = { phoneSealed: null, phoneBlind: null, phoneMasked: '', unit: '/' as const, parties: [], feedToken: ctx.draw(18) }
    await db.updateTable('persons').set(nobody).where('id', '=', merged).execute()
    if (takesPhone && gone.phoneSealed) {
      const phone = ctx.seals.open(gone.phoneSealed, `persons.phone.${merged}`)
      const { phoneBlind, phoneMasked } = gone
      const held = { phoneSealed: ctx.seals.seal(phone, `persons.phone.${heir}`), phoneBlind, phoneMasked }
      await db.updateTable('persons').set(held).where('id', '=', heir).execute()
    }
    await makeFindable(ctx, { module: PEOPLE, subject: merged, owner: merged, unit: '/' }, [])
    for (const [subject, other] of [
      [merged, heir],
      [heir, merged],
    ] as const)
      await tellRecord(ctx, subject, { with: other, into: heir, takesPhone })
    await sql`select house_merge_person(${merged}, ${heir})`.execute(ctx.db)
    ctx.hint(ofPerson(merged))
    ctx.hint(ofPerson(heir))
  })

async function passUnits(ctx: Ctx, merged: string, heir: string, leaves: UnitPath | undefined) {
  const db = ctx.db as Db
  const held = await db.selectFrom('belongings').select('unit').where('person', '=', merged).where('until', 'is', null).execute()
  for (const { unit } of held) if (unit !== leaves) await joinUnit(ctx, heir, unit as UnitPath)
  await db
    .updateTable('belongings')
    .set({ until: dayOf(ctx.now) })
    .where('person', '=', merged)
    .where('until', 'is', null)
    .execute()
}

async function tellRecord(ctx: Ctx, subject: string, said: object) {
  const { unit, parties } = await (ctx.db as Db)
    .selectFrom('persons')
    .select(['unit', 'parties'])
    .where('id', '=', subject)
    .executeTakeFirstOrThrow()
  const line = { module: 'unions', owner: subject, unit: unit as UnitPath, parties, step: 'merge', from: 'known', to: 'known', said }
  await append(ctx.db, subject, await tailOf(ctx.db, subject), [{ ...line, by: ctx.actor.id, at: ctx.now }])
}
