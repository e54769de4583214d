import { useState } from 'react'
import { daysBetween } from '#kernel/pure/calendar.ts'
import { formatMoment, formatRemaining } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { ReasonDialog } from '#kernel/web/desk/sentence-dialog.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Select } from '#ui/field.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { useToast } from '#ui/toast.tsx'
import type { Tone } from '#ui/tone.tsx'
import { ownWords } from '../own-words.ts'
import { Changes } from '../worker/changes.tsx'
import { api } from '../worker/own-api.ts'
import '../worker/own.css'

type Row = Awaited<ReturnType<typeof api.listCorrections>>['rows'][number]

/** What members ask to have corrected, overdue first: old and new side by side. */
export function Corrections() {
  const say = useWords(ownWords)
  const view = useView({ show: '' })
  const isDone = view.values.show === 'done'
  const state = isDone ? 'done' : 'open'
  const page = useAsk(['members', 'corrections', state, view.cursor ?? ''], () =>
    api.listCorrections({ state, ...(view.cursor && { after: view.cursor }) }),
  )
  const [opened, setOpened] = useState<Row>()
  const columns = useColumns(isDone)
  return (
    <DeskPage
      title={say('desk.corrections')}
      lead={say('desk.lead')}
      filters={
        <Select
          label={say('desk.show')}
          value={view.values.show}
          onChange={event => view.set({ show: event.target.value })}
          empty={say('desk.open')}
          choices={[{ value: 'done', label: say('desk.done') }]}
        />
      }
    >
      <DeskTable
        label={say('desk.corrections')}
        rows={page.data?.rows ?? []}
        rowKey={row => row.id}
        columns={columns}
        view={view}
        onOpen={setOpened}
        next={page.data?.next}
        isLoading={page.isLoading}
        problem={page.problem}
        again={page.again}
        empty={<Empty title={say(isDone ? 'desk.noneDone' : 'desk.empty')}>{!isDone && say('desk.emptyNext')}</Empty>}
      />
      {opened && <Deciding row={opened} onClose={() => setOpened(undefined)} />}
    </DeskPage>
  )
}

const tones: Record<Row['state'], Tone> = { asked: 'soon', late: 'refused', confirmed: 'done', refused: 'refused', recalled: 'info' }

function useColumns(isDone: boolean): Column<Row>[] {
  const [say, language, today] = [useWords(ownWords), useLanguage(), useToday()]
  const due = ({ due, state }: Row) =>
    due ? <Tag tone="soon">{formatRemaining(daysBetween(today, due), language)}</Tag> : <Tag tone="refused">{say(`state.${state}`)}</Tag>
  return [
    isDone
      ? {
          key: 'state',
          title: say('desk.state'),
          width: 130,
          render: ({ state }) => <Tag tone={tones[state]}>{say(`state.${state}`)}</Tag>,
        }
      : { key: 'due', title: say('desk.due'), width: 140, english: 170, render: due },
    { key: 'member', title: say('desk.member'), width: 130, render: row => <strong>{row.name.was}</strong> },
    { key: 'changes', title: say('desk.changes'), render: row => <Changes correction={row} isLine /> },
    { key: 'unit', title: say('unit'), width: 240, render: row => (language === 'en' ? row.unitEnglish : row.unitName) },
    {
      key: 'at',
      title: say('desk.asked'),
      width: 170,
      render: row => <span className="ui-figures">{formatMoment(new Date(row.at), language, today)}</span>,
    },
  ]
}

function Deciding({ row, onClose }: { row: Row; onClose: () => void }) {
  const [say, toast] = [useWords(ownWords), useToast()]
  const [isRefusing, setRefusing] = useState(false)
  const { id, version, state, note, reason } = row
  const done = (word: 'desk.confirmed' | 'desk.refused') => () => {
    toast({ tone: 'done', text: say(word) })
    onClose()
  }
  const confirm = useAct((_: null, press) => api.confirmCorrection({ id, version }, press), ['members'])
  const refuse = useAct((reason: string, press) => api.refuseCorrection({ id, version, reason }, press), ['members'])
  const isOpen = state === 'asked' || state === 'late'
  if (isRefusing)
    return (
      <ReasonDialog
        isOpen
        title={say('desk.refuse')}
        what={say('desk.refuseWhat')}
        label={say('desk.why')}
        word={say('desk.refuse')}
        backWord={say('desk.back')}
        most={200}
        isBusy={refuse.isBusy}
        problem={refuse.problem}
        onClose={() => setRefusing(false)}
        onSend={reason => void refuse.act(reason, done('desk.refused'))}
      />
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('desk.decide', { name: row.name.was })}
      closeWord={say('close')}
      footer={
        isOpen && (
          <>
            <Button onClick={onClose}>{say('desk.back')}</Button>
            <Button onClick={() => setRefusing(true)}>{say('desk.refuse')}</Button>
            <Button kind="main" isBusy={confirm.isBusy} onClick={() => void confirm.act(null, done('desk.confirmed'))}>
              {say('desk.confirm')}
            </Button>
          </>
        )
      }
    >
      <Changes correction={row} />
      {note && (
        <p>
          {say('desk.note')}：{note}
        </p>
      )}
      {reason && (
        <p>
          {say('desk.why')}：{reason}
        </p>
      )}
      {isOpen && row.idNumber.is && <p className="ui-hint">{say('desk.checkId')}</p>}
      <Refused problem={confirm.problem} />
    </Dialog>
  )
}
