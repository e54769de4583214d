import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { yuanOf } from '#kernel/pure/money.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { ConfirmDialog, Sheet } from '#ui/dialog.tsx'
import { Money } from '#ui/figure.tsx'
import { Section } from '#ui/frame.tsx'
import { TextArea } from '#ui/field.tsx'
import { FilePick } from '#ui/file-pick.tsx'
import { Tag } from '#ui/notice.tsx'
import type { Tone } from '#ui/tone.tsx'
import { type Instalment, instalmentBook, type InstalmentStage, isMediator } from '../../rules-performance.ts'
import { performanceWords } from '../../words-performance.ts'
import { type Agreement, api, type Sum, urls } from './api.ts'
import { useYuan } from './agreement-terms.tsx'
import { endingScreenWords } from './ending-screen-words.ts'

const tones: Record<InstalmentStage, Tone> = { awaited: 'info', shown: 'soon', asked: 'soon', missed: 'refused', paid: 'done' }
const PROOF_BYTES = 10 * 1_048_576
type Doing = 'confirm' | 'deny' | 'show' | 'notePaid' | 'noteNot'

/** DISPUTES-81 to 83: each sum, where it stands, and what this reader may say of it. `isEmployer`: they may show what they paid. */
export function Sums({ agreement, isEmployer }: { agreement: Agreement; isEmployer: boolean }) {
  const say = useWords(endingScreenWords)
  const { sums, paidFen } = agreement
  if (sums.length === 0) return null
  const totalFen = sums.reduce((all, one) => all + one.amountFen, 0)
  return (
    <Section title={say('sums')}>
      <p className="ui-figures">{say('paidOf', { paid: yuanOf(paidFen), total: yuanOf(totalFen) })}</p>
      <ul className="ending-sums">
        {sums.map(one => (
          <SumRow key={one.id} sum={one} isEmployer={isEmployer} />
        ))}
      </ul>
    </Section>
  )
}

function SumRow({ sum, isEmployer }: { sum: Sum; isEmployer: boolean }) {
  const [say, word, person] = [useWords(endingScreenWords), useWords(performanceWords), usePerson()]
  const [language, today, yuan] = [useLanguage(), useToday(), useYuan()]
  const [doing, setDoing] = useState<Doing>()
  const row = sum as unknown as Instalment
  const may = (step: 'confirm' | 'deny') => !instalmentBook.objection(row, step, person)
  const notes = isMediator(row, person) && sum.state !== 'paid'
  const isOpen = sum.state === 'awaited' || sum.state === 'missed'
  return (
    <li>
      <div className="ending-sum">
        <span>{say('sumTitle', { n: sum.n, day: formatDay(sum.dueOn, language, today) })}</span>
        <Money amountFen={sum.amountFen} {...yuan} />
        <Tag tone={tones[sum.state]}>{word(`pays.${sum.state}`)}</Tag>
      </div>
      <p className="ui-hint">{[sum.said, sum.note].filter(Boolean).join(' · ')}</p>
      {sum.proofName && <LinkButton href={urls.getPaymentProof({ id: sum.id })}>{say('proof', { name: sum.proofName })}</LinkButton>}
      <div className="ui-actions">
        {may('confirm') && (
          <Button kind={sum.state === 'shown' ? 'main' : 'quiet'} onClick={() => setDoing('confirm')}>
            {say('confirm')}
          </Button>
        )}
        {may('deny') && <Button onClick={() => setDoing('deny')}>{say('deny')}</Button>}
        {isEmployer && isOpen && (
          <Button kind="main" onClick={() => setDoing('show')}>
            {say('show')}
          </Button>
        )}
        {notes && <Button onClick={() => setDoing('notePaid')}>{say('notePaid')}</Button>}
        {notes && (sum.state === 'shown' || sum.state === 'asked') && <Button onClick={() => setDoing('noteNot')}>{say('noteNot')}</Button>}
      </div>
      {doing === 'confirm' && <Confirming sum={sum} onClose={() => setDoing(undefined)} />}
      {doing && doing !== 'confirm' && <Saying sum={sum} doing={doing} onClose={() => setDoing(undefined)} />}
    </li>
  )
}

function Confirming({ sum: { id, version, amountFen }, onClose }: { sum: Sum; onClose: () => void }) {
  const say = useWords(endingScreenWords)
  const confirm = useAct(api.confirmPayment, ['disputes'])
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={say('confirmAsk', { yuan: yuanOf(amountFen) })}
      closeWord={say('close')}
      confirmWord={say('confirm')}
      isBusy={confirm.isBusy}
      onConfirm={() => void confirm.act({ id, version }, undefined, onClose)}
    >
      <p>{say('confirmText')}</p>
      <Refused problem={confirm.problem} />
    </ConfirmDialog>
  )
}

/** Whatever else is said of a sum comes with how one knows. */
function Saying({ sum: { id, version }, doing, onClose }: { sum: Sum; doing: Exclude<Doing, 'confirm'>; onClose: () => void }) {
  const say = useWords(endingScreenWords)
  const [files, setFiles] = useState<File[]>([])
  const tell = useAct(
    ({ note }: { note: string }, press) => {
      if (doing === 'show') return api.showPayment({ id, version, note }, { ...press, files })
      if (doing === 'deny') return api.denyPayment({ id, version, note }, press)
      return api.notePayment({ id, version, note, came: doing === 'notePaid' }, press)
    },
    ['disputes'],
  )
  const form = useForm({ name: `disputes/${doing}/${id}`, start: { note: '' }, problem: tell.problem, isFleeting: true })
  const label = doing === 'show' ? 'showHow' : doing === 'deny' ? 'denyWhy' : 'noteHow'
  return (
    <Sheet isOpen onClose={onClose} title={say(doing)} closeWord={say('close')}>
      <Form form={form} act={tell} submit={say(doing)} send={({ note }) => ({ note })} onSent={onClose}>
        <TextArea
          {...form.field('note')}
          label={say(label)}
          {...(doing === 'deny' && { hint: say('denyHint') })}
          required={say('required')}
          rows={3}
          maxLength={500}
        />
        {doing === 'show' && (
          <FilePick
            label={say('proofFile')}
            hint={say('proofHint')}
            files={files}
            onChange={setFiles}
            maxBytes={PROOF_BYTES}
            tooLarge={name => say('proofLarge', { name })}
            words={{ pick: say('proofPick'), remove: say('proofRemove') }}
          />
        )}
      </Form>
    </Sheet>
  )
}
