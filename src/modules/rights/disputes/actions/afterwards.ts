/** What the files of ratings, subsidies and circulars share: where somebody asks from, who is told. */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { may, type Power, reachOf, type UnitPath } from '#kernel/pure/people.ts'
import { tell } from '#kernel/server/notices.ts'
import { pathsOf } from '../../../home/unions/door.ts'
import { type Half, isHalf } from '../rules-half.ts'
import type { afterwardsWords } from '../words-afterwards.ts'
import type { Act } from './disputes.ts'

export const id = z.uuid()
export const day = z.iso.date()
export const instant = z.iso.datetime()
export const version = z.int()
export const reason = z.string().trim().max(500)
export const half = z.string().refine(isHalf, 'notRight') as unknown as z.ZodType<Half, string>
const count = z.object({ yes: z.int(), partly: z.int(), no: z.int() }).nullable()
export const shares = z.object({ found: count, fair: count, again: count, carried: count })
export const language = z.enum(['zh', 'en']).default('zh')

/** The union that is looked at: the one named, else where the reader's first such post stands. */
export async function unitFor(ctx: Act, named: string | undefined, power: Power): Promise<UnitPath> {
  const unit = named ? (await pathsOf(ctx, 'unit', [named]))[0] : reachOf(ctx.actor, power)[0]
  if (!unit || !may(ctx.actor, power, { owner: '', unit })) throw refuseInHouse('HOUSE-1')
  return unit
}

type ToldKey = Extract<keyof typeof afterwardsWords, `told.${string}`>
type About = { subject: string; link: string; given?: Record<string, string | number>; once?: string }
export const tellAfter = (ctx: Act, people: readonly string[], say: ToldKey, { given = {}, once = '', ...about }: About) =>
  tell(ctx, people, { module: 'disputes', say, given, once, ...about })

/** Which half year a notice speaks of: its word, and the year. */
export const spokenHalf = (half: Half) => ({ n: half.endsWith('1') ? (1 as const) : (2 as const), year: half.slice(0, 4) })
