import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Empty } from '#ui/state.tsx'
import { afterWords } from './after-words.ts'
import { api, type Report, type Whole } from './calls.ts'

/** How it was: the average, the spread as bars and as figures, and the words without names (ACT-15). */
export function Feedback({ activity }: { activity: Whole }) {
  const say = useWords(afterWords)
  const report = useAsk(['activities', 'report', activity.id], () => api.getReport({ activity: activity.id }))
  return (
    <Asked of={report}>
      {({ figures: { stars }, comments }) =>
        stars.answers === 0 ? (
          <Empty title={say('rate.empty')}>{say('rate.emptyNext')}</Empty>
        ) : (
          <>
            <p className="act-average">
              {say('rate.average')} <strong>{stars.average?.toFixed(1)}</strong>{' '}
              <span className="ui-hint">{say('rate.outOf', { answers: stars.answers })}</span>
            </p>
            <Spread stars={stars} />
            <Section title={say('rate.words')}>
              {comments.length === 0 ? (
                <p className="ui-hint">{say('rate.noWords')}</p>
              ) : (
                <List label={say('rate.words')}>
                  {comments.map((comment, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two people may have said the same
                    <Row key={at} title={comment} />
                  ))}
                </List>
              )}
            </Section>
          </>
        )
      }
    </Asked>
  )
}

function Spread({ stars: { counts, answers } }: { stars: Report['figures']['stars'] }) {
  const say = useWords(afterWords)
  return (
    <table className="act-table act-spread">
      <caption className="ui-hidden">{say('rate.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('rate.level')}</th>
          <th scope="col" aria-hidden />
          <th scope="col" data-right>
            {say('rate.count')}
          </th>
          <th scope="col" data-right>
            {say('rate.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {[5, 4, 3, 2, 1].map(level => {
          const count = counts[level - 1]!
          const percent = Math.round((count / answers) * 100)
          return (
            <tr key={level}>
              <th scope="row">{say('rate.stars', { stars: level })}</th>
              <td className="act-bar-cell" aria-hidden>
                <i style={{ inlineSize: `${percent}%` }} />
              </td>
              <td data-right>{count}</td>
              <td data-right>{percent}%</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
