/** Ask without a name, and be called back: clauses DISPUTES-17 to DISPUTES-19. */
import { addDays, type Day, dayOf } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { refuseBefore as refuse } from './rules-diagnosis.ts'

export const questionStages = ['asked', 'raised', 'answered', 'closed'] as const
export type QuestionStage = (typeof questionStages)[number]
export type Question = Case<QuestionStage> & {
  at: string
  topic: string
  district: string
  askedOn: number
  answeredAt: string | null
  raisedAt: string | null
}

export const callStages = ['waiting', 'raised', 'called', 'withdrawn', 'dropped'] as const
export type CallStage = (typeof callStages)[number]
/** When it suits: any time in office hours, or a part of the day. */
export const wishes = ['anytime', 'morning', 'noon', 'afternoon', 'evening'] as const
export type Wish = (typeof wishes)[number]
export const outcomes = ['spoken', 'unreached', 'wrongNumber'] as const
export type Outcome = (typeof outcomes)[number]
export type Callback = Case<CallStage> & {
  at: string
  wished: Wish
  about: string
  district: string
  tries: number
  outcome: Outcome | ''
  calledAt: string | null
  raisedAt: string | null
  phoneMasked: string
}

/** The figures of this platform’s own, marked † in the rulebook. */
export const answerWithin = { days: 2, unit: 'working' } as const
export const askOnDays = 30
export const mostAskedOn = 3
export const keepNumberDays = 30
export const keepAdviceDays = 365
export const mostTries = 3
export const mostSaid = 1_000
export const mostAnswer = 2_000

const isWithin = (text: string, most: number) => [...text.trim()].length >= 5 && [...text.trim()].length <= most
export const askObjection = (said: string): Refusal | undefined =>
  isWithin(said, mostSaid)
    ? undefined
    : refuse('DISPUTES-17').at({ said: [...said].length > mostSaid ? `tooLong?most=${mostSaid}` : 'tooShort?least=5' })
export const answerObjection = (said: string): Refusal | undefined =>
  isWithin(said, mostAnswer)
    ? undefined
    : refuse('DISPUTES-17').at({ said: [...said].length > mostAnswer ? `tooLong?most=${mostAnswer}` : 'tooShort?least=5' })
export const purposeObjection = (purpose: string): Refusal | undefined =>
  [...purpose.trim()].length >= 5 ? undefined : refuse('DISPUTES-19').at({ purpose: 'tooShort?least=5' })

/** The row as it will be written: one more than it was. */
function mayAskOn({ askedOn, due }: Question, now: Date) {
  if (askedOn > mostAskedOn) return refuse('DISPUTES-18')
  return due && dayOf(now) > due ? refuse('DISPUTES-18') : undefined
}

const advise = 'disputes.advise'
// biome-ignore format: read as a table
export const questionBook = lifecycle<Question>()({
  module: 'disputes',
  table: 'disputesQuestions',
  begin: { clause: 'DISPUTES-17', by: 'owner', in: 'asked' },
  steps: {
    answerQuestion: { clause: 'DISPUTES-17', by: advise,  move: { asked: 'answered', raised: 'answered' } },
    raiseQuestion:  { clause: 'DISPUTES-17', by: 'clock', move: { asked: 'raised' } },
    askOn:          { clause: 'DISPUTES-18', by: 'owner', move: { answered: 'asked' }, check: mayAskOn },
    closeQuestion:  { clause: 'DISPUTES-18', by: 'clock', move: { answered: 'closed' } },
    forgetQuestion: { clause: 'DISPUTES-18', by: 'clock', move: { closed: 'closed' } },
  },
  deadlines: {
    asked: { ...answerWithin, then: 'raiseQuestion' },
    answered: { days: askOnDays, unit: 'calendar', then: 'closeQuestion' },
  },
})

/** A call that reached nobody is tried again, until it was tried often enough. */
const hasTried = ({ outcome, tries }: Callback) => (outcome === 'unreached' && tries < mostTries ? refuse('DISPUTES-19') : undefined)
const failed = ({ outcome, tries }: Callback) => (outcome === 'unreached' && tries < mostTries ? undefined : refuse('DISPUTES-19'))
// biome-ignore format: read as a table
export const callBook = lifecycle<Callback>()({
  module: 'disputes',
  table: 'disputesCallbacks',
  begin: { clause: 'DISPUTES-19', by: 'owner', in: 'waiting' },
  steps: {
    recordCall:   { clause: 'DISPUTES-19', by: advise,  move: { waiting: 'called', raised: 'called' }, check: hasTried },
    missCall:     { clause: 'DISPUTES-19', by: advise,  move: { waiting: 'waiting', raised: 'raised' }, check: failed },
    raiseCall:    { clause: 'DISPUTES-19', by: 'clock', move: { waiting: 'raised' } },
    withdrawCall: { clause: 'DISPUTES-19', by: 'owner', move: { waiting: 'withdrawn', raised: 'withdrawn' } },
    dropNumber:   { clause: 'DISPUTES-19', by: 'clock', move: { called: 'dropped' } },
  },
  deadlines: {
    waiting: { ...answerWithin, then: 'raiseCall' },
    called: { days: keepNumberDays, unit: 'calendar', then: 'dropNumber' },
  },
})

/** Until when what was asked and answered is kept, once nobody asks on. */
export const forgottenBefore = (today: Day): Day => addDays(today, -keepAdviceDays)
