import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Page, Section } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { Empty } from '#ui/state.tsx'
import { keepWords } from '../keep-words.ts'
import { reportWords } from '../report-words.ts'
import { inOrder, isOwed } from '../report-order.ts'
import { api, type Report } from './api.ts'
import { useMyStations } from './keep.tsx'
import { KeepReport } from './keep-report.tsx'
import { KeepRound } from './keep-round.tsx'
import { KeepShut } from './keep-shut.tsx'
import { KeepStock } from './keep-stock.tsx'
import { KeepVisits } from './keep-visits.tsx'
import { useName } from './name.ts'
import { PhotosKept } from './photos-kept.tsx'
import { useSite } from './site-ask.ts'
import { Standing } from './standing.tsx'
import './sites.css'

/** One station of mine: one large button, and what is asked of me. Nothing to learn. */
export function KeepOnePage() {
  const { id = '' } = useParams<{ id: string }>()
  const [say, tell, name] = [useWords(keepWords), useWords(reportWords), useName()]
  const stations = useMyStations()
  const station = stations.data?.find(one => one.id === id)
  return (
    <Page title={station ? name(station) : say('title')} back={{ href: '/keep-sites', word: say('title') }}>
      <Asked of={stations} shape="page">
        {() =>
          station ? (
            <>
              <div className="site-line site-standing">
                <Standing site={station} />
              </div>
              <KeepShut station={station} />
              <Owed site={id} />
              <KeepVisits site={id} />
              <KeepRound station={station} />
              <KeepStock site={id} />
              <Photos site={id} />
              <Past site={id} />
              <p className="site-quiet">
                <Link href={`/sites/${id}`}>{tell('receipt.toSite')}</Link>
              </p>
            </>
          ) : (
            <Empty title={say('none')}>{say('noneNext')}</Empty>
          )
        }
      </Asked>
    </Page>
  )
}

/** What a guard at the door can show better than anybody. */
function Photos({ site }: { site: string }) {
  const { data } = useSite(site)
  return data ? <PhotosKept site={data} mayDrop={false} /> : null
}

/** All that wait, whatever else was reported since: the most pressing first. */
function Owed({ site }: { site: string }) {
  const say = useWords(keepWords)
  const reports = useAsk(['sites', 'reports', site, 'open'], () => api.listReports({ site, due: 'open', limit: 100 }), {
    offline: `sites.kept.${site}`,
  })
  return (
    <Asked of={reports}>
      {({ rows }) => (
        <Section title={say('reports')}>
          {rows.length > 0 ? <ReportList rows={inOrder(rows)} /> : <p className="ui-hint">{say('reports.none')}</p>}
        </Section>
      )}
    </Asked>
  )
}

/** What was answered lately stands below the day's work. */
function Past({ site }: { site: string }) {
  const say = useWords(keepWords)
  const reports = useAsk(['sites', 'reports', site, 'past'], () => api.listReports({ site, limit: 50 }), {
    offline: `sites.keptPast.${site}`,
  })
  const past = reports.data?.rows.filter(one => !isOwed(one)).slice(0, 10) ?? []
  return past.length > 0 ? (
    <Section title={say('reports.past')}>
      <ReportList rows={past} />
    </Section>
  ) : null
}

const ReportList = ({ rows }: { rows: readonly Report[] }) => (
  <ul className="site-reports">
    {rows.map(one => (
      <KeepReport key={one.id} report={one} />
    ))}
  </ul>
)
