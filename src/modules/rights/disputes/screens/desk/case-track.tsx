import { formatMoment } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { List, Row } from '#ui/list.tsx'
import { filingWords } from '../../words-filing.ts'
import { queueWords } from '../queue-words.ts'
import { api } from './calls.ts'

const isKey = (key: string): key is keyof typeof filingWords => key in filingWords

/** The newest first. */
export function CaseTrack({ id }: { id: string }) {
  const [say, language, today] = [useWords(queueWords), useLanguage(), useToday()]
  const track = useAsk(['disputes', 'track', id], () => api.listTrack({ id }))
  return (
    <Asked of={track}>
      {lines => (
        <List label={say('track')}>
          {lines.map(({ n, step, at, by, reason }) => {
            const key = `step.${step}`
            return (
              <Row
                key={n}
                title={isKey(key) ? filingWords[key][language] : step}
                detail={[formatMoment(new Date(at), language, today), by === 'house' ? say('house') : by === 'me' ? '' : by, reason]
                  .filter(Boolean)
                  .join(' · ')}
              />
            )
          })}
        </List>
      )}
    </Asked>
  )
}
