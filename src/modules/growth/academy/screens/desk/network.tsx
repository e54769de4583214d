import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useWords } from '#kernel/web/person.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Allies } from './allies.tsx'
import { Groups } from './groups.tsx'
import { netDeskWords } from './network-words.ts'
import { Years } from './years.tsx'
import './academy.css'
import './network.css'

const tabs = ['allies', 'groups', 'years'] as const

/** The academy's network in three views; which one stands in the address. */
export function NetworkDesk() {
  const say = useWords(netDeskWords)
  const view = useView({ tab: 'allies' })
  const current = tabs.find(tab => tab === view.values.tab) ?? 'allies'
  return (
    <DeskPage title={say('title')} lead={say('lead')}>
      <Tabs
        label={say('title')}
        tabs={tabs.map(key => ({ key, title: say(`tab.${key}`) }))}
        current={current}
        onChange={tab => view.set({ tab })}
      >
        {{ allies: <Allies />, groups: <Groups />, years: <Years /> }[current]}
      </Tabs>
    </DeskPage>
  )
}
