import { useState } from 'react'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatDay } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useIsSignedIn, useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import type { Tone } from '#ui/tone.tsx'
import type { Fault, ReportStage } from '../../rules-places.ts'
import { placeWords } from '../../words-places.ts'
import { reportWords } from '../report-words.ts'
import { workerWords } from '../worker-words.ts'
import { api } from './api.ts'
import { readReceipts } from './receipts.ts'
import './sites.css'

/** What I reported: by my account, and by the receipts that this phone keeps. */
export function ReportsPage() {
  const [say, word] = [useWords(reportWords), useWords(workerWords)]
  const isSignedIn = useIsSignedIn()
  const [receipts] = useState(readReceipts)
  return (
    <Page title={say('mine.title')} back={{ href: '/sites', word: word('back') }}>
      {isSignedIn && <Mine hasReceipts={receipts.length > 0} />}
      {!isSignedIn && receipts.length === 0 && <Nothing />}
      {receipts.length > 0 && (
        <Section title={say('mine.phone')}>
          <List label={say('mine.phone')}>
            {receipts.map(({ receipt, siteName, fault, at }) => (
              <ReportRow key={receipt} to={receipt} name={siteName} fault={fault} at={at} />
            ))}
          </List>
        </Section>
      )}
    </Page>
  )
}

function Mine({ hasReceipts }: { hasReceipts: boolean }) {
  const say = useWords(reportWords)
  const mine = useAsk(['sites', 'reports', 'mine'], () => api.listMyReports({}), { offline: 'sites.reports' })
  return (
    <Asked of={mine}>
      {rows =>
        rows.length === 0 ? (
          !hasReceipts && <Nothing />
        ) : (
          <Section title={say('mine.signedIn')}>
            <List label={say('mine.signedIn')}>
              {rows.map(one => (
                <ReportRow key={one.id} to={one.id} name={one.siteName} fault={one.fault} at={one.at} state={one.state} />
              ))}
            </List>
          </Section>
        )
      }
    </Asked>
  )
}

function Nothing() {
  const say = useWords(reportWords)
  return (
    <Empty title={say('mine.empty')} action={<LinkButton href="/sites">{say('mine.find')}</LinkButton>}>
      {say('mine.emptyNext')}
    </Empty>
  )
}

const tones: Record<ReportStage, Tone> = { reported: 'info', raised: 'soon', answered: 'done', reopened: 'info', settled: 'done' }

function ReportRow({ to, name, fault, at, state }: { to: string; name: string; fault: Fault; at: string; state?: ReportStage }) {
  const [say, word] = [useWords(reportWords), useWords(placeWords)]
  const [language, today] = [useLanguage(), useToday()]
  return (
    <Row
      href={`/sites/report/${encodeURIComponent(to)}`}
      title={<strong>{word(`fault.${fault}`)}</strong>}
      detail={`${name} · ${say('mine.at', { day: formatDay(dayOf(new Date(at)), language, today) })}`}
      aside={state && <Tag tone={tones[state]}>{word(`report.${state}`)}</Tag>}
    />
  )
}
