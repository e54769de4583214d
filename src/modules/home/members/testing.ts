import type { z } from 'zod'
import { idFor } from '../../../../seeds/ids.ts'
import { checked } from '../../../../seeds/invented.ts'
import { maskedMobile, type Mobile } from '#kernel/pure/identifiers/mobile.ts'
import type { Actor } from '#kernel/pure/people.ts'
import type { World } from '#kernel/testing/world.ts'
import { apply } from './actions/applying.ts'

/** A number that checks, and is nobody's: issued in a division that does not exist. */
export const numberOf = (n: number, born = '19900101'): string => checked(`119900${born}${String(n).padStart(3, '0')}`)

/** One after the other: each number and each phone is asked for once. */
export function counting(from: number): () => number {
  let last = from
  return () => {
    last += 1
    return last
  }
}

/** Somebody who has just signed in by phone for the first time: no name, no unit. */
export async function comer(w: World, phone: Mobile): Promise<Actor> {
  const id = w.newId()
  await w.look(
    `insert into persons (id, owner, unit, name, phone_sealed, phone_blind, phone_masked, feed_token, at)
      values ($1, $2, '/', '', $3, $4, $5, $2, $6)`,
    [id, id, w.house.seals.seal(phone, `persons.phone.${id}`), w.house.seals.blind('phone', phone), maskedMobile(phone), w.now],
  )
  return { id, name: phone, unit: '/', units: [], posts: [] }
}

type Applied = z.input<typeof apply.input>
/** A worker of Wangjing whose unit has no union, as they fill in the form. */
export const form = (more: Partial<Applied> = {}): Applied => ({
  name: '温小南',
  idNumber: numberOf(1),
  agrees: true,
  way: 'locality',
  unit: idFor('wangjing'),
  employer: '望京南湖便利店',
  ...more,
})
export const applied = (w: World, who: string | Actor, more: Partial<Applied> = {}, key?: string) => w.as(who, key).does(apply, form(more))
