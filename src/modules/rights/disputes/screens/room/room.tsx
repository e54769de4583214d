import { useState } from 'react'
import { useAsk, Asked } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tabs } from '#ui/tabs.tsx'
import type { Room as RoomName } from '../../rules-room.ts'
import { api, type RoomView, urls } from './api.ts'
import { Proposals } from './proposals.tsx'
import { roomScreenWords } from './room-words.ts'
import { Sessions } from './sessions.tsx'
import { Talk } from './talk.tsx'
import './room.css'

/** DISPUTES-65: the room on the phone and at the desk. Hints lead to asking again; nothing comes by them. */
export function Room({ dispute }: { dispute: string }) {
  const room = useAsk(['disputes', 'room', dispute], () => api.getRoom({ dispute }))
  return (
    <Asked of={room} shape="page">
      {view => <Open view={view} />}
    </Asked>
  )
}

type Part = RoomName | 'proposals' | 'sessions'
function Open({ view }: { view: RoomView }) {
  const say = useWords(roomScreenWords)
  const [part, setPart] = useState<Part>('joint')
  const [heard, setHeard] = useState(0)
  useLive(urls.watchRoom({ dispute: view.dispute }), () => setHeard(count => count + 1))
  const titleOf = (room: RoomName) => say(room !== 'joint' && view.seat !== 'handler' ? 'tab.own' : `tab.${room}`)
  const tabs = [
    ...view.rooms.map(room => ({ key: room as Part, title: titleOf(room) })),
    { key: 'proposals' as const, title: say('tab.proposals') },
    { key: 'sessions' as const, title: say('tab.sessions') },
  ]
  return (
    <>
      {!view.isOpen && <Notice>{say('over')}</Notice>}
      <p className="ui-hint">{view.people.map(({ name, seat }) => `${name}（${say(`seat.${seat}`)}）`).join(' · ')}</p>
      <Tabs label={say('views')} tabs={tabs} current={part} onChange={setPart}>
        {part === 'proposals' ? (
          <Proposals view={view} heard={heard} />
        ) : part === 'sessions' ? (
          <Sessions view={view} heard={heard} />
        ) : (
          <Talk key={part} view={view} room={part} heard={heard} />
        )}
      </Tabs>
    </>
  )
}
