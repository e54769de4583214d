import { dayOf } from '#kernel/pure/calendar.ts'
import { formatRange } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLive } from '#kernel/web/live.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { WallPage } from '#kernel/web/wall.tsx'
import { Board } from './board.tsx'
import { isToday, turnAt } from './sessions.ts'
import { api, type Notice, urls, type Wall } from './wall-api.ts'
import { wallWords } from './wall-words.ts'
import './wall.css'

const TURN_MS = 15_000
const EVERY_MS = 60_000
/** More than this would not come round again within five minutes. */
const MOST = 20

/** What is on today, one after the other; where nothing is, what comes next. */
export function Today() {
  const today = useToday()
  const asked = useAsk(['activities', 'wall-today', today], () => listToday(today), { everyMs: EVERY_MS })
  return (
    <Asked of={asked} shape="page">
      {({ on, coming }) => (on.length > 0 ? <Turning walls={on} again={asked.again} /> : <Coming notices={coming} />)}
    </Asked>
  )
}

async function listToday(today: string): Promise<{ on: Wall[]; coming: Notice[] }> {
  const { rows } = await api.listNotices({ limit: 50 })

  const near = rows.filter(row => row.starts && dayOf(new Date(row.starts)) <= today).slice(0, MOST)
  // one that is withdrawn meanwhile must not blank the wall
  const walls = await Promise.all(near.map(({ id }) => api.getWall({ id }).catch(() => undefined)))
  const on = walls.filter(wall => wall !== undefined).filter(wall => isToday(wall.activity.sessions, today))
  return { on, coming: rows.filter(row => row.state !== 'cancelled').slice(0, 4) }
}

function Turning({ walls, again }: { walls: Wall[]; again: () => void }) {
  const now = useNow(1_000)
  const at = turnAt(now, TURN_MS, walls.length)
  const wall = walls[at]!
  useLive(urls.watchActivity({ id: wall.activity.id }), again)
  return <Board wall={wall} turn={{ n: at + 1, count: walls.length }} />
}

function Coming({ notices }: { notices: Notice[] }) {
  const [say, language, today] = [useWords(wallWords), useLanguage(), useToday()]
  return (
    <WallPage title={say('nothing')}>
      {notices.length > 0 && (
        <section className="act-wall-coming">
          <h2>{say('coming')}</h2>
          <ul>
            {notices.map(({ id, title, unitName, starts, ends }) => (
              <li key={id}>
                <strong>{title}</strong>
                <span className="ui-figures">{starts && ends && formatRange(new Date(starts), new Date(ends), language, today)}</span>
                <span>{unitName}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </WallPage>
  )
}
