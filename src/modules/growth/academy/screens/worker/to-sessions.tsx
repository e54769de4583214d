import { CalendarClock } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { attendWords } from './attendance-words.ts'

/** From a class that admitted me to my sessions in it. */
export function ToSessions() {
  const say = useWords(attendWords)
  return (
    <LinkButton icon={CalendarClock} href="/academy/sessions">
      {say('sessions.lead')}
    </LinkButton>
  )
}
