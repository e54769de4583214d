import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Page } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { isRoundOverdue } from '../../rules.ts'
import { keepWords } from '../keep-words.ts'
import { api } from './api.ts'
import { useName } from './name.ts'
import { Standing } from './standing.tsx'
import './sites.css'

export const useMyStations = () => useAsk(['sites', 'kept'], () => api.listMyStations({}), { offline: 'sites.kept' })

/** The stations in my care, those with something to answer first. */
export function KeepPage() {
  const [say, name, today] = [useWords(keepWords), useName(), useToday()]
  const stations = useMyStations()
  return (
    <Page title={say('title')} back={{ href: '/', word: say('home') }}>
      <Asked of={stations}>
        {rows =>
          rows.length === 0 ? (
            <Empty title={say('none')}>{say('noneNext')}</Empty>
          ) : (
            <List label={say('title')}>
              {[...rows]
                .sort((a, b) => b.openReports - a.openReports)
                .map(one => (
                  <Row
                    key={one.id}
                    href={`/keep-sites/${one.id}`}
                    title={<strong>{name(one)}</strong>}
                    detail={
                      <span className="site-line">
                        <Standing site={one} />
                        {isRoundOverdue(one, today) && <Tag tone="soon">{say('round.owed')}</Tag>}
                      </span>
                    }
                    aside={one.openReports > 0 && <Tag tone="soon">{say('toAnswer', { n: one.openReports })}</Tag>}
                  />
                ))}
            </List>
          )
        }
      </Asked>
    </Page>
  )
}
