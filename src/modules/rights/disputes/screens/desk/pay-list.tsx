import { useState } from 'react'
import { useParams } from 'react-router'
import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useForm } from '#kernel/web/form-state.ts'
import { Form } from '#kernel/web/forms.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { Money } from '#ui/figure.tsx'
import { Link } from '#ui/link.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import { sayMonth } from '../../rules-subsidy.ts'
import { subsidyWords } from '../../words-subsidy.ts'
import { api, type PayLine, type PayList, urls } from '../after/api.ts'
import { subsidyScreenWords } from '../after/subsidy-screen-words.ts'
import { useSpeak } from './network-calls.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** One month's list: its lines, who drew it up and who approved it, and what is to be done now. */
export function PayListPage() {
  const { id = '' } = useParams<{ id: string }>()
  const list = useAsk(['disputes', 'payList', id], () => api.getPayList({ id }))
  return (
    <Asked of={list} shape="page">
      {seen => <Opened list={seen} />}
    </Asked>
  )
}

function Opened({ list }: { list: PayList }) {
  const [say, toast, language, today] = [useWords(subsidyScreenWords), useToast(), useLanguage(), useToday()]
  const [back, setBack] = useState<PayLine>()
  const [isPaying, setPaying] = useState(false)
  const approve = useAct(api.approvePayList, ['disputes'])
  const { id, version, state, number, month, draftedByName: drafted, approvedByName: approved, isMine, mayHead } = list
  const isOpen = state === 'drafted' || state === 'approved'
  return (
    <DeskPage
      title={number}
      back={{ href: '/subsidies', word: say('back') }}
      lead={
        <>
          <Tag tone={state === 'paid' ? 'done' : 'soon'}>{say(`listState.${state}`)}</Tag> {sayMonth(month, language)} ·{' '}
          {approved ? say('byBoth', { drafted, approved }) : say('by', { drafted })}
          {list.paidOn && ` · ${say('paidBy', { day: formatDay(list.paidOn, language, today), name: list.paidByName })}`}
        </>
      }
      actions={
        <>
          {list.lines.length > 0 && <LinkButton href={urls.getPayListSheet({ id })}>{say('sheet')}</LinkButton>}
          {state === 'drafted' && mayHead && !isMine && (
            <Button
              kind="main"
              isBusy={approve.isBusy}
              onClick={() => void approve.act({ id, version }, () => toast({ tone: 'done', text: say('approved') }))}
            >
              {say('approve')}
            </Button>
          )}
          {state === 'approved' && (
            <Button kind="main" onClick={() => setPaying(true)}>
              {say('pay')}
            </Button>
          )}
        </>
      }
    >
      <Refused problem={approve.problem} />
      {state === 'drafted' && mayHead && isMine && <Notice tone="soon">{say('own')}</Notice>}
      {state === 'approved' && <Notice>{say('toPay')}</Notice>}
      <Lines list={list} onBack={isOpen && mayHead ? setBack : undefined} />
      {back && <SendBack list={list} line={back} onClose={() => setBack(undefined)} />}
      {isPaying && <Pay list={list} onClose={() => setPaying(false)} />}
    </DeskPage>
  )
}

function Lines({ list, onBack }: { list: PayList; onBack: ((line: PayLine) => void) | undefined }) {
  const [say, word, speak] = [useWords(subsidyScreenWords), useWords(subsidyWords), useSpeak()]
  return (
    <DeskTable
      label={list.number}
      rows={list.lines}
      rowKey={line => line.id}
      columns={[
        { key: 'name', title: say('person'), width: 110, english: 130, render: line => <strong>{line.name}</strong> },
        { key: 'bank', title: say('bank'), render: line => (line.tail ? `****${line.tail} ${line.bank}` : say('noBank')) },
        {
          key: 'case',
          title: say('caseNumber'),
          width: 205,
          render: line => <Link href={`/disputes/${line.dispute}`}>{line.caseNumber || '—'}</Link>,
        },
        { key: 'outcome', title: say('outcome'), width: 110, english: 130, render: line => word(`subsidyOutcome.${line.outcome}`) },
        { key: 'weight', title: say('complexity'), width: 80, english: 100, render: line => word(`complexity.${line.complexity}`) },
        { key: 'percent', title: say('percent'), width: 70, align: 'right', render: line => `${line.percent}%` },
        { key: 'sum', title: say('amountHead'), width: 120, align: 'right', render: line => <Money amountFen={line.amountFen} /> },
        { key: 'checked', title: say('checkedBy'), width: 165, render: line => `${line.checkedByName} ${speak.day(line.checkedOn)}` },
        {
          key: 'acts',
          title: '',
          width: 90,
          render: line =>
            onBack && (
              <Button kind="plain" onClick={() => onBack(line)}>
                {say('sendBack')}
              </Button>
            ),
        },
      ]}
      empty={<Empty title={say('listState.dropped')} />}
    />
  )
}

function SendBack({ list, line: { id, version, name }, onClose }: { list: PayList; line: PayLine; onClose: () => void }) {
  const say = useWords(subsidyScreenWords)
  const act = useAct(api.sendBackSubsidy, ['disputes'])
  const send = (reason: string) => ({ list: list.id, id, version, reason })
  return (
    <ReasonDialog
      title={say('sendBackAsk', { name })}
      label={say('reason')}
      submit={say('sendBack')}
      act={act}
      send={send}
      onClose={onClose}
    />
  )
}

function Pay({ list: { id, version }, onClose }: { list: PayList; onClose: () => void }) {
  const [say, toast, today] = [useWords(subsidyScreenWords), useToast(), useToday()]
  const pay = useAct(api.payPayList, ['disputes'])
  const form = useForm({ name: '', isFleeting: true, start: { paidOn: today }, problem: pay.problem })
  return (
    <Dialog isOpen onClose={onClose} title={say('pay')} closeWord={say('close')}>
      <Form
        form={form}
        act={pay}
        submit={say('pay')}
        send={({ paidOn }) => ({ id, version, paidOn })}
        onSent={() => {
          toast({ tone: 'done', text: say('paid') })
          onClose()
        }}
      >
        <Field {...form.field('paidOn')} type="date" label={say('paidOn')} required={say('required')} />
      </Form>
    </Dialog>
  )
}
