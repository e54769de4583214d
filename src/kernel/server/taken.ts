/** How much of an offer is given: read under its lock, counted from its places, kept beside it. */
import type { Kysely } from 'kysely'
import type { Offer, Place, Taken } from '../pure/enrolment.ts'
import { refuse } from '../pure/house-words.ts'
import { lineOf, type UnitPath } from '../pure/people.ts'
import type { KernelTables } from './tables.ts'

type Db = Kysely<KernelTables>

/** Whoever makes something scarcer holds this lock first; it also serialises batches of other processes. */
export async function lockOffer(db: Db, id: string) {
  const offer = await db.selectFrom('offers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!offer) throw refuse('HOUSE-1')
  const seatedByUnit = offer.seatsByUnit ? await seatedIn(db, id, Object.keys(offer.seatsByUnit)) : {}
  return { offer, taken: { seated: offer.seated, waiting: offer.waiting, seatedByUnit } satisfies Taken }
}

/** Counted anew from the places themselves, not from the figures the offer keeps. */
export async function takenIn(db: Db, id: string, { seatsByUnit }: Offer): Promise<Taken> {
  const rows = await db
    .selectFrom('places')
    .select(['standing', eb => eb.fn.sum<number>('heads').as('heads')])
    .where('offer', '=', id)
    .where('standing', '<>', 'released')
    .groupBy('standing')
    .execute()
  const of = (standing: Place) => Number(rows.find(row => row.standing === standing)?.heads ?? 0)
  return { seated: of('seated'), waiting: of('waiting'), seatedByUnit: seatsByUnit ? await seatedIn(db, id, Object.keys(seatsByUnit)) : {} }
}

async function seatedIn(db: Db, id: string, units: string[]): Promise<Taken['seatedByUnit']> {
  const seated: Taken['seatedByUnit'] = {}
  const rows = await db
    .selectFrom('places')
    .select(['unit', eb => eb.fn.sum<number>('heads').as('heads')])
    .where('offer', '=', id)
    .where('standing', '=', 'seated')
    .groupBy('unit')
    .execute()
  for (const { unit, heads } of rows)
    for (const one of lineOf(unit as UnitPath)) if (units.includes(one)) seated[one] = (seated[one] ?? 0) + Number(heads)
  return seated
}

export const keepCount = (db: Db, id: string, { seated, waiting }: Taken, given: number) =>
  db.updateTable('offers').set({ seated, waiting, given }).where('id', '=', id).execute()
