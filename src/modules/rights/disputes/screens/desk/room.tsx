import { useParams } from 'react-router'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Room } from '../room/room.tsx'
import { roomScreenWords } from '../room/room-words.ts'

export function DeskRoom() {
  const say = useWords(roomScreenWords)
  const { id = '' } = useParams<{ id: string }>()
  return (
    <DeskPage title={say('title')} actions={<LinkButton href={`/disputes/${id}`}>{say('back')}</LinkButton>}>
      <Room dispute={id} />
    </DeskPage>
  )
}
