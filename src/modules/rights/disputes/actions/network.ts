/** What the actions of bodies, people and custody share: who is told, who is meant by a number, where a body stands. */
import type { Day } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { aboveOf, type UnitPath } from '#kernel/pure/people.ts'
import { enterPerson, findByPhone, officersOf } from '#kernel/server/house/people.ts'
import { tell } from '#kernel/server/notices.ts'
import { z } from 'zod'
import { enters, refuseHere } from '../rules-bodies.ts'
import { isPartner } from '../rules-kinds.ts'
import { networkWords } from '../words-network.ts'
import { type Act, plain } from './disputes.ts'

export const id = z.uuid()
export const day = z.iso.date()
export const instant = z.iso.datetime()
export const version = z.int().optional()
export const reasonText = z.string().trim().max(500)
export const changed = z.object({ id, state: z.string(), version: z.int() })
export const districts = Object.keys(unionDistricts) as [UnionDistrict, ...UnionDistrict[]]
export const PAGE = 50

type Said = Extract<keyof typeof networkWords, `network.told.${string}`>
/** These have a day by which they are to be answered, so they come by SMS too. */
const urgent: readonly Said[] = ['network.told.offered', 'network.told.move', 'network.told.relation', 'network.told.asked']
type About = { subject: string; link: string; given?: Record<string, string | number>; once?: string }
export const tellOf = (ctx: Act, people: readonly (string | null)[], say: Said, { given = {}, ...about }: About) =>
  tell(
    ctx,
    people.filter(one => one !== null),
    { module: 'disputes', say, given, ...(urgent.includes(say) && { pair: networkWords[say] }), ...about },
  )

const heads = ['mediationHead', 'chair', 'viceChair'] as const
/** Those who decide at a union: its head of mediation, else its chairs, else those of the union above. */
export async function headsOf(ctx: Act, unit: UnitPath): Promise<string[]> {
  for (let at = unit; at !== '/'; at = aboveOf(at)) {
    const named = await officersOf(plain(ctx), at, ['mediationHead'])
    if (named.length > 0) return named
    const people = await officersOf(plain(ctx), at, heads)
    if (people.length > 0) return people
  }
  return []
}
/** Whoever answers for a body: the heads and the window of a union, the officers of a partner. */
export const answerersOf = async (ctx: Act, unit: UnitPath, partner: boolean): Promise<string[]> =>
  partner
    ? officersOf(plain(ctx), unit, ['partnerOfficer'])
    : [...new Set([...(await headsOf(ctx, unit)), ...(await officersOf(plain(ctx), unit, ['windowClerk']))])]

/** One number, one person; whoever is not known yet is entered, and belongs to no union by that. */
export async function personBy(
  ctx: Act,
  clause: 'DISPUTES-41' | 'DISPUTES-42',
  { name, phone }: { name: string; phone: string },
): Promise<string> {
  const mobile = readMobile(phone)
  if (!mobile.ok) throw refuseHere(clause).at({ phone: mobile.why })
  const known = await findByPhone(plain(ctx), mobile.value)
  if (known?.name && known.name !== name) throw refuseHere(clause).at({ name: 'network.anotherName' })
  return known?.id ?? enterPerson(plain(ctx), { name, phone: mobile.value, unit: '/' })
}

/** A body as anybody may read it, and where it stands. */
export async function bodyOf({ db }: Act, body: string) {
  const found = await db.selectFrom('disputesBodies').selectAll().where('id', '=', body).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return { ...found, isPartner: isPartner(found.kind) }
}
/** A partner body, for whoever answers for it: it is not there for anybody else (DISPUTES-41). */
export async function registeredPartner(ctx: Act, at: string) {
  const body = await bodyOf(ctx, at)
  if (!body.isPartner || body.state !== 'open' || !enters(ctx.actor, body)) throw refuseInHouse('HOUSE-1')
  return body
}
export type BodyRead = Awaited<ReturnType<typeof bodyOf>>

export const shownDay = (day: Day | null): string => (day ? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日` : '')

/** The move as the caller's eyes find it. */
export async function moveOf({ db }: Act, id: string) {
  const found = await db.selectFrom('disputesMoves').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}
