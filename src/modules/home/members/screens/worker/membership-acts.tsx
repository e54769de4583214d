import { useState } from 'react'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { ConfirmDialog, Sheet } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { useToast } from '#ui/toast.tsx'
import { type Member, memberBook, type MemberStep } from '../../rules.ts'
import { mayReapply } from '../../rules-kinds.ts'
import { lifeWords } from '../life-words.ts'
import { api, type Mine, unitOf } from './life-api.ts'
import { TransferForm } from './membership-transfer.tsx'

type Doing = 'recall' | 'cancel' | 'stay' | 'leave' | 'askLeave' | 'askTransfer'

/** What one may do now, asked of the same law as the gate. */
export function MembershipActs({ member }: { member: Mine }) {
  const [say, person, language] = [useWords(lifeWords), usePerson(), useLanguage()]
  const [doing, setDoing] = useState<Doing>()
  const may = (step: MemberStep) => !memberBook.objection(member as unknown as Member, step, person)
  const stop = () => setDoing(undefined)
  const unit = unitOf(member, language)
  return (
    <div className="life-acts">
      {mayReapply(member.state) && (
        <LinkButton href="/join" kind="main" isWide>
          {say('again')}
        </LinkButton>
      )}
      {may('askTransfer') && (
        <Button kind={member.state === 'retained' ? 'main' : 'quiet'} isWide onClick={() => setDoing('askTransfer')}>
          {say('transfer')}
        </Button>
      )}
      {(['recall', 'cancel', 'stay'] as const).filter(may).map(step => (
        <Button key={step} isWide onClick={() => setDoing(step)}>
          {say(step)}
        </Button>
      ))}
      {(may('askLeave') || may('leave')) && (
        <Button kind="plain" isWide onClick={() => setDoing(may('leave') ? 'leave' : 'askLeave')}>
          {say('leave')}
        </Button>
      )}
      {(doing === 'recall' || doing === 'cancel' || doing === 'stay') && <Back step={doing} member={member} unit={unit} onClose={stop} />}
      {doing === 'leave' && <LeaveAtOnce member={member} unit={unit} onClose={stop} />}
      <Sheet isOpen={doing === 'askLeave'} onClose={stop} title={say('leave.ask', { unit })} closeWord={say('close')}>
        <LeaveForm member={member} onSent={stop} />
      </Sheet>
      <Sheet isOpen={doing === 'askTransfer'} onClose={stop} title={say('transfer.title')} closeWord={say('close')}>
        <TransferForm member={member} unit={unit} onSent={stop} />
      </Sheet>
    </div>
  )
}

type Asking = { member: Mine; unit: string; onClose: () => void }

function Back({ step, member: { id, version }, unit, onClose }: Asking & { step: 'recall' | 'cancel' | 'stay' }) {
  const [say, toast] = [useWords(lifeWords), useToast()]
  const back = useAct(api[step], ['members'])
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={say(`${step}.ask`)}
      closeWord={say('close')}
      confirmWord={say(step)}
      isBusy={back.isBusy}
      onConfirm={() =>
        void back.act({ id, version }, () => {
          toast({ tone: 'done', text: say(`${step}.done`) })
          onClose()
        })
      }
    >
      <p>{say(`${step}.what`, { unit })}</p>
      <Refused problem={back.problem} />
    </ConfirmDialog>
  )
}

/** MEMBERS-9: of a retained membership, and therefore at once. */
function LeaveAtOnce({ member: { id, version }, unit, onClose }: Asking) {
  const [say, toast] = [useWords(lifeWords), useToast()]
  const leave = useAct(api.leave, ['members'])
  return (
    <ConfirmDialog
      isOpen
      isDanger
      onClose={onClose}
      title={say('leave.ask', { unit })}
      closeWord={say('close')}
      confirmWord={say('leave')}
      isBusy={leave.isBusy}
      onConfirm={() =>
        void leave.act({ id, version }, () => {
          toast({ tone: 'done', text: say('leave.gone') })
          onClose()
        })
      }
    >
      <p>{say('leave.what')}</p>
      <p>{say('leave.atOnce')}</p>
      <Refused problem={leave.problem} />
    </ConfirmDialog>
  )
}

function LeaveForm({ member: { id, version }, onSent }: { member: Mine; onSent: () => void }) {
  const [say, toast] = [useWords(lifeWords), useToast()]
  const ask = useAct(api.askLeave, ['members'])
  const form = useForm({ name: `members/leave/${id}`, start: { reason: '' }, problem: ask.problem, isFleeting: true })
  const sent = () => {
    toast({ tone: 'done', text: say('leave.done') })
    onSent()
  }
  return (
    <Form form={form} act={ask} submit={say('leave')} send={({ reason }) => ({ id, version, reason })} onSent={sent}>
      <p>{say('leave.what')}</p>
      <p>{say('leave.when')}</p>
      <TextArea {...form.field('reason')} label={say('leave.why')} maxLength={200} rows={2} />
    </Form>
  )
}
