import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Tag } from '#ui/notice.tsx'
import { haves } from '../../rules-places.ts'
import { api, type Inspection, type Station } from './calls.ts'
import { siteWords } from './site-words.ts'
import { useSpeakTime } from './status.tsx'

/** Every inspection that was recorded, the latest first. */
export function Inspections({ site: { id } }: { site: Station }) {
  const say = useWords(siteWords)
  const asked = useAsk(['sites', 'inspections', id], () => api.listInspections({ site: id }))
  return (
    <Section title={say('inspections')}>
      <Asked of={asked}>
        {rows =>
          rows.length === 0 ? (
            <p className="ui-hint">{say('inspections.none')}</p>
          ) : (
            <List label={say('inspections')}>
              {rows.map(row => (
                <One key={row.id} inspection={row} />
              ))}
            </List>
          )
        }
      </Asked>
    </Section>
  )
}

function One({ inspection: { at, has, note, by } }: { inspection: Inspection }) {
  const [say, time] = [useWords(siteWords), useSpeakTime()]
  const lacks = haves.filter(have => !has.includes(have))
  const what = lacks.map(have => say(`lack.${have}`)).join(say('comma'))
  return (
    <Row
      title={lacks.length === 0 ? say('inspections.all') : say('inspections.lacks', { what })}
      detail={[`${time.moment(at)}`, by, note].filter(Boolean).join(' · ')}
      aside={<Tag tone={lacks.length === 0 ? 'done' : 'soon'}>{say('six.of', { n: has.length })}</Tag>}
    />
  )
}
