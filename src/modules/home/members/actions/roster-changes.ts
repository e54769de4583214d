/** What a roster fills in for somebody who is a member already: where they work, and a number or a phone that was missing. */
import { maskedMobile } from '#kernel/pure/identifiers/mobile.ts'
import { advance } from '#kernel/server/advance.ts'
import { givePhone } from '#kernel/server/house/entering.ts'
import { memberBook } from '../rules.ts'
import type { Filled, Found } from '../rules-known.ts'
import { type Act, plain } from './members.ts'
import { columnsOfNumber } from './numbers.ts'

export async function fillIn(ctx: Act, { id, person }: Found, { employer, work, idNumber, phone }: Filled): Promise<void> {
  const isGiven = phone ? await givePhone(plain(ctx), person, phone) : false
  await advance(ctx, memberBook, id, 'correct', { employer, work, ...(isGiven && { phoneMasked: maskedMobile(phone!) }) })
  // beside the step and not in it: the record keeps what a step says
  if (idNumber)
    await ctx.db
      .updateTable('members')
      .set(columnsOfNumber(ctx, 'members', id, idNumber))
      .where('id', '=', id)
      .execute()
}
