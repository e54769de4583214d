import type { ReactNode } from 'react'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatMoment, formatTime } from '#kernel/pure/formats.ts'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { client } from '#kernel/web/client.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { VisuallyHidden } from '#ui/hidden.tsx'
import { Mark } from '#ui/mark.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import type { Tone } from '#ui/tone.tsx'
import type * as finding from '../actions/finding.ts'
import { offersNow } from '../rules-places.ts'
import { placeWords } from '../words-places.ts'
import { wantedIn } from './widget-ask.ts'
import { widgetWords } from './widget-words.ts'
import './widget.css'

const api = client<typeof finding>('sites')
type Near = Awaited<ReturnType<typeof api.listNearest>>['rows'][number]
const most = 8

/** SITE-18: shown in other sites' pages. It changes nothing and asks nothing, and every link leaves the frame. */
export function Widget() {
  const [say, language, wanted] = [useWords(widgetWords), useLanguage(), wantedIn(useSearchParams()[0])]
  const { division, lon, lat } = wanted
  const ask = useAsk(['sites', 'widget', division, lon, lat], () => api.listNearest({ ...wanted, limit: most }), { everyMs: 120_000 })
  const district = divisions.find(one => one.code === division)?.[language]
  return (
    <main id="main" className="site-widget" tabIndex={-1}>
      <header>
        <Mark />
        <div>
          <h1>{district ? say('of', { district }) : say(lon === undefined ? 'title' : 'near')}</h1>
          <p className="ui-hint">{say('everyone')}</p>
        </div>
      </header>
      <Asked of={ask} shape="list">
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={say('none')} />
          ) : (
            <ul>
              {rows.map(row => (
                <Station key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Asked>
      <footer>
        <Outward href="/sites">{say('all')}</Outward>
        <span className="ui-hint">{say('source')}</span>
      </footer>
    </main>
  )
}

function Station({ row }: { row: Near }) {
  const [language, sayPlace] = [useLanguage(), useWords(placeWords)]
  const way = useWay()(row)
  const offers = offersNow(row)
    .slice(0, 5)
    .map(offer => sayPlace(`offer.${offer}`))
  return (
    <li>
      <Outward href={`/sites/${row.id}`}>
        <strong>{(language === 'en' && row.english) || row.name}</strong>
      </Outward>
      <div className="site-widget-line">
        <Standing of={row.status} />
        {way && <span>{way}</span>}
      </div>
      <div className="ui-hint">{row.address}</div>
      {offers.length > 0 && <div className="ui-hint">{offers.join(' · ')}</div>}
    </li>
  )
}

const tones: Record<Near['status']['is'], Tone> = { open: 'done', shut: 'info', shutToday: 'soon', paused: 'soon' }

function Standing({ of: { is, changesAt } }: { of: Near['status'] }) {
  const [say, language, today] = [useWords(widgetWords), useLanguage(), useToday()]
  const change = changesAt && (is === 'open' || is === 'shut') ? new Date(changesAt) : undefined
  const at = change && (dayOf(change) === today ? formatTime(change) : formatMoment(change, language, today))
  return <Tag tone={tones[is]}>{at ? say(is === 'open' ? 'is.openUntil' : 'is.shutUntil', { at }) : say(`is.${is}`)}</Tag>
}

function useWay() {
  const say = useWords(widgetWords)
  return ({ metres }: Near) => {
    if (metres === null) return undefined
    return metres < 995
      ? say('metres', { n: Math.max(10, Math.round(metres / 10) * 10) })
      : say('kilometres', { n: (metres / 1_000).toFixed(1) })
  }
}

/** Never within the frame: there a whole house would open under somebody else's page. */
function Outward({ href, children }: { href: string; children: ReactNode }) {
  const say = useWords(widgetWords)
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <VisuallyHidden>{say('newTab')}</VisuallyHidden>
    </a>
  )
}
