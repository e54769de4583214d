import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Checkbox } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, Select } from '#ui/field.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { sayFault } from '../../words-faults.ts'
import { api, type Tried, urls } from './calls.ts'
import { heads } from './coverage-figures.ts'
import { coverageWords } from './coverage-words.ts'
import { type OwnUnit, useManagedUnits } from './units.ts'

const FIVE_MB = 5 * 1_048_576
const SHEETS = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** SITE-17: a layer of one's own, tried first, with each wrong cell explained; only a sound sheet is written. */
export function DemandDialog({ onDone, onClose }: { onDone: (id: string) => void; onClose: () => void }) {
  const units = useManagedUnits()
  return units.data?.[0] ? <Uploading units={units.data} first={units.data[0]} onDone={onDone} onClose={onClose} /> : null
}

type Props = { units: OwnUnit[]; first: OwnUnit; onDone: (id: string) => void; onClose: () => void }
function Uploading({ units, first, onDone, onClose }: Props) {
  const [say, language, toast] = [useWords(coverageWords), useLanguage(), useToast()]
  const [unit, setUnit] = useState(first.value)
  const [name, setName] = useState('')
  const [isSketch, setSketch] = useState(false)
  const [isPressed, setPressed] = useState(false)
  const { files, tried, trying, choose } = useTrial(unit)
  const write = useAct((_: undefined, press) => api.importDemand({ unit, name, isSketch }, { ...press, files }), ['sites'])
  const isNameless = name.trim().length < 2
  const told = write.problem?.fields.name
  const send = () => {
    setPressed(true)
    if (isNameless) return
    void write.act(undefined, ({ id, places }) => {
      toast({ tone: 'done', text: say('import.done', { places }) })
      onDone(id)
      onClose()
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('import.title')}
      closeWord={say('close')}
      footer={
        <>
          <Button onClick={onClose}>{say('close')}</Button>
          {tried?.wrong === 0 && tried.sound > 0 && (
            <Button kind="main" isBusy={write.isBusy} onClick={send}>
              {say('import.write', { sound: heads(tried.sound) })}
            </Button>
          )}
        </>
      }
    >
      <div className="site-wide cover-import">
        <Select
          label={say('import.unit')}
          value={unit}
          onChange={event => setUnit(units.find(one => one.value === event.target.value)!.value)}
          choices={units}
        />
        <Field
          label={say('import.name')}
          hint={say('import.nameHint')}
          value={name}
          maxLength={40}
          onChange={event => setName(event.target.value)}
          error={isPressed && isNameless ? say('import.noName') : told && sayFault(told, language)}
        />
        <Checkbox label={say('import.sketch')} checked={isSketch} onChange={event => setSketch(event.target.checked)} />
        <LinkButton icon={FileDown} download href={urls.getDemandTemplate({})}>
          {say('import.blank')}
        </LinkButton>
        <FilePick
          label={say('import.label')}
          hint={say('import.hint')}
          files={files}
          onChange={choose}
          accept={SHEETS}
          maxBytes={FIVE_MB}
          tooLarge={name => say('import.tooLarge', { name })}
          words={{ pick: say('import.pick'), remove: say('import.remove') }}
        />
        {trying.isBusy && <p role="status">{say('import.trying')}</p>}
        <Refused problem={trying.problem ?? (told ? undefined : write.problem)} />
        {tried && <Judged tried={tried} />}
      </div>
    </Dialog>
  )
}

/** The file that was chosen, and what trying it told; another choice forgets both. */
function useTrial(unit: OwnUnit['value']) {
  const [files, setFiles] = useState<File[]>([])
  const [tried, setTried] = useState<Tried>()
  const trying = useAct((files: File[], press) => api.tryDemand({ unit }, { ...press, files }), 'nothing')
  const choose = (chosen: File[]) => {
    setFiles(chosen)
    setTried(undefined)
    if (chosen.length > 0) void trying.act(chosen, setTried)
  }
  return { files, tried, trying, choose }
}

function Judged({ tried: { sound, wrong, people, faults } }: { tried: Tried }) {
  const [say, language] = [useWords(coverageWords), useLanguage()]
  return (
    <>
      <Notice tone={wrong > 0 ? 'refused' : sound > 0 ? 'done' : 'soon'} isLive>
        {say('import.sound', { sound: heads(sound), people: heads(people), wrong: heads(wrong) })} {wrong > 0 && say('import.mend')}
      </Notice>
      {faults.length > 0 && (
        <table className="site-table">
          <thead>
            <tr>
              <th scope="col">{say('import.line')}</th>
              <th scope="col">{say('import.column')}</th>
              <th scope="col">{say('import.fault')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ line, column, why }) => (
              <tr key={`${line} ${column}`}>
                <td className="ui-figures">{line}</td>
                <td>{column}</td>
                <td>{sayFault(why, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
