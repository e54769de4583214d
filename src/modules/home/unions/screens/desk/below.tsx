import { useNavigate } from 'react-router'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Empty } from '#ui/state.tsx'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, type Listed } from './calls.ts'

/** What stands directly below a unit, all of it: only the rows in sight are drawn. */
export function UnitsBelow({ unit }: { unit: string }) {
  const [say, sayRule, navigate] = [useWords(deskWords), useWords(words), useNavigate()]
  const below = useAsk(['unions', 'below', unit], () => api.getTree({ above: unit, limit: 2_000 }))
  return (
    <DeskTable
      label={say('tab.below')}
      rows={below.data ?? []}
      rowKey={(row: Listed) => row.id}
      columns={[
        { key: 'name', title: say('col.name'), render: (row: Listed) => row.name },
        { key: 'kind', title: say('col.kind'), width: 180, english: 240, render: (row: Listed) => sayRule(`kind.${row.kind}`) },
        { key: 'code', title: say('col.code'), width: 130, render: (row: Listed) => row.code ?? '—' },
        { key: 'within', title: say('col.within'), width: 110, align: 'right', render: (row: Listed) => row.unitsWithin || '—' },
        { key: 'workers', title: say('col.workers'), width: 110, align: 'right', render: (row: Listed) => row.workers || '—' },
      ]}
      onOpen={(row: Listed) => navigate(`/unions/${row.id}`)}
      isLoading={below.isLoading}
      problem={below.problem}
      again={below.again}
      empty={<Empty title={say('tree.empty')}>{say('tree.emptyHere')}</Empty>}
    />
  )
}
