import { useNavigate } from 'react-router'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage, Facts } from '#kernel/web/desk/page.tsx'
import { type Column, DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Money } from '#ui/figure.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { useToast } from '#ui/toast.tsx'
import { kindWords } from '../../words-kinds.ts'
import { referralWords } from '../../words-referrals.ts'
import { partnerWords } from '../partner-words.ts'
import { useDoing, useSpeak } from './network-calls.ts'
import { api, type Referred } from './partner-calls.ts'
import { ReasonDialog } from './reason-dialog.tsx'

const tabs = ['waiting', 'underWay', 'reported', 'over'] as const
type Tab = (typeof tabs)[number]
type Doing = { row: Referred; to: 'refuse' | 'answer' | 'look' }

/** DISPUTES-53, 54: what courts, commissions and inspection have sent, until each is answered and its result confirmed. */
export function ReferralsPage() {
  const say = useWords(partnerWords)
  const view = useView({ of: 'waiting' })
  const of = tabs.find(one => one === view.values.of) ?? 'waiting'
  const page = useAsk(['disputes', 'referrals', of, view.cursor ?? ''], () =>
    api.listReferrals({ of, ...(view.cursor && { after: view.cursor }) }),
  )
  const { doing, begin, stop } = useDoing<Doing>()
  const take = useTaking()
  return (
    <DeskPage title={say('referrals')} lead={say('referrals.lead')}>
      <Tabs
        label={say('referrals')}
        tabs={tabs.map(key => ({ key, title: say(`tab.${key}`) }))}
        current={of}
        onChange={of => view.set({ of })}
      >
        <Refused problem={take.problem} />
        <DeskTable
          label={say('referrals')}
          rows={page.data?.rows ?? []}
          rowKey={(row: Referred) => row.id}
          columns={useColumns(of, { begin, take: take.take, isBusy: take.isBusy })}
          view={view}
          onOpen={row => begin({ row, to: 'look' })}
          next={page.data?.next}
          isLoading={page.isLoading}
          problem={page.problem}
          again={page.again}
          empty={<Empty title={say(`none.${of}`)} />}
        />
      </Tabs>
      {doing?.to === 'look' && <Looking row={doing.row} onClose={stop} />}
      {doing?.to === 'refuse' && <Refusing row={doing.row} onClose={stop} />}
      {doing?.to === 'answer' && <Answering row={doing.row} onClose={stop} />}
    </DeskPage>
  )
}

/** Taken it is a case; the window goes on there. */
function useTaking() {
  const [say, toast, navigate] = [useWords(partnerWords), useToast(), useNavigate()]
  const act = useAct(api.takeReferral, ['disputes'])
  const take = ({ id, version }: Referred) =>
    void act.act({ id, version }, ({ dispute, isKnown }) => {
      toast({ tone: 'done', text: say(isKnown ? 'taken.known' : 'taken') })
      void navigate(`/disputes/${dispute}`)
    })
  return { take, problem: act.problem, isBusy: act.isBusy }
}

const sidesOf = ({ worker, employer }: Referred) => [worker, employer].filter(Boolean).join(' — ')
type Acts = { begin: (doing: Doing) => void; take: (row: Referred) => void; isBusy: boolean }
function useColumns(of: Tab, { begin, take, isBusy }: Acts): Column<Referred>[] {
  const [say, kind, state, speak] = [useWords(partnerWords), useWords(kindWords), useWords(referralWords), useSpeak()]
  const acts = (row: Referred) => {
    if (row.state === 'offered')
      return (
        <>
          <Button kind="plain" isBusy={isBusy} onClick={() => take(row)}>
            {say('take')}
          </Button>
          <Button kind="plain" onClick={() => begin({ row, to: 'refuse' })}>
            {say('refuse')}
          </Button>
        </>
      )
    if (row.state === 'returned')
      return (
        <Button kind="plain" onClick={() => begin({ row, to: 'answer' })}>
          {say('answer')}
        </Button>
      )
    return row.dispute ? (
      <LinkButton kind="plain" href={`/disputes/${row.dispute}`}>
        {say('openCase')}
      </LinkButton>
    ) : (
      row.reason
    )
  }
  return [
    ...(of === 'waiting' ? [{ key: 'due', title: say('col.due'), width: 140, render: (row: Referred) => speak.day(row.due) }] : []),
    { key: 'from', title: say('col.from'), width: 150, render: row => row.from },
    { key: 'number', title: say('col.number'), width: 230, render: row => row.number },
    { key: 'sides', title: say('col.sides'), render: row => sidesOf(row) || say('gone') },
    { key: 'kind', title: say('col.kind'), width: 110, english: 130, render: row => kind(`kind.${row.caseKind}`) },
    {
      key: 'state',
      title: say('col.state'),
      width: of === 'waiting' ? 120 : 220,
      english: of === 'waiting' ? 140 : 250,
      render: row => <Tag>{standing(row)}</Tag>,
    },
    { key: 'acts', title: '', width: 150, render: acts },
  ]
  function standing({ state: at, outcome }: Referred) {
    return [state(`referred.${at}`), outcome && state(`outcome.${outcome}`)].filter(Boolean).join(' · ')
  }
}

type Going = { row: Referred; onClose: () => void }
/** DISPUTES-53: as much of it as one needs to say yes or no. */
function Looking({ row, onClose }: Going) {
  const [say, kind, speak] = [useWords(partnerWords), useWords(kindWords), useSpeak()]
  return (
    <Dialog isOpen onClose={onClose} title={row.number} closeWord={say('close')}>
      <Facts
        rows={[
          [say('col.from'), row.from],
          [say('col.way'), kind(`way.${row.way}`)],
          [say('one.paperOn'), speak.day(row.paperOn)],
          [say('col.sides'), sidesOf(row) || say('gone')],
          [say('col.kind'), kind(`kind.${row.caseKind}`)],
          [say('body.district'), speak.district(row.division)],
          [say('col.sum'), row.claimedFen > 0 ? <Money key="sum" amountFen={row.claimedFen} /> : '—'],
          ...(row.due ? ([[say('col.due'), speak.day(row.due)]] as const) : []),
          ...(row.reason ? ([[say('one.reason'), row.reason]] as const) : []),
          ...(row.returned ? ([[say('one.returned'), row.returned]] as const) : []),
          ...(row.note ? ([[say('one.note'), row.note]] as const) : []),
        ]}
      />
    </Dialog>
  )
}
function Refusing({ row: { id, version }, onClose }: Going) {
  const say = useWords(partnerWords)
  const act = useAct(api.declineReferral, ['disputes'])
  const send = (reason: string) => ({ id, version, reason })
  return (
    <ReasonDialog
      title={say('refuse')}
      what={say('refuse.what')}
      label={say('reason')}
      submit={say('refuse')}
      act={act}
      send={send}
      onClose={onClose}
    />
  )
}
function Answering({ row: { id, version, returned }, onClose }: Going) {
  const say = useWords(partnerWords)
  const act = useAct(api.answerReturned, ['disputes'])
  const send = (note: string) => ({ id, version, note })
  return (
    <ReasonDialog
      {...{ title: say('answer'), what: say('answer.what', { reason: returned }), label: say('answer'), submit: say('answer') }}
      {...{ act, send, field: 'note', onClose }}
    />
  )
}
