import { Field } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { formatMoment } from '../../pure/formats.ts'
import { useAsk } from '../asks.tsx'
import { DeskPage } from '../desk/page.tsx'
import { DeskTable } from '../desk/table.tsx'
import { useView } from '../desk/view.ts'
import { useLanguage, useToday, useWords } from '../person.tsx'
import { adminWords } from './admin-words.ts'
import { house } from './house-api.ts'

const PAGE = 50

/** For the audit administrator: who came in, or tried to. */
export function SignIns() {
  const say = useWords(adminWords)
  const [language, today] = [useLanguage(), useToday()]
  const view = useView({ since: '' })
  const { since } = view.values
  const lines = useAsk(['sign-ins', since, view.cursor ?? ''], () =>
    house.listSignIns({ limit: PAGE, ...(since && { since }), ...(view.cursor && { after: view.cursor }) }),
  )
  const rows = lines.data ?? []
  return (
    <DeskPage
      title={say('signIns')}
      lead={say('signIns.lead')}
      filters={
        <Field
          type="date"
          label={say('signIns.since')}
          value={since}
          max={today}
          onChange={event => view.set({ since: event.target.value })}
        />
      }
    >
      <DeskTable
        label={say('signIns')}
        rows={rows}
        rowKey={row => row.id}
        view={view}
        next={rows.length === PAGE ? rows.at(-1)!.id : null}
        isLoading={lines.isLoading}
        problem={lines.problem}
        again={lines.again}
        empty={<Empty title={say('signIns.empty')} />}
        columns={[
          { key: 'at', title: say('outbox.at'), width: 180, render: row => formatMoment(new Date(row.at), language, today) },
          {
            key: 'name',
            title: say('signIns.name'),
            width: 140,
            render: row => row.name || <span className="ui-hint">{say('signIns.nobody')}</span>,
          },
          { key: 'way', title: say('signIns.way'), width: 110, render: row => row.way },
          { key: 'outcome', title: say('signIns.outcome'), width: 140, render: row => row.outcome },
          { key: 'from', title: say('signIns.from'), width: 150, render: row => row.fromAddress },
          { key: 'device', title: say('signIns.device'), render: row => row.device },
        ]}
      />
    </DeskPage>
  )
}
