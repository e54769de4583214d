import { z } from 'zod'
import { asLine, asPassage } from './as-line.ts'

/** One line of what somebody types, such as a name; pasted along with it, what cannot be seen is dropped rather than refused. */
export const line = (most: number) => z.string().overwrite(asLine).trim().max(most)
/** What somebody tells in several lines. */
export const passage = (most: number) => z.string().overwrite(asPassage).trim().max(most)
