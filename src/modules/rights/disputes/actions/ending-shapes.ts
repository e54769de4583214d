import { z } from 'zod'
import { line, passage } from '#kernel/pure/line.ts'
import { china } from '#kernel/pure/holidays.ts'
import { type Day, lastDay } from '#kernel/pure/calendar.ts'
import { mostItems, mostPayments, payWays } from '../rules-agreement.ts'
import { kinds, sides } from '../rules-kinds.ts'

export const id = z.uuid()
export const day = z.iso.date()
export const instant = z.iso.datetime({ offset: true })
export const reason = z.string().trim().max(500)
export const version = z.int().min(1)
export const language = z.enum(['zh', 'en']).default('zh')

/** What the mediator writes; what is still vague comes in too, and is refused by its clause and not by its form (DISPUTES-77). */
export const terms = z.object({
  requests: passage(2_000),
  facts: passage(2_000),
  items: z
    .array(
      z.object({
        kind: z.enum(kinds),
        said: line(200),
        way: z.enum(payWays).nullable(),
        holder: line(60),
        bank: line(80),
        payments: z.array(z.object({ amountFen: z.int().nullable(), dueOn: day.nullable() })).max(mostPayments),
        payee: id.nullable(),
      }),
    )
    .max(mostItems),
  duties: z.array(z.object({ side: z.enum(sides), said: passage(300), dueOn: day.nullable() })).max(20),
  remaining: passage(1_000),
})
const named = z.object({ name: z.string(), by: z.array(z.string()) })
export const printed = terms.extend({
  worker: named.extend({ phone: z.string() }),
  employer: named.extend({ uscc: z.string() }),
  body: z.string(),
  mediator: z.string(),
  caseNumber: z.string(),
})

/** A year from the day a mediation failed or an agreement was broken: each starts the limitation anew (Rule 17 art. 31; law art. 27). */
export const limitationFrom = (from: Day): Day => lastDay(china, from, { months: 12, unit: 'month' }).day
