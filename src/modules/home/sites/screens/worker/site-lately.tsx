import { dayOf } from '#kernel/pure/calendar.ts'
import { formatDay } from '#kernel/pure/formats.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { placeWords } from '../../words-places.ts'
import { siteWords } from '../site-words.ts'
import type { Site } from './api.ts'

/** What others found, and what was done about it: a station is as good as its answers. */
export function Lately({ site: { lately, unitName } }: { site: Site }) {
  const [say, name] = [useWords(siteWords), useWords(placeWords)]
  const [language, today] = [useLanguage(), useToday()]
  // known of a copy that a list left: nothing
  if (!unitName) return null
  return (
    <Section title={say('lately')}>
      {lately.length === 0 && <p className="ui-hint">{say('lately.none')}</p>}
      {lately.length > 0 && (
        <List label={say('lately')}>
          {lately.map(({ fault, at, answer }) => (
            <Row
              key={`${at} ${fault}`}
              title={`${formatDay(dayOf(new Date(at)), language, today)} · ${name(`fault.${fault}`)}`}
              detail={answer ? say('lately.answer', { answer }) : say('lately.waiting')}
            />
          ))}
        </List>
      )}
    </Section>
  )
}
