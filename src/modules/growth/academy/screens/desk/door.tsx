import { useParams } from 'react-router'
import { useAsk } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Broken } from '#kernel/web/problems.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { Skeleton } from '#ui/state.tsx'
import { attendWords } from './attendance-words.ts'
import { api, urls } from './calls.ts'
import { useCalm } from './calm.ts'
import { DoorBoard } from './door-board.tsx'
import { useDoor } from './use-door.ts'
import './door.css'

/** ACAD-18, ACAD-19: the screen that stands at the door of a session. It fills the whole window, over the desk's own frame. */
export function DoorPage() {
  const say = useWords(attendWords)
  const { id = '', session = '' } = useParams<{ id: string; session: string }>()
  const door = useDoor(session)
  const attendance = useAsk(['academy', 'attendance', id], () => api.getAttendance({ class: id }))
  const calm = useCalm(() => {
    attendance.again()
    door.again()
  }, attendance.data?.lines.length ?? 0)
  useLive(door.data && !door.isRefused ? urls.watchClass({ id }) : undefined, calm)
  if (door.data && !door.isRefused) return <DoorBoard id={id} session={session} door={door.data} attendance={attendance.data} />
  return (
    <DeskPage title={say('door.title')} back={{ href: `/academy/${id}/attendance`, word: say('back') }}>
      {door.problem ? (
        <Broken problem={door.problem} again={door.again} isBusy={door.isRefreshing} />
      ) : (
        <Skeleton shape="page" word={say('door.title')} />
      )}
    </DeskPage>
  )
}
