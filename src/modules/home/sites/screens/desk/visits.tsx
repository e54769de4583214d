import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { api, type Station } from './calls.ts'
import { useSpeakTime } from './status.tsx'
import { supplyWords } from './supply-words.ts'

/** SITE-21: how many came in thirty days, and on the last seven that were counted. */
export function Visits({ site }: { site: Station }) {
  const [say, time] = [useWords(supplyWords), useSpeakTime()]
  const asked = useAsk(['sites', 'visits', site.id], () => api.listVisits({ site: site.id }))
  return (
    <Section title={say('visits')}>
      <Asked of={asked}>
        {({ days, total }) =>
          days.length === 0 ? (
            <p className="ui-hint">{say('visits.none')}</p>
          ) : (
            <>
              <p className="ui-figures">{say('visits.total', { n: total })}</p>
              <table className="site-table">
                <tbody>
                  {days.slice(0, 7).map(({ day, heads }) => (
                    <tr key={day}>
                      <th scope="row">{time.day(day)}</th>
                      <td className="ui-figures">{say('visits.heads', { n: heads })}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )
        }
      </Asked>
    </Section>
  )
}
