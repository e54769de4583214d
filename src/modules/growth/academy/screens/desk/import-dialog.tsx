import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { sayFault } from '../../words-faults.ts'
import { api, type Tried, urls, type Whole } from './calls.ts'
import { nominateWords } from './nominate-words.ts'
import type { OwnUnit } from './units.ts'

const FIVE_MB = 5 * 1_048_576
const SHEETS = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** ACAD-17: tried first, with each wrong cell explained; only a sound sheet is written. */
export function ImportDialog({ course, unit, onClose }: { course: Whole; unit: OwnUnit; onClose: () => void }) {
  const [say, toast] = [useWords(nominateWords), useToast()]
  const [files, setFiles] = useState<File[]>([])
  const [tried, setTried] = useState<Tried>()
  const of = { class: course.id, unit: unit.value }
  const trying = useAct((files: File[], press) => api.tryNominations(of, { ...press, files }), 'nothing')
  const writing = useAct((files: File[], press) => api.importNominations(of, { ...press, files }), ['academy'])
  const fresh = tried?.rows.filter(row => row.state === 'new').length ?? 0
  const choose = (chosen: File[]) => {
    setFiles(chosen)
    setTried(undefined)
    writing.reset()
    if (chosen.length > 0) void trying.act(chosen, setTried)
  }
  const write = () =>
    void writing.act(files, ({ added }) => {
      toast({ tone: 'done', text: say('import.done', { count: added }) })
      onClose()
    })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('import.of')}
      closeWord={say('close')}
      footer={
        <>
          <Button onClick={onClose}>{say('close')}</Button>
          {tried?.wrong === 0 && fresh > 0 && (
            <Button kind="main" isBusy={writing.isBusy} onClick={write}>
              {say('import.write', { count: fresh })}
            </Button>
          )}
        </>
      }
    >
      <div>
        <LinkButton icon={FileDown} download href={urls.getSheetTemplate(of)}>
          {say('import.template')}
        </LinkButton>
      </div>
      <FilePick
        label={say('import.label')}
        hint={say('import.hint')}
        files={files}
        onChange={choose}
        accept={SHEETS}
        maxBytes={FIVE_MB}
        tooLarge={name => say('import.tooLarge', { name })}
        words={{ pick: say('import.pick'), remove: say('materials.remove') }}
      />
      {trying.isBusy && <p role="status">{say('import.trying')}</p>}
      <Refused problem={trying.problem ?? writing.problem} />
      {tried && <Judged tried={tried} />}
    </Dialog>
  )
}

function Judged({ tried }: { tried: Tried }) {
  const [say, language] = [useWords(nominateWords), useLanguage()]
  if (tried.rows.length === 0)
    return (
      <Notice tone="soon" isLive>
        {say('import.empty')}
      </Notice>
    )
  return (
    <>
      <Notice tone={tried.wrong > 0 ? 'refused' : 'done'} isLive>
        {say('import.sound', tried)} {tried.wrong > 0 && say('import.mend')}
      </Notice>
      <div className="acad-judged acad-wide">
        <table className="acad-table">
          <thead>
            <tr>
              <th scope="col">{say('import.line')}</th>
              <th scope="col">{say('list.name')}</th>
              <th scope="col">{say('import.fault')}</th>
            </tr>
          </thead>
          <tbody>
            {tried.rows.map(row => (
              <tr key={row.line}>
                <td className="ui-figures">{row.line}</td>
                <th scope="row">{row.name || '—'}</th>
                <td>
                  {row.state === 'wrong' ? (
                    row.faults.map(({ column, why }) => <div key={column + why}>{`${column}：${sayFault(why, language)}`}</div>)
                  ) : (
                    <span className="ui-hint">{say(`import.${row.state}`)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
