import { formatMoment } from '#kernel/pure/formats.ts'
import { clock } from '#kernel/pure/people.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { List, Row } from '#ui/list.tsx'
import { stepWords } from '../../words-steps.ts'
import { memberWords } from '../member-words.ts'
import { api, type Told, unitOf } from './life-calls.ts'

const isKey = (key: string): key is keyof typeof stepWords => key in stepWords

/** The newest first; who did it, at which union, and in what words. */
export function MemberTrack({ id }: { id: string }) {
  const [say, language, today] = [useWords(memberWords), useLanguage(), useToday()]
  const track = useAsk(['members', 'track', id], () => api.listTrack({ id }))
  const detail = (line: Told) => [
    formatMoment(new Date(line.at), language, today),
    line.by === clock.id ? say('clock') : line.by === 'founding' ? say('founding') : line.by,
    unitOf(line, language),
  ]
  const said = ({ reason, basis, purpose }: Told) => [reason, basis, purpose && say('track.purpose', { purpose })].filter(Boolean)
  return (
    <Asked of={track}>
      {lines => (
        <List label={say('track')}>
          {lines.map(line => {
            const key = `step.${line.step}`
            return (
              <Row
                key={line.n}
                title={isKey(key) ? stepWords[key][language] : line.step}
                detail={[detail(line).filter(Boolean).join(' · '), ...said(line)].map(text => (
                  <span key={text} className="life-line">
                    {text}
                  </span>
                ))}
              />
            )
          })}
        </List>
      )}
    </Asked>
  )
}
