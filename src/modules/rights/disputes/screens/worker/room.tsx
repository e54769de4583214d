import { useParams } from 'react-router'
import { useWords } from '#kernel/web/person.tsx'
import { Page } from '#ui/frame.tsx'
import { Room } from '../room/room.tsx'
import { roomScreenWords } from '../room/room-words.ts'

export function RoomPage() {
  const say = useWords(roomScreenWords)
  const { id = '' } = useParams<{ id: string }>()
  return (
    <Page title={say('title')} back={{ href: `/rights/cases/${id}`, word: say('back') }}>
      <Room dispute={id} />
    </Page>
  )
}
