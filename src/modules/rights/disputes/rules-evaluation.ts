/** The workers decide (职工说了算): once each half year they judge the programme as a whole. Clause DISPUTES-87. */
import { addDays, type Day, dayOf } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { type Half, isHalfOver } from './rules-half.ts'
import { refuseRating } from './rules-rating.ts'

/** This platform's own figures, marked † in the rulebook. */
export const leastOpenDays = 7
export const mostOpenDays = 60
export const leastVoices = 5

export const evaluationStages = ['open', 'over', 'published'] as const
export type EvaluationStage = (typeof evaluationStages)[number]
export const aspects = ['found', 'fair', 'again', 'carried'] as const
export type Aspect = (typeof aspects)[number]
/** `none`: it does not apply, such as a result that there was not. */
export const voiceAnswers = ['yes', 'partly', 'no', 'none'] as const
export type VoiceAnswer = (typeof voiceAnswers)[number]
export type Voice = Record<Aspect, VoiceAnswer>
/** Of those to whom it applied. Null where too few have spoken of it. */
export type Shares = Record<Aspect, { yes: number; partly: number; no: number } | null>

export type Evaluation = Case<EvaluationStage> & {
  half: Half
  opensOn: Day
  closesOn: Day
  asked: number
  answered: number | null
  result: Shares | null
}

const head = 'disputes.head'
const isOver = ({ closesOn }: Evaluation, now: Date) => (dayOf(now) > closesOn ? undefined : refuseRating('DISPUTES-87'))
// biome-ignore format: read as a table
export const evaluationBook = lifecycle<Evaluation>()({
  module: 'disputes',
  table: 'disputesEvaluations',
  begin: { clause: 'DISPUTES-87', by: head, in: 'open' },
  steps: {
    // its last day stands, holiday or not: what was announced is no period of the law
    endVote: { clause: 'DISPUTES-87', by: 'clock', move: { open: 'over' }, check: isOver },
    publish: { clause: 'DISPUTES-87', by: head, move: { over: 'published' } },
  },
  deadlines: {},
})

/** DISPUTES-87: of a half year that is over, for a week at least. */
export function openingObjection(half: Half, closesOn: Day, today: Day): Refusal | undefined {
  if (!isHalfOver(half, today)) return refuseRating('DISPUTES-87').at({ half: 'disputes.halfRuns' })
  const isFitting = closesOn >= addDays(today, leastOpenDays) && closesOn <= addDays(today, mostOpenDays)
  return isFitting
    ? undefined
    : refuseRating('DISPUTES-87').at({ closesOn: `disputes.voteDays?least=${leastOpenDays}&most=${mostOpenDays}` })
}
export const isVoteOpen = ({ state, closesOn }: Pick<Evaluation, 'state' | 'closesOn'>, today: Day) => state === 'open' && today <= closesOn

export const notAsked = () => new Refusal('DISPUTES-87', {}, { sentence: 'disputes.notInVote' })
export const hasSpokenAlready = () => new Refusal('DISPUTES-87', {}, { sentence: 'disputes.spoken' })

/** DISPUTES-87: a share of fewer than five† would tell who said it. */
export function sharesOf(voices: readonly Voice[]): Shares | null {
  if (voices.length < leastVoices) return null
  const of = (aspect: Aspect) => {
    const count = (answer: VoiceAnswer) => voices.filter(one => one[aspect] === answer).length
    const shares = { yes: count('yes'), partly: count('partly'), no: count('no') }
    return shares.yes + shares.partly + shares.no < leastVoices ? null : shares
  }
  return { found: of('found'), fair: of('fair'), again: of('again'), carried: of('carried') }
}
