import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { formatRange, formatTime } from '#kernel/pure/formats.ts'
import { idOf } from '#kernel/pure/people.ts'
import type { Language } from '#kernel/pure/words.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { WallPage } from '#kernel/web/wall.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { isOn, shownSession } from './sessions.ts'
import type { Wall } from './wall-api.ts'
import { wallWords } from './wall-words.ts'
import './wall.css'

/** One activity for a hall: what, whose, when, how many came. Counts only, no names. */
export function Board({ wall: { activity, came }, turn }: { wall: Wall; turn?: { n: number; count: number } }) {
  const [say, language, now, today] = [useWords(wallWords), useLanguage(), useNow(5_000), useToday()]
  const session = shownSession(activity.sessions, now)
  const offer = activity.offers.find(one => one.id === session?.offer)
  const count = came.find(one => one.session === session?.id)
  const hosts = [idOf(activity.unit), ...Object.keys(activity.hosts)].map(id => activity.unitNames[id]).filter(Boolean)
  return (
    <WallPage
      title={activity.title}
      aside={
        <div className="wall-code">
          <QrCode text={`${location.origin}/activities/${activity.id}`} name={say('code')} caption={say('scan')} />
          {turn && turn.count > 1 && <p className="wall-turn ui-figures">{say('page', turn)}</p>}
        </div>
      }
    >
      <div className="act-wall">
        <p className="act-wall-hosts">{hosts.join(language === 'zh' ? '　' : ', ')}</p>
        {session && (
          <section data-on={isOn(session, now) || undefined}>
            <strong className="act-wall-state">{say(stateOf(activity, session, now))}</strong>
            <p className="ui-figures">{whenOf(session, language, today)}</p>
            <p>{[session.title, session.place || activity.place].filter(Boolean).join(language === 'zh' ? '　' : ', ')}</p>
          </section>
        )}
        {count && (
          <p className="act-wall-came" aria-live="polite">
            <span>{say('came')}</span>{' '}
            <strong className="ui-figures act-wall-count">{say('of', { came: count.heads, expected: count.expected })}</strong>
          </p>
        )}
        {offer && offer.waiting > 0 && <p className="act-wall-waiting ui-figures">{say('waiting', { count: offer.waiting })}</p>}
      </div>
    </WallPage>
  )
}

/** Today needs no date: it stands above. */
function whenOf({ starts, ends }: { starts: string; ends: string }, language: Language, today: Day) {
  const [from, to] = [new Date(starts), new Date(ends)]
  return dayOf(from) === today && dayOf(to) === today ? `${formatTime(from)}–${formatTime(to)}` : formatRange(from, to, language, today)
}

function stateOf({ state }: Wall['activity'], session: Wall['activity']['sessions'][number], now: Date) {
  if (state === 'cancelled' || session.cancelledAt) return 'fallen'
  if (isOn(session, now)) return 'now'
  return new Date(session.ends) <= now ? 'over' : 'next'
}
