/** What the two sides say of how their case was handled, and who reads it. Clauses DISPUTES-85 and DISPUTES-86. */
import { addDays, type Day } from '#kernel/pure/calendar.ts'
import { type Refusal, refusals } from '#kernel/pure/refusal.ts'
import { isClosed, type Stage } from './rules-kinds.ts'
import { ratingWords } from './words-rating.ts'

export const refuseRating = refusals(ratingWords)

/** This platform's own figures, marked † in the rulebook. */
export const rateWithinDays = 30
export const wholeRatings = 3
export const mostWords = 500

/** The first two are about the mediator, and are asked where there was one. */
export const questions = ['fair', 'clear', 'easy', 'overall'] as const
export type Question = (typeof questions)[number]
export type Stars = Record<Question, number | null>
export const questionsOf = (hasMediator: boolean): readonly Question[] => (hasMediator ? questions : ['easy', 'overall'])

export const rateUntil = (closedOn: Day): Day => addDays(closedOn, rateWithinDays)

type Rateable = { state: Stage; closedOn: Day | null }
/** DISPUTES-85: after any end, for so many days. */
export const ratingObjection = ({ state, closedOn }: Rateable, today: Day): Refusal | undefined =>
  isClosed(state) && closedOn && today <= rateUntil(closedOn) ? undefined : refuseRating('DISPUTES-85')

/** DISPUTES-85: every question that is asked has its answer, and no other. */
export function starsObjection(stars: Stars, hasMediator: boolean): Refusal | undefined {
  const left = questionsOf(hasMediator).filter(one => stars[one] === null)
  return left.length === 0 ? undefined : refuseRating('DISPUTES-85').at(Object.fromEntries(left.map(one => [one, 'missing'])))
}
/** What was answered of somebody who did not take part counts for nobody. */
export const askedStars = (stars: Stars, hasMediator: boolean): Stars => (hasMediator ? stars : { ...stars, fair: null, clear: null })

/** DISPUTES-86: they count in whole threes, the oldest first, so that no figure changes by one person's answer. */
export const countedOf = <R>(ratings: readonly R[]): R[] => ratings.slice(0, ratings.length - (ratings.length % wholeRatings))

export const isSatisfied = (overall: number) => overall >= 4

export type Tally = { answers: number; counted: number; satisfied: number; means: Record<Question, number | null> | null }
/** Of the ratings of one mediator, one body, one half year, the oldest first. Null where fewer than three† have spoken. */
export function tallyOf(ratings: readonly Stars[]): Tally {
  const counted = countedOf(ratings)
  const meanOf = (question: Question) => {
    const given = counted.flatMap(one => one[question] ?? [])
    return given.length < wholeRatings ? null : Math.round((given.reduce((sum, one) => sum + one, 0) / given.length) * 10) / 10
  }
  return {
    answers: ratings.length,
    counted: counted.length,
    satisfied: counted.filter(one => isSatisfied(one.overall ?? 0)).length,
    means: counted.length === 0 ? null : { fair: meanOf('fair'), clear: meanOf('clear'), easy: meanOf('easy'), overall: meanOf('overall') },
  }
}
