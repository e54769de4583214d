import { MessageCircleQuestion, Star } from 'lucide-react'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import type { Whole } from './calls.ts'
import { questionDeskWords } from './question-words.ts'
import { mayHost } from './standing.tsx'

/** From a class to its wall, and once there is something to say, to what its pupils thought. */
export function QuestionLinks({ course }: { course: Whole }) {
  const [say, person] = [useWords(questionDeskWords), usePerson()]
  if (course.state === 'cancelled') return null
  return (
    <>
      <LinkButton icon={MessageCircleQuestion} href={`/academy/${course.id}/questions`}>
        {say('title')}
      </LinkButton>
      {mayHost(person, course) && (course.state === 'running' || course.state === 'closed') && (
        <LinkButton icon={Star} href={`/academy/${course.id}/feedback`}>
          {say('feedback.title')}
        </LinkButton>
      )}
    </>
  )
}
