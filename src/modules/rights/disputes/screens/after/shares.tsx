import type { CSSProperties } from 'react'
import { useWords } from '#kernel/web/person.tsx'
import { aspects, type Shares } from '../../rules-evaluation.ts'
import { percentOf } from '../../rules-circular.ts'
import { evaluateWords } from './evaluate-words.ts'
import './after.css'

/** What was said of each question: a bar and its figure, so that nothing hangs on a colour. */
export function SharesShown({ shares }: { shares: Shares }) {
  const say = useWords(evaluateWords)
  return (
    <>
      {aspects.map(aspect => {
        const share = shares[aspect]
        const all = share ? share.yes + share.partly + share.no : 0
        return (
          <div key={aspect} className="after-shares">
            <h3>{say(`aspect.${aspect}`)}</h3>
            {share ? (
              (['yes', 'partly', 'no'] as const).map(answer => (
                <div key={answer} className="after-bar">
                  <span>{say(`answer.${answer}`)}</span>
                  <i aria-hidden style={{ '--share': `${(share[answer] / all) * 100}%` } as CSSProperties} />
                  <span className="ui-figures">{say('share', { n: share[answer], percent: percentOf(share[answer], all) ?? '0' })}</span>
                </div>
              ))
            ) : (
              <p className="ui-hint">{say('fewHere')}</p>
            )}
          </div>
        )
      })}
    </>
  )
}
