import { useAct } from '#kernel/web/acts.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Tag } from '#ui/notice.tsx'
import { nominationBook } from '../../rules-nominations.ts'
import { api, type Nominee, urls, type Whole } from './calls.ts'
import { nominateWords } from './nominate-words.ts'
import { caseOfNominee } from './nominee-case.ts'

const TEN_MB = 10 * 1_048_576

/** ACAD-8: each material the class asks for, sent as soon as it is chosen; another of the same name takes its place. */
export function MaterialsDialog({ course, row, onClose }: { course: Whole; row: Nominee | undefined; onClose: () => void }) {
  const [say, person] = [useWords(nominateWords), usePerson()]
  if (!row) return null
  const mayAdd = !nominationBook.objection(caseOfNominee(row, course), 'edit', person)
  return (
    <Dialog isOpen onClose={onClose} title={say('materials.of', { name: row.name })} closeWord={say('close')}>
      <p className="ui-hint">{say('materials.hint')}</p>
      {course.materials.map(kind => (
        <Material key={kind} kind={kind} row={row} mayAdd={mayAdd} />
      ))}
    </Dialog>
  )
}

function Material({ kind, row, mayAdd }: { kind: string; row: Nominee; mayAdd: boolean }) {
  const say = useWords(nominateWords)
  const held = row.materials.find(one => one.kind === kind)
  const send = useAct((files: File[], press) => api.addMaterial({ nomination: row.id, kind }, { ...press, files }), ['academy'])
  const percent = Math.round((send.progress ?? 0) * 100)
  return (
    <div className="acad-material">
      <div>
        <strong>{kind}</strong>{' '}
        {held ? (
          <a href={urls.getMaterial({ id: held.id })} target="_blank" rel="noreferrer">
            {held.name}
          </a>
        ) : (
          <Tag tone="soon">{say('materials.missing')}</Tag>
        )}
      </div>
      {mayAdd && (
        <FilePick
          label={kind}
          files={[]}
          onChange={files => void send.act(files.slice(0, 1))}
          maxBytes={TEN_MB}
          tooLarge={name => say('materials.tooLarge', { name })}
          words={{ pick: say(held ? 'materials.replace' : 'materials.pick'), remove: say('materials.remove') }}
        />
      )}
      {send.isBusy && (
        <p role="status">
          <progress value={percent} max={100} aria-label={kind} /> {say('materials.sending', { percent })}
        </p>
      )}
      <Refused problem={send.problem} />
    </div>
  )
}
