import { dayOf } from '#kernel/pure/calendar.ts'
import { formatDay, formatTime } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { isDoorOpen } from '../../rules-attendance.ts'
import { api, type Kept } from './api.ts'
import { keepWords } from './keep-words.ts'
import './attend.css'

/** Kept on the phone, for a classroom may have no network. */
export const useKeptSessions = () => useAsk(['academy', 'kept'], () => api.listKept({}), { offline: 'academy.kept' })

/** The sessions I stand at the door of: today's first. */
export function KeepPage() {
  const say = useWords(keepWords)
  const [now, today] = [useNow(), useToday()]
  const kept = useKeptSessions()
  return (
    <Page title={say('keep.title')} back={{ href: '/academy', word: say('keep.back') }}>
      <Asked of={kept}>
        {sessions =>
          sessions.length === 0 ? (
            <Empty title={say('keep.none')}>{say('keep.noneNext')}</Empty>
          ) : (
            <>
              <Section title={say('keep.today')}>
                <Sessions sessions={sessions.filter(one => startDay(one) === today)} none={say('keep.noneToday')} now={now} />
              </Section>
              <Later title={say('keep.next')} sessions={sessions.filter(one => startDay(one) > today)} now={now} />
              <Later title={say('keep.past')} sessions={sessions.filter(one => startDay(one) < today).reverse()} now={now} />
            </>
          )
        }
      </Asked>
    </Page>
  )
}

const startDay = ({ starts }: Kept) => dayOf(new Date(starts))

const Later = ({ title, sessions, now }: { title: string; sessions: readonly Kept[]; now: Date }) =>
  sessions.length > 0 && (
    <Section title={title}>
      <Sessions sessions={sessions} now={now} />
    </Section>
  )

function Sessions({ sessions, none, now }: { sessions: readonly Kept[]; none?: string; now: Date }) {
  const say = useWords(keepWords)
  const [language, today] = [useLanguage(), useToday()]
  if (sessions.length === 0) return <p className="ui-hint">{none}</p>
  return (
    <List>
      {sessions.map(one => (
        <Row
          key={one.session}
          href={`/academy/keep/${one.session}`}
          title={
            <>
              <span className="att-time ui-figures">
                {startDay(one) !== today && `${formatDay(startDay(one), language, today)} `}
                {formatTime(new Date(one.starts))}–{formatTime(new Date(one.ends))}
              </span>
              <strong>{one.title}</strong>
            </>
          }
          detail={
            <div className="att-lines">
              <span>{one.classTitle}</span>
              <span>{one.place}</span>
              <span>{say('keep.seated', { n: one.seated })}</span>
            </div>
          }
          aside={isDoorOpen(one, now) && <Tag tone="done">{say('keep.now')}</Tag>}
        />
      ))}
    </List>
  )
}
