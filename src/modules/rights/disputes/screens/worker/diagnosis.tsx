import { useState } from 'react'
import { useToday, useWords } from '#kernel/web/person.tsx'
import { useSearchParams } from '#kernel/web/search-params.ts'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { rightsWords } from '../before-words.ts'
import { diagnosisWords } from '../diagnosis-words.ts'
import { AboutMe, Since, SinceThen, What, Whom } from './diagnosis-steps.tsx'
import { wrongIn } from './diagnosis-checks.ts'
import { Result } from './result.tsx'
import { useAnswers } from './use-answers.ts'
import './before.css'

const steps = [What, Whom, Since, SinceThen, AboutMe] as const

/** DISPUTES-2: a question a page; the phone's own “back” goes one back, and nothing leaves the phone. */
export function DiagnosisPage() {
  const [say, word] = [useWords(diagnosisWords), useWords(rightsWords)]
  const answers = useAnswers()
  const [search, setSearch] = useSearchParams()
  const [isTried, setTried] = useState(false)
  const today = useToday()
  const asked = Math.min(Math.max(Number(search.get('step')) || 1, 1), steps.length + 1)
  // a link into the middle begins where something is missing
  const missing = steps.findIndex((_, n) => Object.keys(wrongIn(n, answers.typed, today)).length > 0)
  const at = missing === -1 ? asked : Math.min(asked, missing + 1)
  const go = (step: number) => {
    setTried(false)
    setSearch({ step: String(step) })
    scrollTo(0, 0)
  }
  if (at > steps.length) return <Result typed={answers.typed} onChange={() => go(1)} />
  const Step = steps[at - 1]!
  const wrong = wrongIn(at - 1, answers.typed, today)
  const isWrong = Object.keys(wrong).length > 0
  return (
    <Page
      title={say('title')}
      lead={at === 1 && say('lead')}
      back={{ href: '/rights', word: word('back') }}
      action={
        <Button kind="main" isWide onClick={() => (isWrong ? setTried(true) : go(at + 1))}>
          {say(at === steps.length ? 'see' : 'next')}
        </Button>
      }
    >
      <p className="rights-progress">{say('step', { n: at, all: steps.length })}</p>
      {isTried && isWrong && (
        <Notice tone="refused" isLive>
          {say('fix')}
        </Notice>
      )}
      <Step typed={answers.typed} put={answers.put} wrong={isTried ? wrong : {}} />
      <div className="rights-back">
        {at > 1 && (
          <Button kind="plain" onClick={() => go(at - 1)}>
            {say('previous')}
          </Button>
        )}
        <Button
          kind="plain"
          onClick={() => {
            answers.clear()
            go(1)
          }}
        >
          {say('clear')}
        </Button>
      </div>
    </Page>
  )
}
