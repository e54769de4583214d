import { Select } from '#ui/field.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import type { Tone } from '#ui/tone.tsx'
import { formatMoment } from '../../pure/formats.ts'
import { useAsk } from '../asks.tsx'
import { DeskPage } from '../desk/page.tsx'
import { DeskTable } from '../desk/table.tsx'
import { useView } from '../desk/view.ts'
import { useLanguage, useToday, useWords } from '../person.tsx'
import { adminWords } from './admin-words.ts'
import { house } from './house-api.ts'

const states = ['waiting', 'sent', 'failed', 'kept'] as const
type State = (typeof states)[number]
const tones: Record<State, Tone> = { waiting: 'soon', sent: 'done', failed: 'refused', kept: 'info' }
const PAGE = 50

/** What the house sends by SMS; where no carrier is configured, what somebody must pass on. */
export function Outgoing() {
  const say = useWords(adminWords)
  const [language, today] = [useLanguage(), useToday()]
  const view = useView({ state: '' })
  const state = view.values.state as State | ''
  const sent = useAsk(['outbox', state, view.cursor ?? ''], () =>
    house.listOutbox({ limit: PAGE, ...(state && { state }), ...(view.cursor && { after: view.cursor }) }),
  )
  const rows = sent.data ?? []
  return (
    <DeskPage
      title={say('outbox')}
      lead={say('outbox.lead')}
      filters={
        <Select
          label={say('outbox.state')}
          value={state}
          empty={say('state.all')}
          onChange={event => view.set({ state: event.target.value })}
          choices={states.map(value => ({ value, label: say(`state.${value}`) }))}
        />
      }
    >
      <DeskTable
        label={say('outbox')}
        rows={rows}
        rowKey={row => row.id}
        view={view}
        next={rows.length === PAGE ? rows.at(-1)!.id : null}
        isLoading={sent.isLoading}
        problem={sent.problem}
        again={sent.again}
        empty={<Empty title={say('outbox.empty')} />}
        columns={[
          { key: 'at', title: say('outbox.at'), width: 180, render: row => formatMoment(new Date(row.at), language, today) },
          { key: 'to', title: say('outbox.to'), width: 140, render: row => row.phoneMasked },
          { key: 'text', title: say('outbox.text'), render: row => row.text },
          {
            key: 'state',
            title: say('outbox.state'),
            width: 150,
            render: row => <Tag tone={tones[row.state as State]}>{say(`state.${row.state as State}`)}</Tag>,
          },
        ]}
      />
    </DeskPage>
  )
}
