/** The messages of a room as they are read, by those in it and by whoever oversees them. */
import { z } from 'zod'
import { type Room, rooms } from '../rules-room.ts'
import type { Act } from './disputes.ts'

export const id = z.uuid()
export const room = z.enum(rooms)
const PAGE = 50

/** A message's number in its room. */
export const n = z.int().positive()
export const message = z.object({
  n,
  said: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  seat: z.enum(['handler', 'worker', 'employer']),
  isMine: z.boolean(),
  isConcession: z.boolean(),
  file: z.object({ id, name: z.string() }).nullable(),
})

type Asked = { dispute: string; room: Room; before?: number | undefined; after?: number | undefined }
export async function said({ db }: Act, { dispute, room: where, before, after }: Asked) {
  const all = db
    .selectFrom('disputesMessages')
    .select(['n', 'owner', 'seat', 'said', 'at', 'file', 'name', 'isConcession'])
    .where('dispute', '=', dispute)
    .where('room', '=', where)
  if (after !== undefined) return { rows: await all.where('n', '>', after).orderBy('n').limit(500).execute(), hasEarlier: true }
  const pages = before ? all.where('n', '<', before) : all
  const rows = await pages
    .orderBy('n', 'desc')
    .limit(PAGE + 1)
    .execute()
  return { rows: rows.slice(0, PAGE).reverse(), hasEarlier: rows.length > PAGE }
}
