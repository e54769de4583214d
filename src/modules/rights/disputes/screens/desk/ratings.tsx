import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useView } from '#kernel/web/desk/view.ts'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { Select } from '#ui/field.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { satisfactionRate } from '../../rules-circular.ts'
import { halfOf, halvesUpTo, isHalf } from '../../rules-half.ts'
import { questions } from '../../rules-rating.ts'
import { circularWords } from '../../words-circular.ts'
import { api, type Rated } from '../after/api.ts'
import { useHalfWord } from '../after/half-word.ts'
import { ratingsScreenWords } from '../after/ratings-screen-words.ts'
import { VotesAtDesk } from './votes.tsx'
import '../after/after.css'

/** DISPUTES-86: figures from three on, words without names, and the half-yearly vote. */
export function RatingsPage() {
  const [say, name, today, saidHalf] = [useWords(ratingsScreenWords), useWords(circularWords), useToday(), useHalfWord()]
  const view = useView({ half: halfOf(today) as string })
  const half = isHalf(view.values.half) ? view.values.half : halfOf(today)
  const rated = useAsk(['disputes', 'ratings', half], () => api.listRatings({ half }))
  return (
    <DeskPage
      title={say('title')}
      lead={say('lead')}
      filters={
        <Select
          label={say('half')}
          value={half}
          onChange={event => view.set({ half: event.target.value })}
          choices={halvesUpTo(today, 8).map(value => ({ value, label: saidHalf(value) }))}
        />
      }
    >
      <Asked of={rated} shape="page">
        {seen => (
          <>
            <Section title={say('workers')}>
              <Tallies label={say('workers')} rows={[{ ...seen.all, key: 'all', name: say('all') }]} />
              <Tallies label={name('by.body')} rows={seen.bodies} />
              <Tallies label={name('by.mediator')} rows={seen.mediators} />
            </Section>
            <Section title={say('employers')}>
              <Tallies label={say('employers')} rows={[{ ...seen.employers, key: 'employers', name: say('all') }]} />
            </Section>
            <Comments words={seen.comments} />
          </>
        )}
      </Asked>
      <VotesAtDesk />
    </DeskPage>
  )
}

function Tallies({ label, rows }: { label: string; rows: readonly Rated['bodies'][number][] }) {
  const say = useWords(ratingsScreenWords)
  if (rows.length === 0) return null
  return (
    <section className="after-figures" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">{say('answers')}</th>
            <th scope="col">{say('counted')}</th>
            <th scope="col">{say('satisfied')}</th>
            {questions.map(one => (
              <th key={one} scope="col">
                {say(`mean.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const rate = satisfactionRate({ satisfied: row.satisfied, answers: row.counted })
            return (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                <td>{row.answers}</td>
                <td>{row.counted}</td>
                <td>{rate === null ? '—' : `${rate}%`}</td>
                {questions.map(one => (
                  <td key={one}>{row.means?.[one]?.toFixed(1) ?? '—'}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Comments({ words }: { words: readonly string[] }) {
  const say = useWords(ratingsScreenWords)
  return (
    <Section title={say('comments')}>
      {words.length === 0 ? (
        <p className="ui-hint">{say('comments.none')}</p>
      ) : (
        <List label={say('comments')}>
          {words.map((said, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have said the same
            <Row key={at} title={said} />
          ))}
        </List>
      )}
    </Section>
  )
}
