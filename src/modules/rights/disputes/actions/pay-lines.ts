/** The lines of a payment list, and what waits for the next one. */
import { sql } from 'kysely'
import { addDays, addMonths } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { Act } from './disputes.ts'

/** More than that wait for a second list. */
export const mostOnList = 500

/** The list under its lock: who returns an item and who approves do it one after the other. */
export async function heldList({ db }: Act, id: string) {
  const found = await db.selectFrom('disputesPayLists').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}

export const linesOf = ({ db }: Pick<Act, 'db'>, list: string) =>
  db
    .selectFrom('disputesSubsidies as s')
    .innerJoin('disputes as d', 'd.id', 's.dispute')
    .select(['s.id', 's.owner', 's.dispute', 's.outcome', 's.complexity', 's.percent', 's.amountFen', 's.state', 's.version'])
    .select(['s.checkedBy', 's.checkedOn', 's.missing', 's.because', 'd.number', 'd.closedOn'])
    .where('s.list', '=', list)
    .orderBy('s.owner')
    .orderBy('s.id')
    .limit(mostOnList)
    .execute()

/** Of the union and what lies below it, but not the drafter's own: nobody puts themselves on a list. Locked, so that two lists never share one. */
export const waitingIn = ({ db, actor }: Act, unit: string, month: string) =>
  db
    .selectFrom('disputesSubsidies')
    .select(['id', 'amountFen'])
    .where('state', '=', 'checked')
    .where(sql<boolean>`unit like ${`${unit}%`}`)
    .where('owner', '<>', actor.id)
    .where('closedOn', '<=', addDays(addMonths(`${month}-01`, 1), -1))
    .orderBy('id')
    .limit(mostOnList)
    .forUpdate()
    .execute()
