import { useState } from 'react'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { usePerson, useToday, useWords } from '#kernel/web/person.tsx'
import { Button } from '#ui/button.tsx'
import { Money } from '#ui/figure.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice, Tag } from '#ui/notice.tsx'
import { isClosed } from '../../rules-kinds.ts'
import { ratingObjection } from '../../rules-rating.ts'
import { supervises } from '../../rules.ts'
import { kindWords } from '../../words-kinds.ts'
import { api, type FileCheck } from '../after/api.ts'
import { ratingScreenWords } from '../after/rating-words.ts'
import { subsidyScreenWords } from '../after/subsidy-screen-words.ts'
import type { One } from './calls.ts'
import { CheckDialog, PaperRating } from './afterwards-dialogs.tsx'
import '../after/after.css'

/** On a closed case at the desk: what lies in its file, what it pays, and a paper that somebody brings. */
export function AfterwardsSection({ one }: { one: One }) {
  const [say, rating, person, today] = [useWords(subsidyScreenWords), useWords(ratingScreenWords), usePerson(), useToday()]
  const [isPaper, setPaper] = useState(false)
  const receives = supervises({ owner: one.owner, unit: one.unit as `/${string}` }, person)
  if (!isClosed(one.state) || !receives) return null
  return (
    <Section title={say('section')}>
      <FileOf one={one} />
      {!ratingObjection(one, today) && (
        <div className="ui-actions">
          <Button onClick={() => setPaper(true)}>{rating('paper')}</Button>
        </div>
      )}
      {isPaper && <PaperRating one={one} onClose={() => setPaper(false)} />}
    </Section>
  )
}

function FileOf({ one }: { one: One }) {
  const say = useWords(subsidyScreenWords)
  const check = useAsk(['disputes', 'fileCheck', one.id], () => api.getFileCheck({ dispute: one.id }))
  return <Asked of={check}>{seen => (seen ? <File one={one} check={seen} /> : <p className="ui-hint">{say('unsettled')}</p>)}</Asked>
}

function File({ one, check }: { one: One; check: FileCheck }) {
  const say = useWords(subsidyScreenWords)
  const [isOpen, setOpen] = useState(false)
  const isLaid = check.subsidies.length > 0 && check.subsidies.every(row => row.state !== 'returned')
  const isWhole = check.found.every(({ item, isThere }) => isThere || item === 'minutes')
  const isPayable = check.shares.some(share => !share.isForbidden)
  return (
    <>
      <ul className="after-check">
        {check.found.map(({ item, isThere }) => (
          <li key={item}>
            <Tag tone={isThere ? 'done' : 'soon'}>{isThere ? say(`item.${item}`) : say('missing', { item: say(`item.${item}`) })}</Tag>
          </li>
        ))}
      </ul>
      {!check.rates && <Notice tone="soon">{say('noRates')}</Notice>}
      {check.rates?.isInvented && <p className="ui-hint">{say('rates.invented')}</p>}
      {isLaid ? <Laid check={check} /> : <Shares check={check} />}
      {!isLaid && isWhole && isPayable && check.rates && (
        <div className="ui-actions">
          {check.mayCheck ? <Button onClick={() => setOpen(true)}>{say('check')}</Button> : <p className="ui-hint">{say('checkOwn')}</p>}
        </div>
      )}
      {isOpen && <CheckDialog one={one} check={check} onClose={() => setOpen(false)} />}
    </>
  )
}

function Laid({ check }: { check: FileCheck }) {
  const say = useWords(subsidyScreenWords)
  return (
    <List label={say('title')}>
      {check.subsidies.map(row => (
        <Row
          key={row.id}
          title={row.name}
          detail={[`${row.percent}%`, row.paidOn ?? row.checkedOn, row.reason].filter(Boolean).join(' · ')}
          aside={
            <>
              <Tag tone={row.state === 'paid' ? 'done' : 'info'}>{say(`state.${row.state}`)}</Tag> <Money amountFen={row.amountFen} />
            </>
          }
        />
      ))}
    </List>
  )
}

function Shares({ check }: { check: FileCheck }) {
  const [say, kind] = [useWords(subsidyScreenWords), useWords(kindWords)]
  return (
    <List label={say('title')}>
      {check.shares.map(share => (
        <Row
          key={share.person}
          title={share.name}
          detail={[share.kind && kind(`mediator.${share.kind}`), share.isSecond && say('second'), `${share.percent}%`]
            .filter(Boolean)
            .join(' · ')}
          aside={share.isForbidden ? say('forbiddenHere') : <Money amountFen={share.amounts[check.proposed]} />}
        />
      ))}
    </List>
  )
}
