import { formatMoment } from '#kernel/pure/formats.ts'
import { type Ask, useAsk } from '#kernel/web/asks.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import type { View } from '#kernel/web/desk/view.ts'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { api, type RosterListed } from './roster-calls.ts'
import { rosterScreenWords } from './roster-words.ts'

const tones = { read: 'info', entering: 'soon', entered: 'done' } as const

/** Read, and nothing in it is new. */
const isIdle = ({ state, counts }: RosterListed) => state === 'read' && counts.new + counts.updated === 0

type Page = Awaited<ReturnType<typeof api.listRosters>>
/** The rosters of one's own unions, the newest first. */
export const useRosterHistory = (after: string | undefined): Ask<Page> =>
  useAsk(['members', 'rosters', 'list', after ?? ''], () => api.listRosters(after ? { after } : {}))

export function RosterHistory({ page, view, onOpen }: { page: Ask<Page>; view: View<{ roster: string }>; onOpen: (id: string) => void }) {
  const [say, language] = [useWords(rosterScreenWords), useLanguage()]
  const columns: Column<RosterListed>[] = [
    { key: 'file', title: say('col.file'), render: row => <strong>{row.name}</strong> },
    { key: 'union', title: say('union'), render: row => (language === 'zh' ? row.unitName : row.unitEnglish) },
    { key: 'at', title: say('col.at'), width: 164, render: row => formatMoment(new Date(row.at), language) },
    { key: 'by', title: say('col.by'), width: 108, render: row => row.by },
    ...(['new', 'updated', 'wrong'] as const).map(kind => ({
      key: kind,
      title: say(`count.${kind}`),
      width: 84,
      align: 'right' as const,
      render: (row: RosterListed) =>
        row.state === 'entered' && kind !== 'wrong' ? row.entered[kind] : row.counts[kind] + row.entered[kind] * Number(kind === 'wrong'),
    })),
    {
      key: 'state',
      title: say('col.state'),
      width: 176,
      english: 188,
      render: row => <Tag tone={tones[row.state]}>{say(`state.${isIdle(row) ? 'idle' : row.state}`)}</Tag>,
    },
  ]
  return (
    <DeskTable
      label={say('import.history')}
      rows={page.data?.rows ?? []}
      rowKey={row => row.id}
      columns={columns}
      view={view}
      onOpen={row => onOpen(row.id)}
      next={page.data?.next}
      isLoading={page.isLoading}
      problem={page.problem}
      again={page.again}
      empty={<Empty title={say('import.none')} />}
    />
  )
}
