import { useState } from 'react'
import { formatDay } from '#kernel/pure/formats.ts'
import { readYuan, yuanOf } from '#kernel/pure/money.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Sheet } from '#ui/dialog.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import type { Tone } from '#ui/tone.tsx'
import type { ProposalStage, Room } from '../../rules-room.ts'
import { api, type Proposal, type RoomView } from './api.ts'
import { useHeard } from './heard.ts'
import { roomScreenWords } from './room-words.ts'

const tones: Record<ProposalStage, Tone> = { open: 'soon', taken: 'done', declined: 'info', withdrawn: 'info' }

/** DISPUTES-67: each as it stands, and whose word it waits for. */
export function Proposals({ view, heard }: { view: RoomView; heard: number }) {
  const say = useWords(roomScreenWords)
  const [isOpen, setOpen] = useState(false)
  const all = useAsk(['disputes', 'room', view.dispute, 'proposals'], () => api.listProposals({ dispute: view.dispute }))
  useHeard(heard, all.again)
  return (
    <div className="room">
      <Asked of={all} shape="list">
        {proposals =>
          proposals.length === 0 ? (
            <Empty title={say('proposal.none')}>{say('proposal.noneNext')}</Empty>
          ) : (
            <ul className="room-list">
              {proposals.map(proposal => (
                <ProposalItem key={proposal.id} view={view} proposal={proposal} />
              ))}
            </ul>
          )
        }
      </Asked>
      {view.isOpen && (
        <Button kind={all.data?.some(one => one.mayAnswer) ? 'quiet' : 'main'} isWide onClick={() => setOpen(true)}>
          {say('proposal.new')}
        </Button>
      )}
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={say('proposal.new')} closeWord={say('close')}>
        <ProposeForm view={view} onSent={() => setOpen(false)} />
      </Sheet>
    </div>
  )
}

function ProposalItem({ view, proposal }: { view: RoomView; proposal: Proposal }) {
  const [say, language, today] = [useWords(roomScreenWords), useLanguage(), useToday()]
  const { id, by, side, said, amountFen, payBy, stage, answers, mayAnswer, isMine } = proposal
  const key = ['disputes', 'room', view.dispute, 'proposals']
  const answer = useAct(api.answerProposal, key)
  const withdraw = useAct(api.withdrawProposal, key)
  const of = { dispute: view.dispute, proposal: id }
  return (
    <li>
      <div className="room-by">
        <span className="ui-hint">{say('proposal.by', { name: by, seat: say(`seat.${side}`) })}</span>
        <Tag tone={tones[stage]}>{say(`proposal.${stage}`)}</Tag>
      </div>
      <p>{said}</p>
      {amountFen !== null && payBy && (
        <p className="ui-figures">
          <strong>{say('proposal.pay', { amount: yuanOf(amountFen), day: formatDay(payBy, language, today) })}</strong>
        </p>
      )}
      {answers.map(one => (
        <p key={one.side} className="ui-hint">
          {say(one.takes ? 'proposal.yes' : 'proposal.no', { seat: say(`seat.${one.side}`) })}
          {one.reason && say('because', { reason: one.reason })}
        </p>
      ))}
      <Refused problem={answer.problem ?? withdraw.problem} />
      {(mayAnswer || (isMine && stage === 'open')) && (
        <div className="room-acts">
          {mayAnswer && (
            <>
              <Button kind="main" isBusy={answer.isBusy} onClick={() => void answer.act({ ...of, takes: true })}>
                {say('proposal.take')}
              </Button>
              <Button isBusy={answer.isBusy} onClick={() => void answer.act({ ...of, takes: false })}>
                {say('proposal.decline')}
              </Button>
            </>
          )}
          {isMine && stage === 'open' && (
            <Button kind="plain" isBusy={withdraw.isBusy} onClick={() => void withdraw.act(of)}>
              {say('proposal.withdraw')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** What cannot be read is sent as nought, which the house refuses at this field: it is never left out unsaid. */
const amountOf = (read: ReturnType<typeof readYuan> | undefined) => (read ? (read.ok ? read.value : 0) : null)

function ProposeForm({ view, onSent }: { view: RoomView; onSent: () => void }) {
  const say = useWords(roomScreenWords)
  const propose = useAct(api.propose, ['disputes', 'room', view.dispute, 'proposals'])
  const start = { room: 'joint' as string, said: '', amount: '', payBy: '' }
  const form = useForm({ name: `disputes/propose/${view.dispute}`, start, problem: propose.problem, paths: { amountFen: 'amount' } })
  const read = form.values.amount.trim() ? readYuan(form.values.amount) : undefined
  const titleOf = (room: Room) => say(room !== 'joint' && view.seat !== 'handler' ? 'tab.own' : `tab.${room}`)
  return (
    <Form
      form={form}
      act={propose}
      submit={say('proposal.send')}
      send={({ room, said, payBy }) => ({
        dispute: view.dispute,
        room: room as Room,
        said,
        amountFen: amountOf(read),
        payBy: payBy || null,
      })}
      onSent={() => {
        form.discard()
        onSent()
      }}
    >
      <RadioGroup
        {...form.pick('room')}
        label={say('proposal.room')}
        choices={view.rooms.map(room => ({ value: room, label: titleOf(room) }))}
      />
      <TextArea {...form.field('said')} label={say('proposal.said')} required={say('required')} rows={3} maxLength={1_000} />
      <Field
        {...form.field('amount')}
        label={say('proposal.amount')}
        hint={say('proposal.amountHint')}
        inputMode="decimal"
        error={read && !read.ok ? say('proposal.notMoney') : form.field('amount').error}
      />
      <Field {...form.field('payBy')} type="date" label={say('proposal.payBy')} />
    </Form>
  )
}
