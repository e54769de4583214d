import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type Act, useAct } from '#kernel/web/acts.ts'
import { Asked } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Section } from '#ui/frame.tsx'
import { useToast } from '#ui/toast.tsx'
import { mostStations } from '../../rules-sheets.ts'
import { api, type TriedSites, urls } from './calls.ts'
import { importWords } from './import-words.ts'
import { TriedRows } from './import-rows.tsx'
import { type OwnUnit, useManagedUnits } from './units.ts'
import './sites.css'

const FIVE_MB = 5 * 1_048_576
const SHEETS = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** SITE-16: a list of stations, tried first. */
export function ImportSites() {
  const [say, units] = [useWords(importWords), useManagedUnits()]
  return (
    <DeskPage title={say('title')} lead={say('lead')} back={{ href: '/sites', word: say('back') }}>
      <Section title={say('one')}>
        <p className="ui-hint">{say('blank.hint')}</p>
        <LinkButton icon={FileDown} download href={urls.getSiteTemplate({})}>
          {say('blank')}
        </LinkButton>
      </Section>
      <Section title={say('two')}>
        <Asked of={units} shape="card">
          {units => <Sheet units={units} />}
        </Asked>
      </Section>
    </DeskPage>
  )
}

type Choice = { unit: OwnUnit['value']; files: File[] }

function Sheet({ units }: { units: readonly OwnUnit[] }) {
  const [say, toast, navigate] = [useWords(importWords), useToast(), useNavigate()]
  const trying = useAct(({ unit, files }: Choice, press) => api.trySites({ unit }, { ...press, files }), 'nothing')
  const writing = useAct(({ unit, files }: Choice, press) => api.importSites({ unit }, { ...press, files }), ['sites'])
  const { choice, tried, choose } = useSheet(units[0]!.value, trying, writing.reset)
  const fresh = tried?.rows.filter(row => row.state === 'new').length ?? 0
  return (
    <div className="site-import">
      {units.length > 1 && (
        <Select
          label={say('unit')}
          value={choice.unit}
          onChange={event => choose({ ...choice, unit: event.target.value as Choice['unit'] })}
          choices={units}
        />
      )}
      <FilePick
        label={say('file')}
        hint={say('file.hint', { most: mostStations })}
        files={choice.files}
        onChange={files => choose({ ...choice, files })}
        accept={SHEETS}
        maxBytes={FIVE_MB}
        tooLarge={name => say('tooLarge', { name })}
        words={{ pick: say('pick'), remove: say('remove') }}
      />
      {trying.isBusy && <p role="status">{say('trying')}</p>}
      <Refused problem={trying.problem ?? writing.problem} />
      {tried && <TriedRows tried={tried} />}
      {tried?.wrong === 0 && fresh > 0 && (
        <Button
          kind="main"
          isBusy={writing.isBusy}
          onClick={() =>
            void writing.act(choice, ({ added }) => {
              toast({ tone: 'done', text: say('done', { count: added }) })
              navigate('/sites')
            })
          }
        >
          {say('write', { count: fresh })}
        </Button>
      )}
    </div>
  )
}

/** The sheet that was chosen and for whom, and what trying it told; another choice forgets both. */
function useSheet(unit: Choice['unit'], trying: Act<Choice, TriedSites>, forget: () => void) {
  const [choice, setChoice] = useState<Choice>({ unit, files: [] })
  const [tried, setTried] = useState<TriedSites>()
  const choose = (chosen: Choice) => {
    setChoice(chosen)
    setTried(undefined)
    forget()
    if (chosen.files.length > 0) void trying.act(chosen, setTried)
  }
  return { choice, tried, choose }
}
