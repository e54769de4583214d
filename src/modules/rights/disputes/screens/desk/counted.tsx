import { useNavigate } from 'react-router'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Empty } from '#ui/state.tsx'
import { dimensions, figures } from '../../rules-circular.ts'
import { halfOf, isHalf } from '../../rules-half.ts'
import { circularWords } from '../../words-circular.ts'
import { api } from '../after/api.ts'
import { afterTitles } from '../after/after-titles.ts'
import { useHalfWord } from '../after/half-word.ts'
import { circularScreenWords } from '../after/circular-screen-words.ts'
import { useCaseColumns } from './queue-columns.tsx'

/** The cases behind one figure of the circular: exactly as many as it tells. */
export function CountedPage() {
  const [say, title, name, today] = [useWords(circularScreenWords), useWords(afterTitles), useWords(circularWords), useToday()]
  const [saidHalf, navigate, columns] = [useHalfWord(), useNavigate(), useCaseColumns(true)]
  const view = useView({ half: halfOf(today) as string, figure: 'closed', by: '', key: '', unit: '' })
  const half = isHalf(view.values.half) ? view.values.half : halfOf(today)
  const figure = figures.find(one => one === view.values.figure) ?? 'closed'
  const by = dimensions.find(one => one === view.values.by)
  const { key, unit } = view.values
  const page = useAsk(['disputes', 'counted', half, figure, by ?? '', key, unit, view.cursor ?? ''], () =>
    api.listCounted({ half, figure, limit: 50, ...(by && { by, key }), ...(unit && { unit }), ...(view.cursor && { after: view.cursor }) }),
  )
  return (
    <DeskPage
      title={title('counted')}
      back={{ href: `/circular?${new URLSearchParams({ half, ...(unit && { unit }) })}`, word: say('back') }}
      lead={say('counted.lead', { half: saidHalf(half), figure: name(`figure.${figure}`) })}
    >
      <DeskTable
        label={title('counted')}
        rows={page.data?.rows ?? []}
        rowKey={row => row.id}
        columns={columns}
        view={view}
        onOpen={row => navigate(`/disputes/${row.id}`)}
        next={page.data?.next}
        isLoading={page.isLoading}
        problem={page.problem}
        again={page.again}
        empty={<Empty title={say('counted.none')} />}
      />
    </DeskPage>
  )
}
