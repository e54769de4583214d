import { useNavigate } from 'react-router'
import { useAct } from '#kernel/web/acts.ts'
import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { DeskTable } from '#kernel/web/desk/table.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Money } from '#ui/figure.tsx'
import { Section } from '#ui/frame.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { kindWords } from '../../words-kinds.ts'
import { netWords } from '../network-screen-words.ts'
import { MyFigures } from './my-figures.tsx'
import { api, type Mine, type Offer, useDoing, useSpeak } from './network-calls.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { TakeDialog } from './take-dialog.tsx'
import { Ties } from './ties.tsx'
import './disputes.css'

/** A mediator's own queue: what to answer first, then what is in hand, the most pressing first. */
export function MediationPage() {
  const say = useWords(netWords)
  const view = useView({ state: 'inHand' })
  const state = view.values.state as 'inHand' | 'over'
  const offers = useAsk(['disputes', 'offers'], () => api.listMyOffers({}))
  return (
    <DeskPage title={say('mediation')}>
      <Section title={say('offers')}>
        <OffersToMe rows={offers.data} asked={offers} />
      </Section>
      <Tabs
        label={say('mediation')}
        tabs={(['inHand', 'over'] as const).map(key => ({ key, title: say(key) }))}
        current={state}
        onChange={state => view.set({ state })}
      >
        <MyCases isClosed={state === 'over'} />
      </Tabs>
      <MyFigures />
      <Ties />
    </DeskPage>
  )
}

type Asked = Pick<ReturnType<typeof useAsk>, 'isLoading' | 'problem' | 'again'>
function OffersToMe({ rows, asked: { isLoading, problem, again } }: { rows: Offer[] | undefined; asked: Asked }) {
  const [say, kind, speak] = [useWords(netWords), useWords(kindWords), useSpeak()]
  const { doing, begin, stop } = useDoing<{ row: Offer; to: 'take' | 'decline' }>()
  return (
    <>
      <DeskTable
        label={say('offers')}
        rows={rows ?? []}
        rowKey={(row: Offer) => row.id}
        columns={[
          {
            key: 'sides',
            title: say('sides'),
            render: (row: Offer) => (
              <>
                {row.worker} — {row.employer} {row.asSecond && <Tag>{say('asSecond')}</Tag>}
              </>
            ),
          },
          { key: 'kind', title: say('kind'), width: 150, english: 220, render: (row: Offer) => kind(`kind.${row.caseKind}`) },
          { key: 'district', title: say('district'), width: 110, render: (row: Offer) => speak.district(row.division) },
          {
            key: 'sum',
            title: say('sum'),
            width: 140,
            align: 'right',
            render: (row: Offer) => (row.claimedFen > 0 ? <Money amountFen={row.claimedFen} /> : '—'),
          },
          { key: 'due', title: say('due'), width: 120, render: (row: Offer) => speak.day(row.due) },
          {
            key: 'acts',
            title: '',
            width: 170,
            render: (row: Offer) => (
              <>
                <Button kind="plain" onClick={() => begin({ row, to: 'take' })}>
                  {say('take')}
                </Button>
                <Button kind="plain" onClick={() => begin({ row, to: 'decline' })}>
                  {say('decline')}
                </Button>
              </>
            ),
          },
        ]}
        isLoading={isLoading}
        problem={problem}
        again={again}
        empty={<Empty title={say('offers.none')} />}
      />
      {doing?.to === 'take' && <TakeDialog row={doing.row} onClose={stop} />}
      {doing?.to === 'decline' && <Declining row={doing.row} onClose={stop} />}
    </>
  )
}

function Declining({ row: { id, version }, onClose }: { row: Offer; onClose: () => void }) {
  const say = useWords(netWords)
  const act = useAct(api.declineCase, ['disputes'])
  const send = (reason: string) => ({ id, version, reason })
  return <ReasonDialog title={say('decline')} label={say('reason')} submit={say('decline')} act={act} send={send} onClose={onClose} />
}

function MyCases({ isClosed }: { isClosed: boolean }) {
  const [say, kind, speak, navigate] = [useWords(netWords), useWords(kindWords), useSpeak(), useNavigate()]
  const rows = useAsk(['disputes', 'myCases', isClosed], () => api.listMyCases({ isClosed }))
  return (
    <DeskTable
      label={say('inHand')}
      rows={rows.data ?? []}
      rowKey={(row: Mine) => row.id}
      onOpen={(row: Mine) => navigate(`/disputes/${row.id}`)}
      columns={[
        { key: 'number', title: say('number'), width: 212, render: (row: Mine) => row.number ?? '—' },
        {
          key: 'sides',
          title: say('sides'),
          render: (row: Mine) => (
            <>
              {row.worker} — {row.employer} {row.isSecond && <Tag>{say('handling.second')}</Tag>}
            </>
          ),
        },
        {
          key: 'kind',
          title: say('kind'),
          width: 176,
          english: 220,
          render: (row: Mine) => <span className="disputes-two">{kind(`kind.${row.caseKind}`)}</span>,
        },
        { key: 'stage', title: say('stage'), width: 140, english: 200, render: (row: Mine) => kind(`stage.${row.stage}`) },
        {
          key: 'sum',
          title: say('sum'),
          width: 140,
          align: 'right',
          render: (row: Mine) => (row.claimedFen > 0 ? <Money amountFen={row.claimedFen} /> : '—'),
        },
        { key: 'due', title: say('due'), width: 120, render: (row: Mine) => speak.day(row.due) },
      ]}
      isLoading={rows.isLoading}
      problem={rows.problem}
      again={rows.again}
      empty={<Empty title={say('inHand.none')} />}
    />
  )
}
