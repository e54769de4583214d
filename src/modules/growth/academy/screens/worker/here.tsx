import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useNow, useWords } from '#kernel/web/person.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { Page } from '#ui/frame.tsx'
import { minesOf, useMyCourses } from './attend-asks.ts'
import { attendWords } from './attendance-words.ts'
import { HereAnswer } from './here-answer.tsx'
import { HereWays } from './here-ways.tsx'
import { type Door, hrefOf } from './visit.ts'
import './attend.css'

/** What the code on the wall opens: one is here, or learns why not and what to do. Opened without a code, it asks for one. */
export function HerePage() {
  const say = useWords(attendWords)
  const now = useNow()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  // the same word typed again is another try
  const [turn, setTurn] = useState(0)
  const courses = useMyCourses()
  const [session, code] = [search.get('s'), search.get('c')]
  const enter = (door: Door) => {
    setTurn(turn + 1)
    void navigate(hrefOf(door), { replace: true })
  }
  const mines = courses.data && minesOf(courses.data)
  const ways = <HereWays key={turn} mines={mines} now={now} asked={session ?? undefined} isFirst={!code} onDoor={enter} />
  return (
    <Page title={say('here.title')} back={{ href: '/academy/sessions', word: say('sessions.title') }}>
      {session && code ? (
        <HereAnswer key={`${turn} ${session} ${code}`} door={{ session, code }} mines={mines}>
          {ways}
        </HereAnswer>
      ) : (
        ways
      )}
    </Page>
  )
}
