import { Stamp } from 'lucide-react'
import { useState } from 'react'
import { idOf, may } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import { api, type MarkBook, type MarkLine, type Whole } from './calls.ts'
import { sealWords } from './certificate-words.ts'
import { dueIn } from './mark-lines.ts'
import { useComma } from './standing.tsx'

/** How many are named in the dialog. */
const NAMED = 30

/** ACAD-30: once the class is over, who has passed and has no certificate yet. */
export function CertificateBar({ course, book }: { course: Whole; book: MarkBook }) {
  const [say, person] = [useWords(sealWords), usePerson()]
  const [isAsking, setAsking] = useState(false)
  if (book.state !== 'closed') return <p className="ui-hint mark-seal-later">{say('due.later')}</p>
  const { passed, due, hasOwn, awaited } = dueIn(book.lines, person.id)
  const maySeal = may(person, 'academy.certify', { owner: '', unit: course.unit })
  const unit = course.unitNames[idOf(course.unit)] ?? ''
  return (
    <section className="mark-seal" data-due={due.length > 0 || undefined} aria-label={say('of')}>
      <div>
        <strong>
          {due.length > 0
            ? say('due', { count: due.length })
            : passed > 0 && !hasOwn
              ? say('due.none', { count: passed })
              : say('due.nobody')}
        </strong>
        {awaited > 0 && <p className="ui-hint">{say('due.waits', { count: awaited })}</p>}
        {hasOwn && <p className="ui-hint">{say('due.own')}</p>}
        {due.length > 0 && !maySeal && (
          <p className="ui-hint">
            {say('head', { unit })} {say('headWhy')}
          </p>
        )}
      </div>
      {due.length > 0 && maySeal && (
        <Button kind="main" icon={Stamp} onClick={() => setAsking(true)}>
          {say('issue', { count: due.length })}
        </Button>
      )}
      {isAsking && <Sealing course={book.class} unit={unit} due={due} onClose={() => setAsking(false)} />}
    </section>
  )
}

/** What the seal says, and of whom. */
function Sealing({ course, unit, due, onClose }: { course: string; unit: string; due: readonly MarkLine[]; onClose: () => void }) {
  const [say, toast, comma] = [useWords(sealWords), useToast(), useComma()]
  const issue = useAct((_: null, press) => api.issueCertificates({ class: course }, press), ['academy'])
  const count = due.length
  const names = due
    .slice(0, NAMED)
    .map(line => line.name)
    .join(comma)
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={say('issue.ask', { count })}
      closeWord={say('close')}
      confirmWord={say('issue', { count })}
      isBusy={issue.isBusy}
      onConfirm={() =>
        void issue.act(null, ({ issued }) => {
          toast({ tone: 'done', text: say('issue.done', { count: issued }) })
          onClose()
        })
      }
    >
      <p>{say('issue.what', { unit })}</p>
      <p>
        <strong>{names}</strong>
        {count > NAMED && ` ${say('more', { count })}`}
      </p>
      <p className="ui-hint">{say('issue.then')}</p>
      <Refused problem={issue.problem} />
    </ConfirmDialog>
  )
}
