import type { ComponentProps } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { Rating } from '#ui/rating.tsx'
import type { Question } from '../../rules-rating.ts'
import { ratingScreenWords } from './rating-words.ts'

type Picked = Omit<ComponentProps<typeof Rating>, 'label' | 'words'>
/** One question with its five stars. */
export function Stars({ of, picked }: { of: Question; picked: Picked }) {
  const say = useWords(ratingScreenWords)
  const words = [say('star.1'), say('star.2'), say('star.3'), say('star.4'), say('star.5')] as const
  return <Rating {...picked} label={say(`ask.${of}`)} words={words} />
}

/** Nothing chosen is nothing said. */
export const starsGiven = (values: Record<Question, number>) => ({
  fair: values.fair || null,
  clear: values.clear || null,
  easy: values.easy || null,
  overall: values.overall || null,
})
