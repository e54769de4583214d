import { BookOpen, MessageCircleQuestion, Star } from 'lucide-react'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { isAttended } from '../../rules-attendance.ts'
import { mayRate } from '../../rules-questions.ts'
import type { MyCourse } from './api.ts'
import { toWallWords } from './to-wall-words.ts'

/** From a class to its wall and its reading. */
export function ToWall({ id }: { id: string }) {
  const say = useWords(toWallWords)
  return (
    <>
      <LinkButton icon={MessageCircleQuestion} href={`/academy/${id}/questions`}>
        {say('wall')}
      </LinkButton>
      <LinkButton icon={BookOpen} href={`/academy/${id}/reading`}>
        {say('reading')}
      </LinkButton>
    </>
  )
}

/** ACAD-46: while it can be rated. */
export function ToFeedback({ course: { class: id, sessions, cells } }: { course: MyCourse }) {
  const say = useWords(toWallWords)
  const now = useNow()
  const attended = sessions.filter((_, at) => isAttended(cells[at]!.presence))
  const ends = new Date(Math.max(...sessions.map(one => Date.parse(one.ends)))).toISOString()
  if (mayRate(attended, ends, now)) return null
  return (
    <p>
      <LinkButton kind="main" icon={Star} href={`/academy/${id}/feedback`}>
        {say('rate')}
      </LinkButton>
    </p>
  )
}
