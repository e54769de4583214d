import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Broken } from '#kernel/web/problems.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { networkWords } from '../../words-network.ts'
import { netWords } from '../network-screen-words.ts'
import { api } from './network-calls.ts'
import { OfferTable } from './network-offers.tsx'
import { PartnerProposals } from './partner-proposals.tsx'

const states = ['offered', 'taken', 'done'] as const
type State = (typeof states)[number]

/** DISPUTES-41: a partner's own queue, and nothing besides. */
export function PartnerPage() {
  const [say, move] = [useWords(netWords), useWords(networkWords)]
  const view = useView({ state: 'offered' })
  const state = view.values.state as State
  const rows = useAsk(['disputes', 'partner', state], () => api.listPartnerCases({ state }))
  return (
    <DeskPage title={say('partner')} lead={say('partner.lead')}>
      <Tabs
        label={say('partner')}
        tabs={states.map(key => ({ key, title: move(`moved.${key}`) }))}
        current={state}
        onChange={state => view.set({ state })}
      >
        {rows.problem && <Broken problem={rows.problem} again={rows.again} />}
        <OfferTable label={say('partner')} rows={rows.data ?? []} isLoading={rows.isLoading} empty={say(`partner.none.${state}`)} />
      </Tabs>
      <PartnerProposals />
    </DeskPage>
  )
}
