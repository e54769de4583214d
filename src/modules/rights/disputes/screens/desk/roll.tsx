import { formatPaperDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLanguage, usePerson, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/state.tsx'
import { kindWords } from '../../words-kinds.ts'
import { networkWords } from '../../words-network.ts'
import { netWords } from '../network-screen-words.ts'
import { api, type OnRoll, useDoing } from './network-calls.ts'
import './disputes.css'
import { ReasonDialog } from './reason-dialog.tsx'
import { AppointDialog, RenewDialog } from './roll-dialogs.tsx'

type State = OnRoll['state']
type Doing = 'appointing' | { row: OnRoll; to: 'renew' | 'end' }

/** DISPUTES-42: who serves, in which fields, with how much in hand. */
export function RollPage() {
  const [say, sayRule, kind, person] = [useWords(netWords), useWords(networkWords), useWords(kindWords), usePerson()]
  const language = useLanguage()
  const view = useView({ state: 'serving' })
  const state = view.values.state as State
  const rows = useAsk(['disputes', 'roll', state], () => api.listRoll({ state }))
  const { doing, begin, stop } = useDoing<Doing>()
  const isHead = person.posts.some(post => post.powers.includes('disputes.head'))
  return (
    <DeskPage
      title={say('mediators')}
      lead={say('mediators.lead')}
      actions={
        isHead && (
          <Button kind="main" onClick={() => begin('appointing')}>
            {say('roll.add')}
          </Button>
        )
      }
      filters={
        <Select
          label={say('roll.state')}
          value={state}
          onChange={event => view.set({ state: event.target.value })}
          choices={(['serving', 'ended'] as const).map(value => ({ value, label: sayRule(`roll.${value}`) }))}
        />
      }
    >
      <DeskTable
        label={say('mediators')}
        rows={rows.data ?? []}
        rowKey={(row: OnRoll) => row.id}
        columns={[
          { key: 'name', title: say('person'), width: 88, english: 96, render: (row: OnRoll) => <strong>{row.name}</strong> },
          { key: 'kind', title: say('kind'), width: 106, english: 160, render: (row: OnRoll) => kind(`mediator.${row.kind}`) },
          {
            key: 'body',
            title: say('body'),
            width: 226,
            english: 196,
            render: (row: OnRoll) => <span className="disputes-two">{(language === 'en' && row.bodyEnglish) || row.bodyName}</span>,
          },
          {
            key: 'fields',
            title: say('fields'),
            render: (row: OnRoll) => (
              <span className="disputes-two">
                {row.fields.map(one => kind(`kind.${one}`)).join(language === 'zh' ? '、' : ', ') || '—'}
              </span>
            ),
          },
          { key: 'load', title: say('load'), width: 60, english: 80, align: 'right', render: (row: OnRoll) => row.load },
          { key: 'offered', title: say('offers'), width: 70, english: 90, align: 'right', render: (row: OnRoll) => row.offered },
          { key: 'closed', title: say('closed'), width: 70, align: 'right', render: (row: OnRoll) => row.closed },
          {
            key: 'until',
            title: say('until'),
            width: 158,
            english: 164,
            render: (row: OnRoll) => (row.until ? formatPaperDay(row.until, language) : '—'),
          },
          {
            key: 'acts',
            title: '',
            width: 140,
            english: 144,
            render: (row: OnRoll) =>
              row.isMine && row.state === 'serving' ? (
                <>
                  <Button kind="plain" onClick={() => begin({ row, to: 'renew' })}>
                    {say('roll.renew')}
                  </Button>
                  <Button kind="plain" onClick={() => begin({ row, to: 'end' })}>
                    {say('roll.end')}
                  </Button>
                </>
              ) : null,
          },
        ]}
        isLoading={rows.isLoading}
        problem={rows.problem}
        again={rows.again}
        empty={<Empty title={say('roll.none')} />}
      />
      {doing === 'appointing' && <AppointDialog onClose={stop} />}
      {doing && doing !== 'appointing' && doing.to === 'renew' && <RenewDialog row={doing.row} onClose={stop} />}
      {doing && doing !== 'appointing' && doing.to === 'end' && <Ending row={doing.row} onClose={stop} />}
    </DeskPage>
  )
}

function Ending({ row: { id, version, name }, onClose }: { row: OnRoll; onClose: () => void }) {
  const say = useWords(netWords)
  const act = useAct(api.endMediator, ['disputes'])
  return (
    <ReasonDialog
      title={say('roll.endAsk', { name })}
      what={say('roll.endWhat')}
      label={say('reason')}
      submit={say('roll.end')}
      act={act}
      field="endedBecause"
      send={endedBecause => ({ id, version, endedBecause })}
      onClose={onClose}
    />
  )
}
