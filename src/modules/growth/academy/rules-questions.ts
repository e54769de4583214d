/** The wall of a class, what becomes of its answers, and what its pupils think of it. Clauses ACAD-43 to ACAD-46. */
import { addDays, dayOf, type Day } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import type { Stage } from './rules.ts'
import { questionWords } from './words-questions.ts'

export const refuseAtWall = refusals(questionWords)
/** ACAD-46, the defaults marked † in the rulebook. */
export const feedbackDays = 14
export const fewestAnswers = 3
/** Nobody fills a wall alone. */
export const mostOpenQuestions = 20

export const questionStages = ['asked', 'withdrawn'] as const
export type QuestionStage = (typeof questionStages)[number]
/** Written on the screen, or said in class and noted. */
export const answerWays = ['written', 'spoken'] as const
export type AnswerWay = (typeof answerWays)[number]

/** Its unit is `/`: it concerns its asker alone, so that no post reaches whose it is. */
export type Question = Case<QuestionStage> & { class: string; text: string; named: boolean; name: string; unitName: string; at: string }

// biome-ignore format: read as a table
export const questionBook = lifecycle<Question>()({
  module: 'academy',
  table: 'academyQuestions',
  begin: { clause: 'ACAD-43', by: 'owner', in: 'asked' },
  steps: {
    edit:     { clause: 'ACAD-43', by: 'owner', move: { asked: 'asked' } },
    withdraw: { clause: 'ACAD-43', by: 'owner', move: { asked: 'withdrawn' } },
  },
  deadlines: {},
})

/** Where a question stands on the wall. */
export const wallParts = ['open', 'answered', 'hidden'] as const
export type WallPart = (typeof wallParts)[number]

/** Of a question as it is told: hidden says why, whatever it was answered before. */
export const partOf = ({ answer, hiddenWhy }: { answer: unknown; hiddenWhy: string | null }): WallPart =>
  hiddenWhy !== null ? 'hidden' : answer ? 'answered' : 'open'

/** What the rules ask of a question on the wall. */
export type OnWall = { isMine: boolean; answer: string | null; isHidden: boolean }

/** ACAD-43: until the class closes, by those of the class. */
export const mayAsk = ({ state }: { state: Stage }, isOfClass: boolean) =>
  isOfClass && (state === 'published' || state === 'running') ? undefined : refuseAtWall('ACAD-43')

export const isOneOfFew = (open: number) =>
  open < mostOpenQuestions ? undefined : new Refusal('ACAD-43', { most: mostOpenQuestions }, { sentence: 'acad.tooManyQuestions' })

/** ACAD-43: what is answered stands as it was asked. */
export const mayReword = ({ answer }: Pick<OnWall, 'answer'>) =>
  answer === null ? undefined : new Refusal('ACAD-43', {}, { sentence: 'acad.answered' })

/** ACAD-43: one wants another's question, before it is answered. */
export const mayWant = ({ isMine, answer, isHidden }: OnWall) =>
  isMine || isHidden || answer !== null ? new Refusal('ACAD-43', {}, { sentence: 'acad.notWanted' }) : undefined

/** ACAD-44: what is hidden is restored before it is answered, for an answer goes out to everyone who wants it. */
export const mayBeAnswered = ({ isHidden }: Pick<OnWall, 'isHidden'>) =>
  isHidden ? new Refusal('ACAD-44', {}, { sentence: 'acad.hiddenYet' }) : undefined

/** ACAD-44: a written answer says something; so does the note on one that was spoken. */
export const saysSomething = (text: string) =>
  text.trim().length >= 5 ? undefined : refuseAtWall('ACAD-44').at({ text: 'tooShort?least=5' })
export const saysWhyHidden = (reason: string) =>
  reason.trim().length >= 5 ? undefined : refuseAtWall('ACAD-44').at({ reason: 'tooShort?least=5' })

/** ACAD-44: the hall is shown what waits for its answer. */
export const mayShow = ({ answer, isHidden }: Pick<OnWall, 'answer' | 'isHidden'>) =>
  answer === null && !isHidden ? undefined : new Refusal('ACAD-44', {}, { sentence: 'acad.notForTheHall' })

/** ACAD-45: from another class of the same unit, and only what is answered and stands. */
export const mayBecomeReading = (from: { id: string; unit: string }, to: { id: string; unit: string }, post: OnWall | undefined) =>
  post && post.answer !== null && !post.isHidden && from.id !== to.id && from.unit === to.unit ? undefined : refuseAtWall('ACAD-45')

/** ACAD-45: neither who asked nor who answered is named in it. */
export function isNameless(texts: { asked: string; answer: string }, names: readonly string[]) {
  const told = (text: string) => names.some(name => name.length > 1 && text.includes(name))
  const fields = Object.entries(texts).flatMap(([field, text]) => (told(text) ? [[field, 'acad.namesSomebody']] : []))
  return fields.length === 0 ? undefined : refuseAtWall('ACAD-45').at(Object.fromEntries(fields))
}

type Session = { id: string; ends: string }
/** ACAD-46: the last day on which the class is rated. */
export const feedbackUntil = (ends: string): Day => addDays(dayOf(new Date(ends)), feedbackDays)

/** ACAD-46: `attended` are the sessions this pupil attended, `ends` is the end of the class. */
export function mayRate(attended: readonly Session[], ends: string, now: Date) {
  const last = Math.max(...attended.map(one => Date.parse(one.ends)))
  return attended.length > 0 && now.getTime() >= last && dayOf(now) <= feedbackUntil(ends) ? undefined : refuseAtWall('ACAD-46')
}

/** ACAD-46: one rates the teaching that one heard. */
export function mayRateSessions(given: readonly { session: string }[], attended: readonly Session[]) {
  const strange = given.findIndex(one => !attended.some(session => session.id === one.session))
  return strange < 0 ? undefined : refuseAtWall('ACAD-46').at({ [`sessions.${strange}.session`]: 'acad.notAttended' })
}

/** ACAD-46: with fewer, a mean would tell who said it. */
export const isEnough = (answers: number): boolean => answers >= fewestAnswers

export type Tally = { mean: number; counts: [number, number, number, number, number] }
/** A mean to one decimal, with how many gave each number of stars. */
export function tallyOf(stars: readonly number[]): Tally {
  const counts = [1, 2, 3, 4, 5].map(n => stars.filter(one => one === n).length) as Tally['counts']
  return { mean: roundMean(stars.reduce((sum, one) => sum + one, 0) / stars.length), counts }
}
export const roundMean = (mean: number): number => Math.round(mean * 10) / 10
