import { useState } from 'react'
import { daysBetween } from '#kernel/pure/calendar.ts'
import { formatDay, formatRemaining } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import type { ClosedBecause } from '../../rules-ways.ts'
import { waysWords } from '../../words-ways.ts'
import { type Agreement, api, urls } from './api.ts'
import { endingScreenWords } from './ending-screen-words.ts'

type WayView = Agreement['ways'][number]
const withPaper = ['arbitralReview', 'judicialConfirmation', 'paymentOrder'] as const
const hasPaper = (way: string): way is (typeof withPaper)[number] => (withPaper as readonly string[]).includes(way)
const saidToWorker = ['paymentOrder', 'suit', 'arbitration'] as const
const isSaidToWorker = (way: string): way is (typeof saidToWorker)[number] => (saidToWorker as readonly string[]).includes(way)

/** DISPUTES-80: each way that is open with its countdown and who applies; the others with the reason why not. */
export function Ways({ dispute, agreement }: { dispute: string; agreement: Agreement }) {
  const [say, way] = [useWords(endingScreenWords), useWords(waysWords)]
  const { ways, side } = agreement
  if (ways.length === 0) return null
  const shut = ways.filter(one => one.closed)
  return (
    <Section title={say('ways')}>
      <p>{say('waysLead')}</p>
      {ways
        .filter(one => !one.closed)
        .map(one => (
          <OpenWay key={one.way} dispute={dispute} one={one} side={side} />
        ))}
      {shut.length > 0 && (
        <details>
          <summary>{say('closedWays')}</summary>
          <List label={say('closedWays')}>
            {shut.map(one => (
              <Row key={one.way} title={way(`wayOn.${one.way}`)} detail={way(one.closed as ClosedBecause)} />
            ))}
          </List>
        </details>
      )}
    </Section>
  )
}

function OpenWay({ dispute, one: { way: name, by, until, isMine }, side }: { dispute: string; one: WayView; side: Agreement['side'] }) {
  const isWorker = side === 'worker'
  const [say, way] = [useWords(endingScreenWords), useWords(waysWords)]
  const [language, today] = [useLanguage(), useToday()]
  const [isTaken, setTaken] = useState(false)
  const take = useAct(api.takeWay, ['disputes'])
  return (
    <article className="ending-way">
      <h3>{way(`wayOn.${name}`)}</h3>
      <p>
        {until && (
          <>
            <Tag tone="soon">{formatRemaining(daysBetween(today, until.day), language)}</Tag>{' '}
            {say('until', { day: formatDay(until.day, language, today) })}
            {until.isProvisional && say('provisional')}
            {' · '}
          </>
        )}
        {way(isWorker && by === 'worker' ? 'yours.by' : `by.${by}`)}
      </p>
      <p>{way(isWorker && isSaidToWorker(name) ? `yours.${name}` : `says.${name}`)}</p>
      {!isMine && <p className="ui-hint">{way(`takes.${by}`)}</p>}
      <Refused problem={take.problem} />
      {isTaken && <Notice tone="done">{say('taken')}</Notice>}
      <div className="ui-actions">
        {hasPaper(name) && (isMine || side === 'handler') && (
          <LinkButton href={urls.getWayPaper({ id: dispute, way: name, language })} target="_blank">
            {say('application')}
          </LinkButton>
        )}
        {isMine && (
          <Button isBusy={take.isBusy} onClick={() => void take.act({ id: dispute, way: name }, () => setTaken(true))}>
            {say('take')}
          </Button>
        )}
      </div>
    </article>
  )
}
