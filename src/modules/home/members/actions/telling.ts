/** Who is told what about a membership: its member, its union, the union above. */
import { aboveOf, type UnitPath } from '#kernel/pure/people.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { tell } from '#kernel/server/notices.ts'
import { toldWords } from '../words-told.ts'
import { type Act, plain } from './members.ts'

type ToldKey = Extract<keyof typeof toldWords, `told.${string}`>
type About = { subject: string; given: Record<string, string | number>; link?: string; once?: string }
/** What changes somebody's rights reaches them by SMS too: they may have no reason to open the page. */
const grave: readonly ToldKey[] = [
  'told.confirmed',
  'told.refused',
  'told.warned',
  'told.lapsed',
  'told.expelled',
  'told.offered',
  'told.merged',
]

export const tellMember = (ctx: Act, member: { id: string; owner: string }, say: ToldKey, given: About['given'], once?: string) =>
  tellPeople(ctx, [member.owner], say, { subject: member.id, given, link: '/my/membership', ...(once && { once }) })

export const tellOfficers = async (ctx: Act, unit: UnitPath, say: ToldKey, about: About) =>
  tellPeople(ctx, await managersNear(ctx, unit), say, about)

export const tellPeople = (ctx: Act, people: readonly string[], say: ToldKey, { subject, given, link = '', once }: About) =>
  tell(ctx, people, {
    module: 'members',
    say,
    ...(grave.includes(say) && { pair: toldWords[say] }),
    given,
    subject,
    link,
    ...(once && { once }),
  })

const managers = ['chair', 'viceChair', 'officer', 'enterpriseChair'] as const

/** Whoever manages this union; where nobody does, the nearest above it: an application never lies in an empty room. */
export async function managersNear(ctx: Act, unit: UnitPath): Promise<string[]> {
  for (let at = unit; at !== '/'; at = aboveOf(at)) {
    const people = await officersOf(plain(ctx), at, managers)
    if (people.length > 0) return people
  }
  return []
}
