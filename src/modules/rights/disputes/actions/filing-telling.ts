/** Who is told what while a case is filed and agreed to: its sides, the window, the union above. */
import { aboveOf, type UnitPath } from '#kernel/pure/people.ts'
import type { Role } from '#kernel/pure/roles.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { tell, tellPhone } from '#kernel/server/notices.ts'
import { filingWords } from '../words-filing.ts'
import { type Act, plain } from './disputes.ts'

export type ToldKey = Extract<keyof typeof filingWords, `told.${string}`>
type Given = Record<string, string | number>
type About = { subject: string; given: Given; link?: string; once?: string }
/** What needs an answer, or changes somebody's rights, goes out by SMS too: they may have no reason to look. */
const grave: readonly ToldKey[] = [
  ...(['told.received', 'told.led', 'told.asked', 'told.named', 'told.outOfScope', 'told.silent', 'told.declined'] as const),
  ...(['told.accepted', 'told.exit', 'told.stopped', 'told.longer', 'told.lengthened', 'told.departed'] as const),
]

export const tellPeople = (ctx: Act, people: readonly string[], say: ToldKey, { subject, given, link, once }: About) =>
  tell(ctx, people, {
    module: 'disputes',
    say,
    ...(grave.includes(say) && { pair: filingWords[say] }),
    given,
    subject,
    link: link ?? `/rights/cases/${subject}`,
    ...(once && { once }),
  })

/** Somebody asked by a phone that is nobody's here yet. */
export const tellByPhone = (ctx: Act, phone: string, say: ToldKey, given: Given) => tellPhone(ctx, phone, filingWords[say], given)

const receivers: readonly Role[] = ['mediationHead', 'windowClerk']
const chairs: readonly Role[] = ['chair', 'viceChair']

/** Those at the window; where nobody sits there, whoever leads that union; where there is nobody, the union above: a case never lies in an empty room. */
async function windowNear(ctx: Act, unit: UnitPath): Promise<string[]> {
  for (let at = unit; at !== '/'; at = aboveOf(at))
    for (const roles of [receivers, chairs]) {
      const people = await officersOf(plain(ctx), at, roles)
      if (people.length > 0) return people
    }
  return []
}

type Case = { id: string; unit: UnitPath }
export const tellWindow = async (ctx: Act, { id, unit }: Case, say: ToldKey, given: Given, once?: string) =>
  tellPeople(ctx, await windowNear(ctx, unit), say, { subject: id, given, link: `/desk/disputes/${id}`, ...(once && { once }) })

/** Where nobody stands above, the union itself hears of it. */
export const tellAbove = async (ctx: Act, { id, unit }: Case, say: ToldKey, given: Given, once?: string) => {
  const above = aboveOf(unit)
  return tellWindow(ctx, { id, unit: above === '/' ? unit : above }, say, given, once)
}

/** DISPUTES-34: whoever inspects in this district hears of the employer, and not of the child. */
export async function tellInspection(ctx: Act, { id, unit }: Case, district: string, given: Given) {
  const bodies = await ctx.db
    .selectFrom('disputesBodies')
    .select('unit')
    .where('kind', '=', 'enforcement')
    .where('unionDistrict', '=', district)
    .where('state', '<>', 'closed')
    .orderBy('id')
    .execute()
  const people = await Promise.all(bodies.map(body => officersOf(plain(ctx), body.unit, ['partnerOfficer'])))
  const about = { subject: id, given, link: '', once: `child:${id}` }
  if (people.flat().length > 0) await tellPeople(ctx, people.flat(), 'told.child', about)
  // where no inspection has come in yet, the window passes it on
  else await tellWindow(ctx, { id, unit }, 'told.child', given, about.once)
}
