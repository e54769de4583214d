import { ClipboardCheck, QrCode } from 'lucide-react'
import { may } from '#kernel/pure/people.ts'
import { useNow, usePerson, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { attendWords } from './attendance-words.ts'
import type { Whole } from './calls.ts'
import { nextDoor } from './door-time.ts'

/** From a class to who was there, and to the screen at the door of the session that runs or comes next. */
export function AttendanceLinks({ course }: { course: Pick<Whole, 'id' | 'unit' | 'state' | 'sessions'> }) {
  const [say, person, now] = [useWords(attendWords), usePerson(), useNow()]
  if (!['published', 'running', 'closed'].includes(course.state) || !may(person, 'academy.keep', { owner: '', unit: course.unit }))
    return null
  const session = nextDoor(course.sessions, now)
  return (
    <>
      <LinkButton icon={ClipboardCheck} href={`/academy/${course.id}/attendance`}>
        {say('title')}
      </LinkButton>
      {session && (
        <LinkButton icon={QrCode} href={`/academy/${course.id}/door/${session.id}`}>
          {say('door.title')}
        </LinkButton>
      )}
    </>
  )
}
