import { Award } from 'lucide-react'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import type { Whole } from './calls.ts'
import { markWords } from './mark-words.ts'
import { mayHost } from './standing.tsx'

/** From a class that has begun to its mark book. */
export function MarksLink({ course }: { course: Pick<Whole, 'id' | 'unit' | 'state'> }) {
  const [say, person] = [useWords(markWords), usePerson()]
  if (!['running', 'closed'].includes(course.state) || !mayHost(person, course)) return null
  return (
    <LinkButton icon={Award} href={`/academy/${course.id}/marks`}>
      {say('title')}
    </LinkButton>
  )
}
