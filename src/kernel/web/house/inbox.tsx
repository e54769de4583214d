import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { Link } from '#ui/link.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { Empty } from '#ui/state.tsx'
import { formatMoment } from '../../pure/formats.ts'
import { useAct } from '../acts.ts'
import { Asked, useAsk } from '../asks.tsx'
import { useHasScreen } from '../face.tsx'
import { useLive } from '../live.ts'
import { useLanguage, useToday, useWords } from '../person.tsx'
import { Refused } from '../problems.tsx'
import { homeWords } from './home-words.ts'
import { house, houseLinks } from './house-api.ts'

const PAGE = 20
type Told = Awaited<ReturnType<typeof house.listNotices>>[number]

/** What I was told, newest first. Opening one reads it. */
export function Inbox() {
  const say = useWords(homeWords)
  const [limit, setLimit] = useState(PAGE)
  const told = useAsk(['inbox', 'list', limit], () => house.listNotices({ limit }), { offline: 'inbox' })
  const read = useAct(house.readNotices, ['inbox'])
  useLive(houseLinks.watchInbox({}), told.again)
  const hasNew = told.data?.some(notice => !notice.isRead)
  return (
    <Page title={say('inbox')}>
      <Refused problem={read.problem} />
      {hasNew && (
        <Button kind="plain" isBusy={read.isBusy} onClick={() => void read.act({})}>
          {say('inbox.readAll')}
        </Button>
      )}
      <Asked of={told}>
        {notices => (
          <>
            {notices.length === 0 && <Empty title={say('inbox.empty')}>{say('inbox.emptyNext')}</Empty>}
            <List label={say('inbox')}>
              {notices.map(notice => (
                <Line key={notice.id} notice={notice} onOpen={() => notice.isRead || void read.act({ ids: [notice.id] })} />
              ))}
            </List>
            {notices.length === limit && limit < 100 && (
              <Button isWide isBusy={told.isRefreshing} onClick={() => setLimit(Math.min(100, limit + PAGE))}>
                {say('inbox.more')}
              </Button>
            )}
          </>
        )}
      </Asked>
    </Page>
  )
}

function Line({ notice: { text, link, at, isRead }, onOpen }: { notice: Told; onOpen: () => void }) {
  const say = useWords(homeWords)
  const [language, today] = [useLanguage(), useToday()]
  const isHere = useHasScreen(link)
  const words = isRead ? text : <strong>{text}</strong>
  const open = isHere ? (
    <Link href={link} className="ui-stretch" onClick={onOpen}>
      {words}
    </Link>
  ) : (
    // a page of the worker's face, read from the desk
    <a href={link} className="ui-stretch" onClick={onOpen}>
      {words}
    </a>
  )
  return (
    <Row
      title={link ? open : words}
      detail={formatMoment(new Date(at), language, today)}
      aside={!isRead && <Tag tone="soon">{say('inbox.new')}</Tag>}
    />
  )
}
