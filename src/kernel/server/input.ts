import type { z } from 'zod'
import { Refusal } from '../pure/refusal.ts'

/** zod is the only judge of what comes in. Its verdicts become sentences of the house, in the reader's language (`fields`). */
export function parseInput<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const read = schema.safeParse(input, { reportInput: true })
  if (read.success) return read.data
  const fields = Object.fromEntries(read.error.issues.map(issue => [issue.path.join('.'), sentenceOf(issue)]))
  throw new Refusal('HOUSE-5', {}, { fields })
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
