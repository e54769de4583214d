import { Copy } from 'lucide-react'
import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useCopy } from '#kernel/web/copy-text.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { placeWords } from '../../words-places.ts'
import { reportWords } from '../report-words.ts'
import { workerWords } from '../worker-words.ts'
import { api, type Report } from './api.ts'
import { Reopen } from './reopen.tsx'
import { Track } from './report-track.tsx'
import './sites.css'

/** Where a report stands, by its receipt, or by its number for whoever was signed in. */
export function ReceiptPage() {
  const { receipt = '' } = useParams<{ receipt: string }>()
  const [say, word] = [useWords(reportWords), useWords(workerWords)]
  const given = isNumber.test(receipt) ? { id: receipt } : { receipt }
  const report = useAsk(['sites', 'report', receipt], () => api.getReport(given), { offline: `sites.report.${receipt}`, everyMs: 60_000 })
  // a link cut short is no receipt, and somebody else's number is nobody's
  const isGone = report.problem !== undefined && !report.problem.isPassing
  return (
    <Page title={say('receipt.title')} lead={report.data?.siteName} back={{ href: '/sites', word: word('back') }}>
      {isGone ? (
        <Empty title={say('receipt.gone')} action={<LinkButton href="/sites/reports">{say('receipt.toMine')}</LinkButton>}>
          {say('receipt.goneNext')}
        </Empty>
      ) : (
        <Asked of={report}>{one => <Stands report={one} {...given} />}</Asked>
      )}
    </Page>
  )
}

/** An id, where a receipt would be: the report of somebody who was signed in. */
const isNumber = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
function Stands({ report, receipt }: { report: Report; receipt?: string; id?: string }) {
  const [say, name] = [useWords(reportWords), useWords(placeWords)]
  const copy = useCopy()
  const isWaiting = report.state === 'reported'
  return (
    <>
      {isWaiting && <Notice tone="done" title={`${say('receipt.sent')} · ${name(`fault.${report.fault}`)}`} isLive />}
      <Track report={report} {...(receipt && { receipt })} />
      <Reopen report={report} {...(receipt && { receipt })} />
      {receipt && (
        <div className="site-report">
          <p className="ui-hint">{say('receipt.keep')}</p>
          <Button icon={Copy} isWide onClick={() => void copy(`${location.origin}/sites/report/${encodeURIComponent(receipt)}`)}>
            {say('receipt.copy')}
          </Button>
        </div>
      )}
      <p className="site-quiet">
        <Link href={`/sites/${report.site}`}>{say('receipt.toSite')}</Link> <Link href="/sites/reports">{say('receipt.toMine')}</Link>
      </p>
    </>
  )
}
