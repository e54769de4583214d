/** What leaves of a question and of a call, and what is asked for. */
import { z } from 'zod'
import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { callStages, outcomes, questionStages, wishes } from '../rules-advice.ts'
import { happenings } from '../rules-everyday.ts'

export const id = z.uuid()
export const instant = z.iso.datetime()
export const day = z.iso.date()
export const district = z.enum(Object.keys(unionDistricts) as [UnionDistrict, ...UnionDistrict[]])
export const topic = z.enum(happenings)
/** The secret of whoever asks. A phone brings one of its own making, so that what is sent twice is begun once; else it is given one. */
export const receipt = z.string().regex(/^[\w-]{32,64}$/)

export const turn = z.object({ n: z.int(), at: instant, isAnswer: z.boolean(), said: z.string(), answeredFor: z.string() })
/** Who asked is not among it, and is known to nobody. */
const question = z.object({
  id,
  state: z.enum(questionStages),
  at: instant,
  topic,
  district: district.nullable(),
  due: day.nullable(),
  dueIsProvisional: z.boolean(),
  askedOn: z.int(),
  version: z.int(),
  unitName: z.string(),
  unitEnglish: z.string(),
})
export const listedQuestion = question.extend({ said: z.string() })
export const wholeQuestion = question.extend({ turns: z.array(turn) })

export const callback = z.object({
  id,
  state: z.enum(callStages),
  at: instant,
  wished: z.enum(wishes),
  about: z.string(),
  district: district.nullable(),
  due: day.nullable(),
  dueIsProvisional: z.boolean(),
  phoneMasked: z.string(),
  tries: z.int(),
  outcome: z.enum(outcomes).nullable(),
  calledAt: instant.nullable(),
  version: z.int(),
  unitName: z.string(),
  unitEnglish: z.string(),
})
