import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useAct } from '#kernel/web/acts.ts'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { isRoundOverdue, roundDue } from '../../rules.ts'
import { placeWords } from '../../words-places.ts'
import { api, type Station } from './calls.ts'
import { supplyWords } from './supply-words.ts'
import { useSpeakTime } from './status.tsx'

const lengths = [1, 3, 7, 14, 30]

/** SITE-19: how often there is a round, when the next is due, and what the last ones found. */
export function Rounds({ site }: { site: Station }) {
  const [say, name, time, today] = [useWords(supplyWords), useWords(placeWords), useSpeakTime(), useToday()]
  const { id, roundDays } = site
  const asked = useAsk(['sites', 'rounds', id], () => api.listRounds({ site: id }))
  const set = useAct((days: number, press) => api.setRound({ site: id, days }, press), ['sites'])
  const due = roundDue(site)
  const choices = [...new Set([...lengths, roundDays])].sort((a, b) => a - b)
  return (
    <Section
      title={say('rounds')}
      more={due && !isRoundOverdue(site, today) && <span className="ui-hint">{say('rounds.next', { day: time.day(due) })}</span>}
    >
      {isRoundOverdue(site, today) && <Tag tone="soon">{due ? say('rounds.late', { day: time.day(due) }) : say('rounds.never')}</Tag>}
      {site.state !== 'closed' && (
        <Select
          label={say('rounds.every')}
          value={String(roundDays)}
          disabled={set.isBusy}
          choices={choices.map(days => ({ value: String(days), label: say('rounds.days', { n: days }) }))}
          onChange={event => void set.act(Number(event.target.value))}
        />
      )}
      <Refused problem={set.problem} />
      <Asked of={asked}>
        {rows =>
          rows.length > 0 && (
            <List label={say('rounds')}>
              {rows.slice(0, 8).map(({ id, at, out, note, by }) => (
                <Row
                  key={id}
                  title={out.length === 0 ? say('rounds.well') : out.map(one => name(`offer.${one}`)).join(say('comma'))}
                  detail={[time.moment(at), by, note].filter(Boolean).join(' · ')}
                  aside={out.length > 0 && <Tag tone="soon">{say('rounds.out')}</Tag>}
                />
              ))}
            </List>
          )
        }
      </Asked>
    </Section>
  )
}
