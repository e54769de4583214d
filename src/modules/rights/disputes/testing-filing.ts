import type { z } from 'zod'
import { persons } from '../../../../seeds/cast.ts'
import type { Actor } from '#kernel/pure/people.ts'
import type { World } from '#kernel/testing/world.ts'
import { getCase } from './actions/case.ts'
import { consent } from './actions/consents.ts'
import { claimMine } from './actions/case.ts'
import { file } from './actions/filing.ts'
import { accept, screen } from './actions/screening.ts'

export type Filed = z.input<typeof file.input>
export const phoneIs = (key: string): string => persons.find(person => person.key === key)!.phone

/** A courier of Haidian whom his company has not paid for two months. */
export const filing = (more: Partial<Filed> = {}): Filed => ({
  kind: 'wages',
  matter: '五月和六月的跑单费一直没有发，问了几次都说再等等',
  wishes: '把两个月的钱结清',
  isPlatform: true,
  knownOn: '2026-06-10',
  leftOn: null,
  district: 'haidian',
  employer: '北京海图文化有限公司',
  claims: [
    { kind: 'wages', amountFen: 864_050, said: '五月' },
    { kind: 'wages', amountFen: 902_000, said: '六月' },
  ],
  name: '路远',
  ...more,
})

export const filed = async (w: World, who: string | Actor = 'haidianCourier', more: Partial<Filed> = {}, key?: string) =>
  (await w.as(who, key).does(file, filing(more))).id

export const caseAs = (w: World, who: string | Actor, id: string) => w.as(who).does(getCase, { id })
/** Screened, and the employer asked by the phone of somebody of the cast. */
export async function screened(w: World, id: string, by = 'windowClerk', asked = 'employerAgent') {
  const { version } = await caseAs(w, by, id)
  return w.as(by).does(screen, { id, version, contact: '董诚', phone: phoneIs(asked) })
}
/** The side of one of the cast, as they see it. */
export async function sideAs(w: World, who: string | Actor, id: string) {
  const seen = await caseAs(w, who, id)
  return seen.sides.find(side => side.isMine)!
}
export async function agrees(w: World, who: string, id: string) {
  const side = await sideAs(w, who, id)
  return w.as(who).does(consent, { id: side.id, version: side.version })
}
export async function accepted(w: World, more: Partial<Filed> = {}) {
  const id = await filed(w, 'haidianCourier', more)
  await screened(w, id)
  await w.as('employerAgent').does(claimMine, {})
  await agrees(w, 'employerAgent', id)
  const { version } = await caseAs(w, 'windowClerk', id)
  await w.as('windowClerk').does(accept, { id, version })
  return id
}
