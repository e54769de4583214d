import { useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Broken } from '#kernel/web/problems.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/frame.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { networkWords } from '../../words-network.ts'
import { netWords } from '../network-screen-words.ts'
import { partnerWords } from '../partner-words.ts'
import { api } from './network-calls.ts'
import { OfferTable } from './network-offers.tsx'
import { PartnerProposals } from './partner-proposals.tsx'
import { SentTable, sentTabs } from './partner-sent.tsx'

const states = ['offered', 'taken', 'done'] as const
const offersOf = (text: string) => states.find(one => one === text) ?? 'offered'
const sentOf = (text: string) => sentTabs.find(one => one === text) ?? 'waiting'

/** DISPUTES-41, 54: a partner's own queue, and nothing besides: what the union asks of it, and what it has sent itself. */
export function PartnerPage() {
  const [say, move, words] = [useWords(netWords), useWords(networkWords), useWords(partnerWords)]
  const view = useView({ state: 'offered', sent: 'waiting' })
  const [state, sent] = [offersOf(view.values.state), sentOf(view.values.sent)]
  const rows = useAsk(['disputes', 'partner', state], () => api.listPartnerCases({ state }))
  return (
    <DeskPage
      title={say('partner')}
      lead={say('partner.lead')}
      actions={
        <LinkButton kind="main" href="/partner/refer">
          {words('refer')}
        </LinkButton>
      }
    >
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
      <Section title={words('sent')}>
        <Tabs
          label={words('sent')}
          tabs={sentTabs.map(key => ({ key, title: words(`sent.${key}`) }))}
          current={sent}
          onChange={sent => view.set({ sent })}
        >
          <SentTable of={sent} view={view} />
        </Tabs>
      </Section>
    </DeskPage>
  )
}
