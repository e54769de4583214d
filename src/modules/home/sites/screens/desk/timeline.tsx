import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { house } from '#kernel/web/house/house-api.ts'
import { useWords } from '#kernel/web/person.tsx'
import { List, Row } from '#ui/list.tsx'
import { siteWords } from './site-words.ts'
import { useSpeakTime } from './status.tsx'

/** Who did what when; kept to those whose record it is. */
export function Timeline({ id }: { id: string }) {
  const [say, time] = [useWords(siteWords), useSpeakTime()]
  const timeline = useAsk(['sites', 'timeline', id], () => house.getTimeline({ subject: id }))
  return (
    <Asked of={timeline}>
      {lines => (
        <List label={say('timeline')}>
          {lines.map(line => (
            <Row
              key={line.n}
              title={line.title}
              detail={`${time.moment(line.at)} · ${line.isByClock ? say('timeline.clock') : line.isByMe ? say('timeline.me') : line.by}`}
            />
          ))}
        </List>
      )}
    </Asked>
  )
}
