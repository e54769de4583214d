import { formatMoney } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/state.tsx'
import { kindWords } from '../../words-kinds.ts'
import { networkWords } from '../../words-network.ts'
import { netWords } from '../network-screen-words.ts'
import { api, type Offer, useDoing, useSpeak } from './network-calls.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type Listed = { label: string; rows: Offer[]; isLoading?: boolean; empty?: string }
/** What other bodies offer, with the summary and no more; taken, refused with a reason, or done with what was done. */
export function OfferTable({ label, rows, isLoading = false, empty = '' }: Listed) {
  const [say, kind, move, language, speak] = [useWords(netWords), useWords(kindWords), useWords(networkWords), useLanguage(), useSpeak()]
  const take = useAct(api.takeMove, ['disputes'])
  const { doing, begin, stop } = useDoing<{ row: Offer; to: 'refuse' | 'finish' }>()
  return (
    <>
      <Refused problem={take.problem} />
      <DeskTable
        label={label}
        rows={rows}
        rowKey={(row: Offer) => row.id}
        columns={[
          { key: 'from', title: say('from'), width: 240, render: (row: Offer) => `${move(`move.${row.kind}`)} · ${row.from}` },
          { key: 'sides', title: say('sides'), render: (row: Offer) => [row.worker, row.employer].filter(Boolean).join(' — ') },
          { key: 'kind', title: say('kind'), width: 150, render: (row: Offer) => kind(`kind.${row.caseKind}`) },
          { key: 'district', title: say('district'), width: 100, render: (row: Offer) => speak.district(row.division) },
          { key: 'sum', title: say('sum'), width: 130, align: 'right', render: (row: Offer) => formatMoney(row.claimedFen, language) },
          { key: 'said', title: say('custody.said'), render: (row: Offer) => row.outcome || row.said || '—' },
          { key: 'due', title: say('due'), width: 110, render: (row: Offer) => speak.day(row.due) },
          {
            key: 'acts',
            title: '',
            width: 170,
            render: (row: Offer) =>
              row.state === 'offered' ? (
                <>
                  <Button kind="plain" isBusy={take.isBusy} onClick={() => void take.act({ id: row.id, version: row.version })}>
                    {say('takeIt')}
                  </Button>
                  <Button kind="plain" onClick={() => begin({ row, to: 'refuse' })}>
                    {say('refuse')}
                  </Button>
                </>
              ) : row.state === 'taken' ? (
                <Button kind="plain" onClick={() => begin({ row, to: 'finish' })}>
                  {say('finish')}
                </Button>
              ) : null,
          },
        ]}
        isLoading={isLoading}
        empty={<Empty title={empty} />}
      />
      {doing?.to === 'refuse' && <Refusing row={doing.row} onClose={stop} />}
      {doing?.to === 'finish' && <Finishing row={doing.row} onClose={stop} />}
    </>
  )
}

type Going = { row: Offer; onClose: () => void }
function Refusing({ row: { id, version }, onClose }: Going) {
  const say = useWords(netWords)
  const act = useAct(api.refuseMove, ['disputes'])
  return (
    <ReasonDialog
      title={say('refuse')}
      label={say('reason')}
      submit={say('refuse')}
      act={act}
      send={reason => ({ id, version, reason })}
      onClose={onClose}
    />
  )
}
function Finishing({ row: { id, version }, onClose }: Going) {
  const say = useWords(netWords)
  const act = useAct(api.finishPart, ['disputes'])
  const send = (outcome: string) => ({ id, version, outcome })
  return (
    <ReasonDialog
      title={say('finish')}
      label={say('finish.what')}
      submit={say('finish')}
      act={act}
      field="outcome"
      send={send}
      onClose={onClose}
    />
  )
}
