import { formatMoment } from '#kernel/pure/formats.ts'
import { useLanguage, useNow, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { checkInOpensMinutes } from '../../rules.ts'
import type { Session } from './api.ts'
import type { Door } from './keep-door.ts'
import { keepWords } from './keep-words.ts'
import { type Line, keyOf } from './ledger.ts'

/** Whether the door is open, what waits on this phone, and what was refused. */
export function KeepState({ session, roster, ledger }: Door) {
  const say = useWords(keepWords)
  const refused = ledger.lines.filter(line => line.state === 'refused')
  const nameOf = (line: Line) => roster.lines.find(one => one.id === line.entry)?.name ?? ''
  return (
    <>
      <WhenOpen session={session} />
      {ledger.problem && <Refused problem={ledger.problem} wayOn={<Button onClick={ledger.sendAgain}>{say('sendAgain')}</Button>} />}
      {refused.length > 0 && (
        <Notice tone="refused" title={say('refusedTitle', { n: refused.length })} isLive>
          <List>
            {refused.map(line => (
              <Row
                key={keyOf(line)}
                title={reasonOf(line, nameOf(line), say)}
                aside={
                  <Button kind="plain" onClick={() => ledger.dismiss(line)}>
                    {say('understood')}
                  </Button>
                }
              />
            ))}
          </List>
        </Notice>
      )}
    </>
  )
}

const known = ['ACT-11', 'ACT-12', 'HOUSE-1'] as const
function reasonOf({ clause = '' }: Line, name: string, say: ReturnType<typeof useWords<typeof keepWords>>) {
  const key = known.find(one => one === clause)
  return key ? say(`refused.${key}`, { name }) : say('refused.other', { name, clause })
}

function WhenOpen({ session }: { session: Session }) {
  const say = useWords(keepWords)
  const [language, today, now] = [useLanguage(), useToday(), useNow()]
  if (session.cancelledAt)
    return (
      <Notice tone="refused" title={say('keep.cancelled')}>
        {session.reason && <p>{session.reason}</p>}
      </Notice>
    )
  const opens = new Date(Date.parse(session.starts) - checkInOpensMinutes * 60_000)
  if (now < opens) return <Notice title={say('keep.notOpen', { at: formatMoment(opens, language, today) })} />
  return now > new Date(session.ends) ? <Notice title={say('keep.over')} /> : null
}
