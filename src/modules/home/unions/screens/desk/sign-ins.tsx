import { formatMoment } from '#kernel/pure/formats.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { house } from '#kernel/web/house/house-api.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Empty } from '#ui/state.tsx'
import { postWords } from '../post-words.ts'
import { nextOf } from './calls.ts'

const PAGE = 100
type SignIn = Awaited<ReturnType<typeof house.listSignIns>>[number]

/** Who signed in, or tried to. */
export function SignIns() {
  const [say, language, today] = [useWords(postWords), useLanguage(), useToday()]
  const view = useView({})
  const signIns = useAsk(['sign-ins', view.cursor ?? ''], () =>
    house.listSignIns({ limit: PAGE, ...(view.cursor && { after: view.cursor }) }),
  )
  return (
    <DeskPage title={say('signIns.title')} lead={say('signIns.lead')}>
      <DeskTable
        label={say('signIns.title')}
        rows={signIns.data ?? []}
        rowKey={(row: SignIn) => row.id}
        columns={[
          {
            key: 'at',
            title: say('at'),
            width: 190,
            render: (row: SignIn) => <span className="ui-figures">{formatMoment(new Date(row.at), language, today)}</span>,
          },
          { key: 'name', title: say('col.person'), width: 150, render: (row: SignIn) => row.name || say('signIns.unknown') },
          { key: 'way', title: say('signIns.way'), width: 120, render: (row: SignIn) => row.way },
          { key: 'outcome', title: say('signIns.outcome'), width: 140, render: (row: SignIn) => row.outcome },
          {
            key: 'address',
            title: say('signIns.address'),
            width: 150,
            render: (row: SignIn) => <span className="ui-figures">{row.fromAddress || '—'}</span>,
          },
          { key: 'device', title: say('signIns.device'), render: (row: SignIn) => row.device || '—' },
        ]}
        view={view}
        next={nextOf(signIns.data, PAGE)}
        isLoading={signIns.isLoading}
        problem={signIns.problem}
        again={signIns.again}
        empty={<Empty title={say('signIns.empty')} />}
      />
    </DeskPage>
  )
}
