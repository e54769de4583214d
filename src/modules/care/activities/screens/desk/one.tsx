import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useLive } from '#kernel/web/live.ts'
import { type Person, usePerson, useWords } from '#kernel/web/person.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { lineOf } from '#kernel/pure/people.ts'
import { words } from '../../words.ts'
import { deskWords } from '../desk-words.ts'
import { api, urls, type Whole } from './calls.ts'
import { Costs } from './costs.tsx'
import { Feedback } from './feedback.tsx'
import { HostActs } from './host-acts.tsx'
import { Overview } from './overview.tsx'
import { Photos } from './photos.tsx'
import { ReportPart } from './report.tsx'
import { RosterPart } from './roster.tsx'
import { Spot } from './spot.tsx'
import { mayHost, mayKeep, PhaseTag } from './standing.tsx'
import './activities.css'

const hostTabs = ['overview', 'roster', 'spot', 'costs', 'photos', 'feedback', 'report'] as const
type Tab = (typeof hostTabs)[number]

/** One activity: everything its host does with it, and what a co-host may see of it. */
export function One() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useAsk(['activities', 'one', id], () => api.getActivity({ id }))
  return (
    <Asked of={asked} shape="page">
      {activity => <Opened activity={activity} again={asked.again} />}
    </Asked>
  )
}

function Opened({ activity, again }: { activity: Whole; again: () => void }) {
  const [say, person] = [useWords(deskWords), usePerson()]
  const view = useView({ tab: 'overview', q: '', session: '' })
  const roster = useAsk(['activities', 'roster', activity.id], () => api.getRoster({ activity: activity.id }), {
    isReady: activity.state !== 'draft',
  })
  useLive(activity.state === 'draft' ? undefined : urls.watchActivity({ id: activity.id }), () => {
    again()
    roster.again()
  })
  const tabs = tabsFor(activity, person)
  const current = tabs.find(tab => tab === view.values.tab) ?? 'overview'
  return (
    <DeskPage
      title={activity.title}
      lead={
        <>
          <PhaseTag activity={activity} offers={activity.offers} /> {activity.unitNames[lineOf(activity.unit).at(-1)!]}
        </>
      }
      actions={<HostActs activity={activity} />}
    >
      <Standing activity={activity} />
      <Tabs
        label={say('tab.label')}
        tabs={tabs.map(key => ({ key, title: say(`tab.${key}`) }))}
        current={current}
        onChange={tab => view.set({ tab, q: '', session: '' })}
      >
        {current === 'overview' && <Overview activity={activity} />}
        {current === 'roster' && <RosterPart activity={activity} roster={roster} view={view} />}
        {current === 'spot' && <Spot activity={activity} roster={roster} view={view} />}
        {current === 'costs' && <Costs activity={activity} />}
        {current === 'photos' && <Photos activity={activity} roster={roster.data} />}
        {current === 'feedback' && <Feedback activity={activity} />}
        {current === 'report' && <ReportPart activity={activity} />}
      </Tabs>
    </DeskPage>
  )
}
export type OneView = ReturnType<typeof useView<{ tab: string; q: string; session: string }>>

/** A co-host has the overview, its own part of the roster, and the photographs; a keeper what a door needs. */
function tabsFor(activity: Whole, person: Person): Tab[] {
  if (activity.state === 'draft') return ['overview']
  if (mayHost(person, activity)) return [...hostTabs]
  return mayKeep(person, activity) ? ['overview', 'roster', 'spot', 'photos'] : ['overview', 'roster', 'photos']
}

/** Says beforehand what this reader will not find here, and who has it. */
function Standing({ activity }: { activity: Whole }) {
  const [say, sayRule, person] = [useWords(deskWords), useWords(words), usePerson()]
  if (mayHost(person, activity)) return null
  if (mayKeep(person, activity)) return <Notice>{say('keeperOnly')}</Notice>
  const mine = person.posts.flatMap(post => lineOf(post.unit).slice(-1))
  const role = Object.entries(activity.hosts).find(([unit]) => mine.includes(unit))?.[1] ?? 'helper'
  const host = activity.unitNames[lineOf(activity.unit).at(-1)!] ?? ''
  return <Notice title={say('coHost', { role: sayRule(role) })}>{say('coHost.what', { host })}</Notice>
}
