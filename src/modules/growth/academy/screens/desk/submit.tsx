import { Stamp } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { isEnough } from '../../rules-nominations.ts'
import { api, type Nominee, type Whole } from './calls.ts'
import { lacksOf } from './lacks.ts'
import { nominateWords } from './nominate-words.ts'
import { useComma, useSpeakFit } from './standing.tsx'
import type { OwnUnit } from './units.ts'

type Sealing = { course: Whole; unit: OwnUnit; rows: readonly Nominee[]; live: number; isOpen: boolean; maySeal: boolean }

/** ACAD-6 and ACAD-8: everything prepared, at once, under the unit's seal, in the words such a form carries. */
export function Submit({ course, unit, rows, live, isOpen, maySeal }: Sealing) {
  const [say, toast, comma, sayFit] = [useWords(nominateWords), useToast(), useComma(), useSpeakFit()]
  const [isAsking, setAsking] = useState(false)
  const submit = useAct((_: null, press) => api.submitNominations({ class: course.id, unit: unit.value }, press), ['academy'])
  const drafted = rows.filter(row => row.state === 'drafted')
  const least = course.leastOfUnit
  const faults = [
    ...(isEnough(course, live) ? [say('submit.tooFew', { least, live })] : []),
    ...lacksOf(drafted, course.materials).map(({ name, missing }) => say('submit.lacks', { name, missing: missing.join(comma) })),
  ]
  const close = () => {
    submit.reset()
    setAsking(false)
  }
  const seal = () =>
    void submit.act(null, ({ submitted }) => {
      toast({ tone: 'done', text: say('submit.done', { count: submitted }) })
      close()
    })
  // a dialog that stands open at the close stays, and its press is answered
  if (!isAsking && (!isOpen || drafted.length === 0)) return null
  if (!maySeal) return <p className="ui-hint">{say('submit.head')}</p>
  return (
    <>
      <Button kind="main" icon={Stamp} onClick={() => setAsking(true)}>
        {say('submit')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={close}
        title={say('submit.ask')}
        closeWord={say('back')}
        footer={
          <>
            <Button onClick={close}>{say('back')}</Button>
            {faults.length === 0 && (
              <Button kind="main" icon={Stamp} isBusy={submit.isBusy} onClick={seal}>
                {say('submit')}
              </Button>
            )}
          </>
        }
      >
        {faults.length > 0 && (
          <Notice tone="refused" title={say('submit.notYet')}>
            {faults.map(fault => (
              <p key={fault}>{fault}</p>
            ))}
          </Notice>
        )}
        <p>{say('submit.who', { unit: unit.label, count: drafted.length, title: course.title })}</p>
        <ul>
          {drafted.map(row => (
            <li key={row.id}>
              {row.name} <span className="ui-hint">{sayFit(row.qualification)}</span>
            </li>
          ))}
        </ul>
        <p>
          <strong>{say('submit.true')}</strong>
        </p>
        <p className="ui-hint">{say('submit.then')}</p>
        <Refused problem={submit.problem} />
      </Dialog>
    </>
  )
}
