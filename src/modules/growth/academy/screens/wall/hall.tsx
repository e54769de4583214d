import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { client, links } from '#kernel/web/client.ts'
import { useLive } from '#kernel/web/live.ts'
import { useWords } from '#kernel/web/person.tsx'
import { WallPage } from '#kernel/web/wall.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import type * as answers from '../../actions/answers.ts'
import { hallWords } from './hall-words.ts'
import './hall.css'

const api = client<typeof answers>('academy')
const urls = links<typeof answers>('academy')
// hints come by themselves; this is for the wall whose stream was cut without its noticing
const EVERY_MS = 60_000

/** ACAD-44: what the host has chosen to show of a class's questions, and nobody's name. */
export function Hall() {
  const say = useWords(hallWords)
  const { id = '' } = useParams<{ id: string }>()
  const asked = useAsk(['academy', 'hall', id], () => api.getHall({ class: id }), { everyMs: EVERY_MS })
  useLive(id ? urls.watchHall({ class: id }) : undefined, asked.again)
  return (
    <Asked of={asked} shape="page">
      {({ class: course, title, count, questions }) => (
        <WallPage
          title={say('of', { title })}
          aside={
            <div className="hall-code">
              <QrCode text={`${location.origin}/academy/${course}/questions`} name={say('code')} caption={say('scan')} />
              {count > questions.length && <p className="hall-more">{say('more', { n: count - questions.length })}</p>}
            </div>
          }
        >
          {questions.length === 0 ? (
            <div className="hall-empty">
              <strong>{say('empty')}</strong>
              <span>{say('emptyNext')}</span>
            </div>
          ) : (
            <ol className="hall" aria-live="polite">
              {questions.map((question, at) => (
                <li key={question.id}>
                  <span className="hall-n ui-figures">{at + 1}</span>
                  <p>{question.text}</p>
                  <span className="hall-wanted ui-figures">{question.wanted > 0 && say('wanted', { n: question.wanted })}</span>
                </li>
              ))}
            </ol>
          )}
        </WallPage>
      )}
    </Asked>
  )
}
