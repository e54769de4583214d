import type { UnitPath } from '#kernel/pure/people.ts'
import { useAct } from '#kernel/web/acts.ts'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/dialog.tsx'
import { useToast } from '#ui/toast.tsx'
import { memberBook, type MemberStep } from '../../rules.ts'
import type { Stage } from '../../rules-kinds.ts'
import { api } from './decide-calls.ts'
import { decideWords } from './decide-words.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { PassDialog } from './pass-dialog.tsx'

/** What deciding asks of a member, in a list or on its page. */
export type Decided = {
  id: string
  person: string
  name: string
  idMasked: string
  employer: string
  state: Stage
  unit: string
  unitName: string
  version: number
  doubts: readonly string[]
}
export type DecideAct = 'confirm' | 'refuse' | 'pass' | 'merge'
type Dialogue = { member: Decided; onClose: () => void }

/** Whether this reader may take the step now: the same law as the gate's. */
export function useMayStep() {
  const person = usePerson()
  return ({ id, state, person: owner, unit, version }: Decided, step: MemberStep) =>
    !memberBook.objection(
      { id, state, owner, unit: unit as UnitPath, parties: [], due: null, dueIsProvisional: false, version },
      step,
      person,
    )
}

/** The buttons of an application. In a table the dialog stands outside it: what is typed there must not move through its rows. */
export function DecideButtons({ member, onOpen }: { member: Decided; onOpen: (act: DecideAct) => void }) {
  const [say, may] = [useWords(decideWords), useMayStep()]
  if (!may(member, 'confirm')) return null
  const main = member.doubts.includes('twin') ? 'merge' : 'confirm'
  return (
    <span className="mem-acts">
      <Button onClick={() => onOpen(main)}>{say(main)}</Button>
      <Button kind="plain" onClick={() => onOpen('refuse')}>
        {say('refuse')}
      </Button>
      <Button kind="plain" onClick={() => onOpen('pass')}>
        {say('pass')}
      </Button>
    </span>
  )
}

export function DecideDialog({ act, member, onClose }: Dialogue & { act: DecideAct }) {
  if (act === 'confirm') return <ConfirmMember member={member} onClose={onClose} />
  if (act === 'refuse') return <RefuseMember member={member} onClose={onClose} />
  if (act === 'pass') return <PassDialog member={member} onClose={onClose} />
  return <MergeDialog id={member.id} onClose={onClose} />
}

/** MEMBERS-5. */
function ConfirmMember({ member: { id, version, name, unitName, idMasked, employer }, onClose }: Dialogue) {
  const [say, toast] = [useWords(decideWords), useToast()]
  const confirm = useAct(api.confirm, ['members'])
  const done = () => {
    toast({ tone: 'done', text: say('confirm.done', { name }) })
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={say('confirm.ask', { name })}
      closeWord={say('close')}
      confirmWord={say('confirm')}
      isBusy={confirm.isBusy}
      onConfirm={() => void confirm.act({ id, version }, done)}
    >
      <p className="ui-figures">
        <strong>{say('confirm.who', { name, number: idMasked || say('none'), employer: employer || say('none') })}</strong>
      </p>
      <p>{say('confirm.what', { unit: unitName })}</p>
      <Refused problem={confirm.problem} />
    </ConfirmDialog>
  )
}

/** MEMBERS-6. */
function RefuseMember({ member: { id, version, name }, onClose }: Dialogue) {
  const [say, toast] = [useWords(decideWords), useToast()]
  const refuse = useAct((reason: string, press) => api.refuse({ id, version, reason }, press), ['members'])
  return (
    <ReasonDialog
      isOpen
      onClose={onClose}
      title={say('refuse.ask', { name })}
      what={say('refuse.what')}
      label={say('refuse.reason')}
      most={200}
      word={say('refuse')}
      backWord={say('close')}
      isBusy={refuse.isBusy}
      problem={refuse.problem}
      onSend={reason =>
        void refuse.act(reason, () => {
          toast({ tone: 'done', text: say('refuse.done') })
          onClose()
        })
      }
    />
  )
}
