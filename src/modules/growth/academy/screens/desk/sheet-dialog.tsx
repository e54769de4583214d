import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { type Act, useAct } from '#kernel/web/acts.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import type { Press } from '#kernel/web/wire.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Notice } from '#ui/notice.tsx'
import { sayFault } from '../../words-faults.ts'
import type { Tried } from './calls.ts'
import { nominateWords } from './nominate-words.ts'

const FIVE_MB = 5 * 1_048_576
const SHEETS = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What one kind of sheet says for itself. */
type Saying = {
  title: string
  blank: string
  hint: string
  empty: string
  fresh: string
  already: string
  write: (count: number) => string
}
type Sending = Press & { files: File[] }
type Props = {
  words: Saying
  /** The sheet to fill in. */
  blankAt: string
  onTry: (sending: Sending) => Promise<Tried>
  onWrite: (sending: Sending) => Promise<Tried>
  onDone: (added: number) => void
  onClose: () => void
}

/** ACAD-17 and ACAD-28: tried first, with each wrong cell explained; only a sound sheet is written. */
export function SheetDialog({ words, blankAt, onTry, onWrite, onDone, onClose }: Props) {
  const say = useWords(nominateWords)
  const trying = useAct((files: File[], press) => onTry({ ...press, files }), 'nothing')
  const writing = useAct((files: File[], press) => onWrite({ ...press, files }), ['academy'])
  const { files, tried, choose } = useSheet(trying, writing.reset)
  const fresh = tried?.rows.filter(row => row.state === 'new').length ?? 0
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title}
      closeWord={say('close')}
      footer={
        <>
          <Button onClick={onClose}>{say('close')}</Button>
          {tried?.wrong === 0 && fresh > 0 && (
            <Button kind="main" isBusy={writing.isBusy} onClick={() => void writing.act(files, ({ added }) => onDone(added))}>
              {words.write(fresh)}
            </Button>
          )}
        </>
      }
    >
      <div>
        <LinkButton icon={FileDown} download href={blankAt}>
          {words.blank}
        </LinkButton>
      </div>
      <FilePick
        label={say('import.label')}
        hint={words.hint}
        files={files}
        onChange={choose}
        accept={SHEETS}
        maxBytes={FIVE_MB}
        tooLarge={name => say('import.tooLarge', { name })}
        words={{ pick: say('import.pick'), remove: say('materials.remove') }}
      />
      {trying.isBusy && <p role="status">{say('import.trying')}</p>}
      <Refused problem={trying.problem ?? writing.problem} />
      {tried && <Judged tried={tried} words={words} />}
    </Dialog>
  )
}

/** The sheet that was chosen, and what trying it told; another choice forgets both. */
function useSheet(trying: Act<File[], Tried>, forget: () => void) {
  const [files, setFiles] = useState<File[]>([])
  const [tried, setTried] = useState<Tried>()
  const choose = (chosen: File[]) => {
    setFiles(chosen)
    setTried(undefined)
    forget()
    if (chosen.length > 0) void trying.act(chosen, setTried)
  }
  return { files, tried, choose }
}

function Judged({ tried, words }: { tried: Tried; words: Saying }) {
  const [say, language] = [useWords(nominateWords), useLanguage()]
  if (tried.rows.length === 0)
    return (
      <Notice tone="soon" isLive>
        {words.empty}
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
                    <span className="ui-hint">{row.state === 'new' ? words.fresh : words.already}</span>
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
