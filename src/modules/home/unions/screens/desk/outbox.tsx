import { formatMoment } from '#kernel/pure/formats.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { house } from '#kernel/web/house/house-api.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { postWords } from '../post-words.ts'
import { nextOf } from './calls.ts'

const PAGE = 100
const states = ['waiting', 'kept', 'sent', 'failed'] as const
type State = (typeof states)[number]
const tones = { waiting: 'info', kept: 'soon', sent: 'done', failed: 'refused' } as const
type Message = Awaited<ReturnType<typeof house.listOutbox>>[number]

/** What goes out by SMS; where no carrier is configured, the system administrator passes it on. */
export function Outbox() {
  const [say, language, today] = [useWords(postWords), useLanguage(), useToday()]
  const view = useView({ state: '' })
  const state = view.values.state
  const messages = useAsk(['outbox', state, view.cursor ?? ''], () =>
    house.listOutbox({ limit: PAGE, ...(state && { state: state as State }), ...(view.cursor && { after: view.cursor }) }),
  )
  const stateOf = (one: string) => one as State
  return (
    <DeskPage
      title={say('outbox.title')}
      lead={say('outbox.lead')}
      filters={
        <Select
          label={say('posts.state')}
          value={state}
          onChange={event => view.set({ state: event.target.value })}
          empty={say('outbox.anyState')}
          choices={states.map(value => ({ value, label: say(`outbox.${value}`) }))}
        />
      }
    >
      <DeskTable
        label={say('outbox.title')}
        rows={messages.data ?? []}
        rowKey={(row: Message) => row.id}
        columns={[
          {
            key: 'at',
            title: say('at'),
            width: 190,
            render: (row: Message) => <span className="ui-figures">{formatMoment(new Date(row.at), language, today)}</span>,
          },
          {
            key: 'phone',
            title: say('people.phone'),
            width: 140,
            render: (row: Message) => <span className="ui-figures">{row.phoneMasked}</span>,
          },
          { key: 'text', title: say('outbox.text'), render: (row: Message) => row.text },
          {
            key: 'state',
            title: say('posts.state'),
            width: 160,
            render: (row: Message) => <Tag tone={tones[stateOf(row.state)]}>{say(`outbox.${stateOf(row.state)}`)}</Tag>,
          },
        ]}
        view={view}
        next={nextOf(messages.data, PAGE)}
        isLoading={messages.isLoading}
        problem={messages.problem}
        again={messages.again}
        empty={<Empty title={say('outbox.empty')} />}
      />
    </DeskPage>
  )
}
