import type { CSSProperties } from 'react'
import { useParams } from 'react-router'
import { formatDay } from '#kernel/pure/formats.ts'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { DeskPage } from '#kernel/web/desk/page.tsx'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Section } from '#ui/frame.tsx'
import { List, Row } from '#ui/list.tsx'
import { Empty } from '#ui/state.tsx'
import { api, type Feedback } from './calls.ts'
import { questionDeskWords } from './question-words.ts'
import './academy.css'
import './questions.css'

type Shown = NonNullable<Feedback['shown']>

/** ACAD-46: how it was, without who said so. */
export function FeedbackPage() {
  const { id = '' } = useParams<{ id: string }>()
  const feedback = useAsk(['academy', 'feedback', id], () => api.getFeedback({ class: id }))
  return (
    <Asked of={feedback} shape="page">
      {told => <Opened feedback={told} />}
    </Asked>
  )
}

function Opened({ feedback }: { feedback: Feedback }) {
  const [say, language, today] = [useWords(questionDeskWords), useLanguage(), useToday()]
  const { class: id, title, came, answers, waiting, fewest, until, shown } = feedback
  return (
    <DeskPage
      title={say('feedback.of', { title })}
      lead={say(until && until < today ? 'feedback.leadOver' : 'feedback.lead', {
        came,
        answers,
        until: until ? formatDay(until, language, today) : '—',
      })}
      back={{ href: `/academy/${id}`, word: say('back') }}
    >
      {shown ? (
        <>
          {waiting > 0 && <p className="ui-hint">{say('feedback.waiting', { waiting, fewest })}</p>}
          <div className="quest-bars">
            <Spread title={say('feedback.content')} tally={shown.content} />
            <Spread title={say('feedback.organisation')} tally={shown.organisation} />
          </div>
          <Sessions shown={shown} fewest={fewest} />
          <Section title={say('feedback.words')}>
            {shown.words.length === 0 ? (
              <p className="ui-hint">{say('feedback.noWords')}</p>
            ) : (
              <List label={say('feedback.words')}>
                {shown.words.map((words, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two people may have said the same
                  <Row key={at} title={words} />
                ))}
              </List>
            )}
          </Section>
        </>
      ) : (
        <Empty title={say('feedback.few')}>{say('feedback.fewNext', { fewest })}</Empty>
      )}
    </DeskPage>
  )
}

function Spread({ title, tally: { mean, counts } }: { title: string; tally: Shown['content'] }) {
  const say = useWords(questionDeskWords)
  const all = counts.reduce((sum, n) => sum + n, 0)
  return (
    <Section title={title}>
      <p className="quest-mean">
        <strong className="ui-figures">{say('feedback.stars', { mean: mean.toFixed(1) })}</strong>
      </p>
      {[5, 4, 3, 2, 1].map(level => (
        <div key={level} className="quest-bar">
          <span>{say('feedback.level', { n: level })}</span>
          <i aria-hidden style={{ '--share': `${(counts[level - 1]! / all) * 100}%` } as CSSProperties} />
          <span className="ui-figures">{counts[level - 1]}</span>
        </div>
      ))}
    </Section>
  )
}

function Sessions({ shown, fewest }: { shown: Shown; fewest: number }) {
  const say = useWords(questionDeskWords)
  return (
    <Section title={say('feedback.sessions')}>
      <table className="acad-table">
        <thead>
          <tr>
            <th scope="col">{say('feedback.session')}</th>
            <th scope="col">{say('feedback.lecturer')}</th>
            <th scope="col">{say('feedback.mean')}</th>
            <th scope="col">{say('feedback.n')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.sessions.map(({ id, title, lecturer, mean, n }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{lecturer || '—'}</td>
              <td className="ui-figures">{mean === null ? '—' : mean.toFixed(1)}</td>
              <td className="ui-figures">{mean === null ? say('feedback.less', { fewest }) : n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
