import { FileUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import type { Kind } from '../../rules-places.ts'
import { api, type Coverage, type Layer } from './calls.ts'
import { asCovered, CoverageFilters, type CoverageView } from './coverage-filters.tsx'
import { DemandDialog } from './coverage-import.tsx'
import { CoverageMap } from './coverage-map.tsx'
import { CoverageSums } from './coverage-sums.tsx'
import { Districts, Gaps, KindsTable, Leaning, Nexts } from './coverage-tables.tsx'
import { coverageWords } from './coverage-words.ts'
import './sites.css'
import './coverage.css'

/** SITE-17: who walks to a station in five minutes, who does not, and what would change it. */
export function CoverageDesk() {
  const [say, view] = [useWords(coverageWords), useView(asCovered)]
  const layers = useAsk(['sites', 'demand'], () => api.listDemand({}))
  const told = useCoverage(view)
  const [dialog, setDialog] = useState<'import' | 'drop'>()
  const layer = layers.data?.find(one => one.id === told.data?.layer?.id)
  return (
    <DeskPage
      title={say('title')}
      lead={told.data && say('lead', told.data)}
      actions={
        <>
          {layer && (
            <Button icon={Trash2} onClick={() => setDialog('drop')}>
              {say('drop')}
            </Button>
          )}
          <Button kind="main" icon={FileUp} onClick={() => setDialog('import')}>
            {say('import')}
          </Button>
        </>
      }
      filters={layers.data?.length ? <CoverageFilters view={view} layers={layers.data} told={told.data} /> : undefined}
    >
      <Asked of={told} shape="page">
        {told => (told.layer ? <Told told={told} layer={layer} view={view} /> : <Empty title={say('empty')}>{say('emptyNext')}</Empty>)}
      </Asked>
      {dialog === 'import' && <DemandDialog onDone={id => view.set({ ...asCovered, layer: id })} onClose={() => setDialog(undefined)} />}
      {dialog === 'drop' && layer && <DropDialog layer={layer} onDone={() => view.set(asCovered)} onClose={() => setDialog(undefined)} />}
    </DeskPage>
  )
}

function useCoverage({ values: { layer, kind, division, next, without } }: CoverageView) {
  return useAsk(['sites', 'coverage', layer, kind, division, next, without], () =>
    api.getCoverage({
      ...(layer && { layer }),
      ...(kind && { kind: kind as Kind }),
      ...(division && { division }),
      ...(without && { without }),
      next: Number(next),
    }),
  )
}

/** The map, and beside and below it the same facts to be read. */
function Told({ told, layer, view }: { told: Coverage; layer: Layer | undefined; view: CoverageView }) {
  const tryWithout = (without: string) => view.set({ without })
  return (
    <>
      <CoverageSums told={told} layer={layer} onBack={() => tryWithout('')} />
      <div className="cover-beside">
        <div>
          <CoverageMap told={told} onWithout={tryWithout} />
          <Districts told={told} />
        </div>
        <div>
          <Nexts told={told} isAsked={view.values.next !== '0'} />
          <Gaps told={told} />
          <KindsTable told={told} />
          <Leaning told={told} onWithout={tryWithout} />
        </div>
      </div>
    </>
  )
}

function DropDialog({ layer: { id, name }, onDone, onClose }: { layer: Layer; onDone: () => void; onClose: () => void }) {
  const [say, toast] = [useWords(coverageWords), useToast()]
  const drop = useAct((_: undefined, press) => api.dropDemand({ id }, press), ['sites'])
  const done = () => {
    toast({ tone: 'done', text: say('drop.done') })
    onDone()
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      isDanger
      onClose={onClose}
      title={say('drop.ask', { name })}
      closeWord={say('close')}
      confirmWord={say('drop')}
      isBusy={drop.isBusy}
      onConfirm={() => void drop.act(undefined, done)}
    >
      <p>{say('drop.what')}</p>
      <Refused problem={drop.problem} />
    </ConfirmDialog>
  )
}
