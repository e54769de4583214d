import { Button } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { formatMoment } from '../../pure/formats.ts'
import { useAct } from '../acts.ts'
import { Asked, useAsk } from '../asks.tsx'
import { useLanguage, useToday, useWords } from '../person.tsx'
import { Refused } from '../problems.tsx'
import { type Session, signIn } from '../sign-in-api.ts'
import { homeWords } from './home-words.ts'

/** Where my account is signed in, and an end to it. */
export function Sessions() {
  const say = useWords(homeWords)
  const toast = useToast()
  const sessions = useAsk(['sessions'], signIn.sessions)
  const end = useAct(signIn.endSession, ['sessions'])
  const endOthers = useAct(signIn.endOthers, ['sessions'])
  const others = sessions.data?.sessions.filter(session => !session.isCurrent).length ?? 0
  return (
    <Page
      title={say('sessions')}
      back={{ href: '/settings', word: say('settings') }}
      action={
        others > 0 && (
          <Button
            isWide
            isBusy={endOthers.isBusy}
            onClick={() => void endOthers.act({}, ({ ended }) => toast({ tone: 'done', text: say('sessions.ended', { count: ended }) }))}
          >
            {say('sessions.endOthers')}
          </Button>
        )
      }
    >
      <Refused problem={end.problem ?? endOthers.problem} />
      <Asked of={sessions}>
        {({ sessions }) => (
          <>
            <Notice>{say(others > 0 ? 'sessions.strange' : 'sessions.alone')}</Notice>
            <List label={say('sessions')}>
              {sessions.map(session => (
                <Line key={session.id} session={session} isBusy={end.isBusy} onEnd={() => void end.act({ id: session.id })} />
              ))}
            </List>
          </>
        )}
      </Asked>
    </Page>
  )
}

function Line({
  session: { device, address, since, lastSeen, isCurrent },
  isBusy,
  onEnd,
}: {
  session: Session
  isBusy: boolean
  onEnd: () => void
}) {
  const say = useWords(homeWords)
  const [language, today] = [useLanguage(), useToday()]
  const at = (moment: string) => formatMoment(new Date(moment), language, today)
  return (
    <Row
      title={device}
      detail={[address, say('sessions.since', { at: at(since) }), say('sessions.seen', { at: at(lastSeen) })].join(' · ')}
      aside={
        isCurrent ? (
          <Tag tone="done">{say('sessions.here')}</Tag>
        ) : (
          <Button kind="plain" isBusy={isBusy} onClick={onEnd} aria-label={say('sessions.endThat', { device })}>
            {say('sessions.end')}
          </Button>
        )
      }
    />
  )
}
