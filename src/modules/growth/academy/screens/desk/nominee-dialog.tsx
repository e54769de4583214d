import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { skills } from '#kernel/pure/identifiers/skills.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import { nominationBook } from '../../rules-nominations.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Nominee, urls, type Whole } from './calls.ts'
import { FactList } from './facts.tsx'
import { caseOfNominee } from './nominee-case.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { RevealNumber } from './reveal.tsx'
import { lastFour, NominationTag, useSpeakTime } from './standing.tsx'

type Opening = {
  course: Whole
  all: readonly Nominee[]
  /** Those the filters leave: one goes on among them. */
  rows: readonly Nominee[]
  places: ReadonlyMap<string, number>
  openId: string | undefined
  onOpen: (id: string | undefined) => void
}

/** One nominee with everything handed in; the ruling leads on to the next who waits for one. */
export function NomineeDialog({ course, all, rows, places, openId, onOpen }: Opening) {
  const at = rows.findIndex(row => row.id === openId)
  const row = all.find(one => one.id === openId)
  if (!row) return null
  const next = rows.find(one => one.id !== row.id && one.state === 'nominated')
  return (
    <Ruling
      course={course}
      row={row}
      place={places.get(row.id)}
      onClose={() => onOpen(undefined)}
      onRuled={() => onOpen(next?.id)}
      onStep={by => onOpen(rows[at + by]?.id ?? row.id)}
    />
  )
}

type Rules = {
  course: Whole
  row: Nominee
  place: number | undefined
  onClose: () => void
  onRuled: () => void
  onStep: (by: 1 | -1) => void
}
function Ruling({ course, row, place, onClose, onRuled, onStep }: Rules) {
  const [say, toast, person] = [useWords(deskWords), useToast(), usePerson()]
  const [asking, setAsking] = useState<'return' | 'refuse' | 'reveal'>()
  const { id, version, name } = row
  const verify = useAct((_: null, press) => api.verifyNomination({ id, version }, press), ['academy'])
  const back = useAct(
    ({ step, reason }: { step: 'return' | 'refuse'; reason: string }, press) =>
      step === 'return' ? api.returnNomination({ id, version, reason }, press) : api.refuseNomination({ id, version, reason }, press),
    ['academy'],
  )
  // the dialog stays and only its person changes: the focus rests on the button that was pressed
  const leave = (go: () => void) => {
    verify.reset()
    back.reset()
    setAsking(undefined)
    go()
  }
  const may = (step: 'verify' | 'return' | 'refuse') => !nominationBook.objection(caseOfNominee(row, course), step, person)
  if (asking === 'reveal') return <RevealNumber row={row} onClose={() => setAsking(undefined)} />
  if (asking)
    return (
      <ReasonDialog
        isOpen
        title={say(`${asking}.ask`, { name })}
        what={say(`${asking}.what`)}
        label={say('back.reason')}
        word={say(`verify.${asking}`)}
        backWord={say('back')}
        kind={asking === 'refuse' ? 'danger' : 'main'}
        isBusy={back.isBusy}
        problem={back.problem}
        onClose={() => {
          back.reset()
          setAsking(undefined)
        }}
        onSend={reason =>
          void back.act({ step: asking, reason }, () => {
            toast({ tone: 'done', text: say('back.done') })
            leave(onRuled)
          })
        }
      />
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={name}
      closeWord={say('close')}
      footer={
        <>
          <Button onClick={onClose}>{say('close')}</Button>
          {may('refuse') && <Button onClick={() => setAsking('refuse')}>{say('verify.refuse')}</Button>}
          {may('return') && <Button onClick={() => setAsking('return')}>{say('verify.return')}</Button>}
          {may('verify') && (
            <Button
              kind="main"
              isBusy={verify.isBusy}
              onClick={() =>
                void verify.act(null, () => {
                  toast({ tone: 'done', text: say('verify.passed', { name }) })
                  leave(onRuled)
                })
              }
            >
              {say('verify.pass')}
            </Button>
          )}
        </>
      }
    >
      <div className="acad-steps acad-wide">
        <NominationTag nominee={row} place={place} />
        <Button kind="plain" icon={ChevronLeft} onClick={() => leave(() => onStep(-1))}>
          {say('verify.previous')}
        </Button>
        <Button kind="plain" icon={ChevronRight} onClick={() => leave(() => onStep(1))}>
          {say('verify.next')}
        </Button>
      </div>
      <Handed course={course} row={row} onReveal={() => setAsking('reveal')} />
      <Refused problem={verify.problem} />
    </Dialog>
  )
}

function Handed({ course, row, onReveal }: { course: Whole; row: Nominee; onReveal: () => void }) {
  const [say, time, language] = [useWords(deskWords), useSpeakTime(), useLanguage()]
  const { trade, skill, worksIn, years } = row.qualification
  return (
    <FactList
      facts={[
        [say('verify.unit'), row.unitName],
        [say('verify.phone'), row.phoneMasked],
        [
          say('verify.fit'),
          [trade, skill && skills[skill][language], years > 0 && say('verify.years', { years })].filter(Boolean).join(' · '),
        ],
        [say('verify.worksIn'), worksIn],
        [
          say('verify.certificate'),
          row.certificateMasked && (
            <>
              <span className="ui-figures">{lastFour(row.certificateMasked)}</span>{' '}
              <Button kind="plain" onClick={onReveal}>
                {say('verify.reveal')}
              </Button>
            </>
          ),
        ],
        [say('verify.materials'), course.materials.map(kind => <Material key={kind} kind={kind} row={row} />)],
        [say('verify.words'), row.words && <span className="acad-text">{row.words}</span>],
        [say('verify.at'), time.moment(row.nominatedAt)],
        [say('verify.reason'), row.reason],
      ]}
    />
  )
}

function Material({ kind, row }: { kind: string; row: Nominee }) {
  const say = useWords(deskWords)
  const held = row.materials.find(one => one.kind === kind)
  return (
    <div>
      {held ? (
        <a href={urls.getMaterial({ id: held.id })} target="_blank" rel="noreferrer">
          {kind}
        </a>
      ) : (
        <>
          {kind} <span className="ui-hint">{say('verify.noMaterial')}</span>
        </>
      )}
    </div>
  )
}
