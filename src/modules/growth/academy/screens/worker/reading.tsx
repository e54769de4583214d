import { Printer } from 'lucide-react'
import { useParams } from 'react-router'
import { Asked, useAsk } from '#kernel/web/asks.tsx'
import { useLanguage, useWords } from '#kernel/web/person.tsx'
import { Page } from '#ui/frame.tsx'
import { Empty } from '#ui/state.tsx'
import { api, urls } from './api.ts'
import { questionPageWords } from './question-words.ts'
import './questions.css'

/** ACAD-45: what earlier classes asked, to be read before this one; kept on the phone, for it is read on the way. */
export function ReadingPage() {
  const [say, language] = [useWords(questionPageWords), useLanguage()]
  const { id = '' } = useParams<{ id: string }>()
  const reading = useAsk(['academy', 'reading', id], () => api.getReading({ class: id }), { offline: `academy.reading.${id}` })
  return (
    <Page title={say('reading.title')} lead={reading.data?.title} back={{ href: `/academy/${id}`, word: say('back') }}>
      <Asked of={reading} shape="page">
        {({ passages }) =>
          passages.length === 0 ? (
            <Empty title={say('reading.empty')}>{say('reading.emptyNext')}</Empty>
          ) : (
            <>
              <p className="ui-hint">{say('reading.lead', { n: passages.length })}</p>
              <p className="quest-top">
                <a className="ui-button" data-kind="quiet" href={urls.getReadingPaper({ class: id, language })}>
                  <span className="ui-button-face">
                    <Printer className="ui-icon" aria-hidden />
                    {say('reading.print')}
                  </span>
                </a>
              </p>
              <ol className="quest-list">
                {passages.map(({ id: passage, asked, answer }, at) => (
                  <li key={passage} className="quest">
                    <p className="quest-text">
                      {at + 1}. {asked}
                    </p>
                    <div className="quest-answer">
                      <p>{answer}</p>
                    </div>
                  </li>
                ))}
              </ol>
            </>
          )
        }
      </Asked>
    </Page>
  )
}
