import type { Skill } from '#kernel/pure/identifiers/skills.ts'
import { begin } from '#kernel/web/desk/merging.ts'
import type { Qualification } from '../../rules-nominations.ts'
import type { Asking, Nominee } from './calls.ts'
import { isWhole, numberOf } from './plan-values.ts'

export type NomineeValues = {
  version: number
  began: string
  person: string
  /** Shown beside the id, so that a draft found later still says whom it is about. */
  personName: string
  trade: string
  skill: string
  worksIn: string
  years: string
  certificate: string
  words: string
}

const blank = { version: 0, person: '', personName: '', trade: '', skill: '', worksIn: '', years: '', certificate: '', words: '' }

/** A new one, begun with what the worker said of themselves when they asked, or one taken up again. */
export function nomineeValues({ row, ask }: { row?: Nominee | undefined; ask?: Asking | undefined }): NomineeValues {
  const known = row ?? ask
  if (!known) return begin(blank)
  const { trade, skill, worksIn, years } = known.qualification
  return begin({
    ...blank,
    version: row?.version ?? 0,
    person: known.person,
    personName: known.name,
    ...{ trade, worksIn, words: known.words },
    skill: skill ?? '',
    years: String(years),
  })
}

export const qualificationOf = ({ trade, skill, worksIn, years }: NomineeValues): Qualification => ({
  trade: trade.trim(),
  skill: (skill || null) as Skill | null,
  worksIn: worksIn.trim(),
  years: numberOf(years) ?? 0,
})

type Wrong = (key: 'years.wrong' | 'worker.missing') => string
export const wrongInNominee = (values: NomineeValues, say: Wrong): { person?: string | undefined; years?: string | undefined } => ({
  person: values.person ? undefined : say('worker.missing'),
  years: values.years.trim() === '' || isWhole(values.years, 0, 60) ? undefined : say('years.wrong'),
})
