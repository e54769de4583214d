import { dayOf } from '#kernel/pure/calendar.ts'
import { formatMoment, formatTime } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { workerWords } from '../worker-words.ts'
import { api, type Kept } from './api.ts'
import { keepWords } from './keep-words.ts'
import { Leaf } from './looks.tsx'

/** The sessions I stand at the door of: today's first. */
export function KeepPage() {
  const say = useWords(keepWords)
  const word = useWords(workerWords)
  const [now, today] = [useNow(), useToday()]
  const kept = useAsk(['activities', 'kept'], () => api.listKept({}), { offline: 'activities.kept' })
  return (
    <Page title={say('keep.title')} back={{ href: '/', word: word('backHome') }}>
      <Asked of={kept}>
        {sessions =>
          sessions.length === 0 ? (
            <Empty title={say('keep.none')}>{say('keep.noneNext')}</Empty>
          ) : (
            <>
              <Section title={say('keep.today')}>
                <Sessions sessions={sessions.filter(one => isToday(one, today))} none={say('keep.noneToday')} />
              </Section>
              <Later title={say('keep.next')} sessions={sessions.filter(one => dayOf(new Date(one.starts)) > today)} />
              <Later title={say('keep.late')} sessions={sessions.filter(one => !isToday(one, today) && new Date(one.ends) < now)} />
            </>
          )
        }
      </Asked>
    </Page>
  )
}

const isToday = ({ starts, ends }: Kept, today: string) => dayOf(new Date(starts)) <= today && dayOf(new Date(ends)) >= today

const Later = ({ title, sessions }: { title: string; sessions: readonly Kept[] }) =>
  sessions.length > 0 && (
    <Section title={title}>
      <Sessions sessions={sessions} />
    </Section>
  )

function Sessions({ sessions, none }: { sessions: readonly Kept[]; none?: string }) {
  const say = useWords(keepWords)
  const [language, today] = [useLanguage(), useToday()]
  if (sessions.length === 0) return <p className="ui-hint">{none}</p>
  return (
    <List>
      {sessions.map(one => (
        <Row
          key={one.session}
          href={`/keep/${one.activity}?session=${one.session}`}
          lead={<Leaf at={new Date(one.starts)} />}
          title={<strong>{[one.title, one.sessionTitle].filter(Boolean).join(language === 'zh' ? '：' : ': ')}</strong>}
          detail={
            <>
              <div className="act-line">
                {formatTime(new Date(one.starts))}–
                {dayOf(new Date(one.starts)) === dayOf(new Date(one.ends))
                  ? formatTime(new Date(one.ends))
                  : formatMoment(new Date(one.ends), language, today)}
              </div>
              <div className="act-line">{one.place}</div>
            </>
          }
          aside={
            one.cancelledAt ? (
              <Tag tone="refused">{say('keep.cancelled')}</Tag>
            ) : (
              <span className="ui-hint">{say('keep.seated', { n: one.seated })}</span>
            )
          }
        />
      ))}
    </List>
  )
}
