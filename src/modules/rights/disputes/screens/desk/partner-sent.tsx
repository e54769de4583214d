import { dayOf } from '#kernel/pure/calendar.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import type { View } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { kindWords } from '../../words-kinds.ts'
import { referralWords } from '../../words-referrals.ts'
import { partnerWords } from '../partner-words.ts'
import { useDoing, useSpeak } from './network-calls.ts'
import { api, type SentOne } from './partner-calls.ts'
import { SentDialog } from './partner-sent-one.tsx'

export const sentTabs = ['waiting', 'underWay', 'over'] as const
export type SentTab = (typeof sentTabs)[number]

/** DISPUTES-54: what this partner has sent; a row opens what is known of it, and where its confirmation is waited for, that. */
export function SentTable({ of, view }: { of: SentTab; view: View }) {
  const say = useWords(partnerWords)
  const page = useAsk(['disputes', 'sent', of, view.cursor ?? ''], () => api.listSent({ of, ...(view.cursor && { after: view.cursor }) }))
  const { doing, begin, stop } = useDoing<SentOne>()
  return (
    <>
      <DeskTable
        label={say('sent')}
        rows={page.data?.rows ?? []}
        rowKey={(row: SentOne) => row.id}
        columns={useColumns()}
        view={view}
        onOpen={begin}
        next={page.data?.next}
        isLoading={page.isLoading}
        problem={page.problem}
        again={page.again}
        empty={<Empty title={say(`sent.none.${of}`)} />}
      />
      {doing && <SentDialog row={doing} onClose={stop} />}
    </>
  )
}

function useColumns(): Column<SentOne>[] {
  const [say, kind, state, speak] = [useWords(partnerWords), useWords(kindWords), useWords(referralWords), useSpeak()]
  const standing = ({ state: at, outcome }: SentOne) =>
    [state(`referred.${at}`), outcome && state(`outcome.${outcome}`)].filter(Boolean).join(' · ')
  return [
    { key: 'number', title: say('refer.number'), render: row => <strong>{row.number}</strong> },
    { key: 'to', title: say('col.to'), width: 270, render: row => row.to },
    { key: 'at', title: say('col.at'), width: 150, render: row => speak.day(dayOf(new Date(row.at))) },
    { key: 'stage', title: say('one.stage'), width: 150, english: 180, render: row => (row.stage ? kind(`stage.${row.stage}`) : '—') },
    { key: 'state', title: say('col.state'), width: 220, english: 290, render: row => <Tag>{standing(row)}</Tag> },
  ]
}
