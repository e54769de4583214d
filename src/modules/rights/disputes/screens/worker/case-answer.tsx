import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { TextArea } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { useToast } from '#ui/toast.tsx'
import { isClosed, opening, type Stage } from '../../rules-kinds.ts'
import { kindWords } from '../../words-kinds.ts'
import { caseWords } from '../case-words.ts'
import { api, type One, type Side } from './cases-api.ts'

const isAsked = ({ state }: One, side: Side) =>
  (side.state === 'asked' || side.state === 'unreachable') &&
  (side.role === 'party' ? (opening as readonly Stage[]).includes(state) : !isClosed(state))

/** DISPUTES-27: what is asked of me, first of all. */
export function Answer({ one }: { one: One }) {
  const side = one.sides.find(each => each.isMine)
  return side && isAsked(one, side) ? <Asking one={one} side={side} /> : null
}

function Asking({ one, side }: { one: One; side: Side }) {
  const [say, kind, toast, language] = [useWords(caseWords), useWords(kindWords), useToast(), useLanguage()]
  const today = useToday()
  const [isDeclining, setDeclining] = useState(false)
  const consent = useAct(api.consent, ['disputes'])
  const { id, version, role } = side
  const body = language === 'zh' ? one.bodyName : one.bodyEnglish
  const isParty = role === 'party'
  return (
    <Notice tone="soon" title={isParty ? say('asked') : say('asked.agent', { role: kind(`role.${role}`) })}>
      {isParty && <p>{one.seat === 'employer' ? say('asked.employer', { worker: one.worker }) : say('asked.worker', { body })}</p>}
      {isParty && one.due && <p>{say('asked.until', { day: formatDay(one.due, language, today) })}</p>}
      <Refused problem={consent.problem} />
      <div className="disputes-acts">
        <Button
          kind="main"
          isWide
          isBusy={consent.isBusy}
          onClick={() => void consent.act({ id, version }, () => toast({ tone: 'done', text: say('agree.done') }))}
        >
          {say('agree')}
        </Button>
        <Button isWide onClick={() => setDeclining(true)}>
          {say('decline')}
        </Button>
      </div>
      <Sheet isOpen={isDeclining} onClose={() => setDeclining(false)} title={say('decline.ask')} closeWord={say('close')}>
        <DeclineForm side={side} onSent={() => setDeclining(false)} />
      </Sheet>
    </Notice>
  )
}

function DeclineForm({ side: { id, version, role }, onSent }: { side: Side; onSent: () => void }) {
  const [say, toast] = [useWords(caseWords), useToast()]
  const decline = useAct(api.decline, ['disputes'])
  const form = useForm({ name: `disputes/decline/${id}`, start: { reason: '' }, problem: decline.problem, isFleeting: true })
  const sent = () => {
    toast({ tone: 'done', text: say('decline.done') })
    onSent()
  }
  return (
    <Form form={form} act={decline} submit={say('decline')} send={({ reason }) => ({ id, version, reason })} onSent={sent}>
      {role === 'party' && <p>{say('decline.what')}</p>}
      <TextArea {...form.field('reason')} label={say('decline.reason')} rows={3} maxLength={500} />
    </Form>
  )
}
