import type { z } from 'zod'
import { Refusal } from '../pure/refusal.ts'

/** zod is the only judge of what comes in. Its verdicts become sentences of the house, in the reader's language (`fields`). */
export function parseInput<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const read = schema.safeParse(input, { reportInput: true })
  if (read.success) {
    const lost = unstorable(read.data)
    if (lost) throw new Refusal('HOUSE-5', {}, { fields: { [lost.path]: lost.why } })
    return read.data
  }
  const fields = Object.fromEntries(read.error.issues.map(issue => [issue.path.join('.'), sentenceOf(issue)]))
  throw new Refusal('HOUSE-5', {}, { fields })
}

type Lost = { path: string; why: 'notRight' | 'notADay' | 'notATime' }
const dayOrInstant = /^(\d{4})-\d\d-\d\d(T[\d:.]+(Z|[+-](\d\d):\d\d))?$/
/** The database reads no zone further off than this; the farthest there is lies 14 hours from Greenwich. */
const mostHoursOff = 15

/**
 * What a schema lets pass and no database gives back: NUL, half of a surrogate pair, days so far off that they come back as no day, and zones there are none of.
 * One such row would break every list that holds it. It looks at what the schema read, so it goes no deeper than the schema does.
 */
function unstorable(read: unknown, path = ''): Lost | undefined {
  if (typeof read === 'string') {
    if (read.includes('\0') || !read.isWellFormed()) return { path, why: 'notRight' }
    const [, year, time, , hoursOff] = dayOrInstant.exec(read) ?? []
    if (Number(hoursOff ?? 0) > mostHoursOff) return { path, why: 'notATime' }
    return year && (year < '1800' || year > '2999') ? { path, why: time ? 'notATime' : 'notADay' } : undefined
  }
  if (typeof read !== 'object' || read === null) return undefined
  for (const [key, value] of Object.entries(read)) {
    const lost = unstorable(key) ? { path, why: 'notRight' as const } : unstorable(value, path ? `${path}.${key}` : key)
    if (lost) return lost
  }
  return undefined
}

/** `key` of a house word, followed by its givens as a query: `tooLong?most=200`. The wire speaks it. */
function sentenceOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'missing'
      return issue.expected === 'number' || issue.expected === 'int' ? 'notANumber' : 'notRight'
    case 'too_big':
      return issue.origin === 'string'
        ? `tooLong?most=${issue.maximum}`
        : issue.origin === 'array'
          ? `tooMany?most=${issue.maximum}`
          : `tooLarge?most=${issue.maximum}`
    case 'too_small':
      if (issue.origin === 'string') return issue.input === '' ? 'missing' : `tooShort?least=${issue.minimum}`
      return issue.origin === 'array' ? `tooFew?least=${issue.minimum}` : `tooSmall?least=${issue.minimum}`
    case 'invalid_format':
      if (issue.input === '') return 'missing'
      return issue.format === 'date' ? 'notADay' : issue.format === 'datetime' ? 'notATime' : 'notRight'
    case 'invalid_value':
      return issue.input === undefined || issue.input === '' ? 'missing' : 'notAChoice'
    case 'custom':
      // a schema that judges with its own sentence says so by its message
      return issue.message
    default:
      return 'notRight'
  }
}
