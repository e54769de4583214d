import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { mostSheetLines } from '../../rules-case-sheet.ts'
import type { Press } from '#kernel/web/wire.ts'
import { queueWords } from '../queue-words.ts'
import { useSayFault } from '../worker/say-fault.ts'
import { api, type Tried, urls } from './calls.ts'

const FIVE_MB = 5 * 1_048_576
const SHEETS = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** DISPUTES-20: tried first, with each wrong cell explained; only a sound sheet is entered. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [say, toast] = [useWords(queueWords), useToast()]
  const [files, setFiles] = useState<File[]>([])
  const [tried, setTried] = useState<Tried>()
  const trying = useAct((chosen: File[], press) => api.tryCases({}, { ...press, files: chosen }), 'nothing')
  const [entered, setEntered] = useState(0)
  const writing = useAct((chosen: File[], press) => writeAll(chosen, press, setEntered), ['disputes'])
  const choose = (chosen: File[]) => {
    setFiles(chosen)
    setTried(undefined)
    writing.reset()
    if (chosen.length > 0) void trying.act(chosen, setTried)
  }
  const fresh = tried?.rows.filter(row => row.state === 'new').length ?? 0
  const done = ({ added }: { added: number }) => {
    toast({ tone: 'done', text: say('import.done', { n: added }) })
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('import')}
      closeWord={say('close')}
      footer={
        <>
          <Button onClick={onClose}>{say('close')}</Button>
          {tried?.wrong === 0 && fresh > 0 && (
            <Button kind="main" isBusy={writing.isBusy} onClick={() => void writing.act(files, done)}>
              {say('import.write', { n: fresh })}
            </Button>
          )}
        </>
      }
    >
      <div>
        <LinkButton icon={FileDown} download href={urls.getCaseTemplate({})}>
          {say('import.blank')}
        </LinkButton>
      </div>
      <FilePick
        label={say('import.file')}
        hint={say('import.hint', { most: mostSheetLines })}
        files={files}
        onChange={choose}
        accept={SHEETS}
        maxBytes={FIVE_MB}
        tooLarge={name => say('import.tooLarge', { name })}
        words={{ pick: say('import.pick'), remove: say('import.remove') }}
      />
      {writing.isBusy && entered > 0 && <p role="status">{say('import.done', { n: entered })}</p>}
      {trying.isBusy && <p role="status">{say('import.trying')}</p>}
      <Refused problem={trying.problem ?? writing.problem} />
      {tried && <Judged tried={tried} />}
    </Dialog>
  )
}

/** Piece by piece, each under a key of its own; what broke off goes on where it was when the button is pressed again. */
async function writeAll(files: File[], press: Press, tell: (entered: number) => void) {
  let added = 0
  let after: number | null = 0
  while (after !== null) {
    const piece: Awaited<ReturnType<typeof api.importCases>> = await api.importCases(
      { after },
      { ...press, key: `${press.key}/${after}`, files },
    )
    added += piece.added
    after = piece.next
    tell(added)
  }
  return { added }
}

const mostShown = 100
function Judged({ tried }: { tried: Tried }) {
  const say = useWords(queueWords)
  const wrong = tried.rows.filter(row => row.state === 'wrong').slice(0, mostShown)
  const already = tried.rows.filter(row => row.state === 'already').length
  return (
    <>
      <Notice tone={tried.wrong > 0 ? 'refused' : 'done'} isLive>
        {say('import.judged', { sound: tried.sound, wrong: tried.wrong })} {already > 0 && say('import.already', { n: already })}
      </Notice>
      {wrong.map(row => (
        <Line key={row.line} row={row} />
      ))}
    </>
  )
}

function Line({ row }: { row: Tried['rows'][number] }) {
  const say = useWords(queueWords)
  const fault = useSayFault(Object.fromEntries(row.faults.map(({ column, why }) => [column, why])), () => undefined)
  return (
    <p>
      <strong>{say('import.line', { n: row.line, name: row.name })}</strong>{' '}
      {row.faults.map(({ column }) => `${column}：${fault(column)}`).join('；')}
    </p>
  )
}
