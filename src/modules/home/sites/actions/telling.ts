/** Who is told what about a station: its keepers, its managers, the union above, the reporter. */
import { aboveOf, type UnitPath } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { tell } from '#kernel/server/notices.ts'
import type { sitesWords } from '../words-all.ts'
import { words } from '../words.ts'
import type { Act } from './sites.ts'

type ToldKey = Extract<keyof typeof sitesWords, `told.${string}`>
/** A keeper has no reason to open the app: what they must answer within a day reaches them by SMS too. */
const urgent: readonly ToldKey[] = ['told.reported', 'told.reopened']
type About = { subject: string; link: string; given: Record<string, string | number>; once?: string }

export const tellThem = (ctx: Act, people: readonly string[], say: ToldKey, { subject, link, given, once }: About) =>
  tell(ctx, people, {
    module: 'sites',
    say,
    ...(urgent.includes(say) && { pair: words[say] }),
    given,
    subject,
    link,
    ...(once && { once }),
  })

const managers = ['chair', 'viceChair', 'officer'] as const

/** Whoever must answer: the keepers; where a station has none, those who manage it. */
export async function answerersOf(ctx: Act, { unit, parties }: { unit: UnitPath; parties: readonly string[] }) {
  return parties.length > 0 ? parties : managersAt(ctx, unit)
}

export const managersAt = (ctx: Act, unit: UnitPath) => officersOf(ctx as unknown as Pick<Ctx, 'db'>, unit, managers)

/** SITE-11: the nearest union above in which somebody holds a post; at the top, the unit's own. */
export async function managersAbove(ctx: Act, unit: UnitPath): Promise<string[]> {
  for (let above = aboveOf(unit); above !== '/'; above = aboveOf(above)) {
    const people = await managersAt(ctx, above)
    if (people.length > 0) return people
  }
  return managersAt(ctx, unit)
}
