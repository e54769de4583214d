import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { house } from '#kernel/web/house/house-api.ts'
import { useWords } from '#kernel/web/person.tsx'
import { List, Row } from '#ui/list.tsx'
import { deskWords } from '../desk-words.ts'
import { useSpeakTime } from './standing.tsx'

/** Who did what when; kept to those whose record it is. `begun` says how it came about, where that is no draft. */
export function Timeline({ id, begun }: { id: string; begun?: string }) {
  const [say, time] = [useWords(deskWords), useSpeakTime()]
  const timeline = useAsk(['academy', 'timeline', id], () => house.getTimeline({ subject: id }))
  return (
    <Asked of={timeline}>
      {lines => (
        <List label={say('timeline')}>
          {lines.map(line => (
            <Row
              key={line.n}
              title={line.step === 'begin' ? (begun ?? line.title) : line.title}
              detail={`${time.moment(line.at)} · ${line.isByClock ? say('timeline.clock') : line.isByMe ? say('timeline.me') : line.by}`}
            />
          ))}
        </List>
      )}
    </Asked>
  )
}
