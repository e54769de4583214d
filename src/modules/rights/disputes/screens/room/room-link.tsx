import { MessagesSquare } from 'lucide-react'
import { useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { roomScreenWords } from './room-words.ts'

/** DISPUTES-65: from a case into its room. */
export function RoomLink({ href }: { href: string }) {
  const say = useWords(roomScreenWords)
  return (
    <Section title={say('title')}>
      <p className="ui-hint">{say('link.hint')}</p>
      <LinkButton icon={MessagesSquare} href={href} isWide>
        {say('link')}
      </LinkButton>
    </Section>
  )
}
