/** For tests: Haidian's court sends the courier's case to Haidian's centre. */
import type { z } from 'zod'
import { idOfBody } from '../../../../seeds/disputes-bodies.ts'
import type { Actor } from '#kernel/pure/people.ts'
import type { World } from '#kernel/testing/world.ts'
import { transferCase } from './actions/referring.ts'
import { listReferrals, takeReferral } from './actions/taking-referrals.ts'
import { filing, phoneIs } from './testing-filing.ts'

export type Transfer = z.input<typeof transferCase.input>
/** By its number, against an employer of its own, so that one world holds many. */
export const transfer = (number: string, more: Partial<Transfer> = {}): Transfer => ({
  ...filing({ employer: `北京海图文化有限公司${number}` }),
  ...{ to: idOfBody('haidian'), number, way: 'courtBefore', paperOn: '2026-07-03' },
  ...{ phone: phoneIs('haidianCourier'), contact: '董诚', contactPhone: phoneIs('employerAgent') },
  ...more,
})
export const sends = (w: World, number: string, more: Partial<Transfer> = {}, who: string | Actor = 'courtClerk') =>
  w.as(who).does(transferCase, transfer(number, more))
/** Sent and taken by the window. */
export async function takenFrom(w: World, number: string, more: Partial<Transfer> = {}) {
  const { id } = await sends(w, number, more)
  const { rows } = await w.as('windowClerk').does(listReferrals, {})
  const { version } = rows.find(row => row.id === id)!
  return w.as('windowClerk').does(takeReferral, { id, version })
}
