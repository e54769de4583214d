import { FileUp, Plus, Printer } from 'lucide-react'
import { useNavigate } from 'react-router'
import { dayOf } from '#kernel/pure/calendar.ts'
import { formatPaperDay, formatTime } from '#kernel/pure/formats.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, useNow, useWords } from '#kernel/web/person.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import type { Kind, Life } from '../../rules-places.ts'
import { api, type Due } from './calls.ts'
import { useColumns } from './list-columns.tsx'
import { Filters, Shown, type SitesView, unfiltered } from './list-filters.tsx'
import { SitesMap } from './list-map.tsx'
import { siteWords } from './site-words.ts'
import './sites.css'

/** The register: as a list, or on the map. */
export function Sites() {
  const [say, view] = [useWords(siteWords), useView(unfiltered)]
  const add = (
    <LinkButton kind="main" icon={Plus} href="/sites/new">
      {say('add')}
    </LinkButton>
  )
  return (
    <DeskPage
      title={say('title')}
      lead={say('lead')}
      actions={
        <>
          <Shown view={view} />
          <Button icon={Printer} onClick={() => print()}>
            {say('print')}
          </Button>
          <LinkButton icon={FileUp} href="/sites/import">
            {say('import')}
          </LinkButton>
          {add}
        </>
      }
      filters={<Filters view={view} />}
    >
      <Printed />
      {view.values.shown === 'map' ? <SitesMap view={view} /> : <Listed view={view} />}
    </DeskPage>
  )
}

function Listed({ view }: { view: SitesView }) {
  const [say, navigate, columns] = [useWords(siteWords), useNavigate(), useColumns()]
  const { shown: _, asked, state, kind, division, due } = view.values
  const page = useAsk(['sites', 'list', asked, state, kind, division, due, view.cursor ?? ''], () =>
    api.listSites({
      ...(asked && { asked }),
      ...(state && { state: state as Life }),
      ...(kind && { kind: kind as Kind }),
      ...(division && { division }),
      ...(due && { due: due as Due }),
      ...(view.cursor && { after: view.cursor }),
      limit: 100,
    }),
  )
  const isNarrowed = Boolean(asked || state || kind || division || due)
  return (
    <DeskTable
      label={say('title')}
      rows={page.data?.rows ?? []}
      rowKey={row => row.id}
      columns={columns}
      view={view}
      onOpen={row => navigate(`/sites/${row.id}`)}
      next={page.data?.next}
      isLoading={page.isLoading}
      problem={page.problem}
      again={page.again}
      empty={
        isNarrowed ? (
          <Empty title={say('none')} action={<Button onClick={() => view.set(unfiltered)}>{say('anyDue')}</Button>}>
            {say('noneNext')}
          </Empty>
        ) : (
          <Empty title={say('empty')}>{say('emptyNext')}</Empty>
        )
      }
    />
  )
}

/** On paper only: when the list was taken. */
function Printed() {
  const [say, language, now] = [useWords(siteWords), useLanguage(), useNow()]
  return <p className="site-printed">{say('print.on', { at: `${formatPaperDay(dayOf(now), language)} ${formatTime(now)}` })}</p>
}
