import type { ReactNode } from 'react'
import { Link } from '#ui/link.tsx'
import { Notice, Refusal } from '#ui/notice.tsx'
import { ErrorBox } from '#ui/state.tsx'
import { formatMoment } from '../pure/formats.ts'
import { useLanguage, useToday, useWords } from './person.tsx'
import type { Problem } from './problem.ts'
import { webWords } from './web-words.ts'

/** An act that did not go through: a refusal with its reason and rule, or what broke and that nothing is lost. */
export function Refused({ problem, wayOn }: { problem: Problem | undefined; wayOn?: ReactNode }) {
  const say = useWords(webWords)
  const sentence = useSentence()
  if (!problem) return null
  const rule = problem.clause && <Rule problem={problem} />
  return <Refusal title={say('broken.act')} reason={sentence(problem)} rule={rule} wayOn={wayOn} />
}

/** A question that brought no answer. */
export function Broken({ problem, again, isBusy = false }: { problem: Problem; again?: () => void; isBusy?: boolean }) {
  const say = useWords(webWords)
  const sentence = useSentence()
  return (
    <ErrorBox
      title={say('broken.ask')}
      next={sentence(problem)}
      isBusy={isBusy}
      {...(again && problem.isPassing && { onRetry: again, retryWord: say('again') })}
    />
  )
}

/** The clause a refusal stands on; where it has a rulebook, a way there. */
function Rule({ problem }: { problem: Problem }) {
  const say = useWords(webWords)
  const words = say('clause', { clause: problem.clause })
  // these two have their sentences, and no rulebook of their own
  if (/^(SIGN|ENROL)-/.test(problem.clause)) return words
  return <Link href={`/rules/${problem.clause.startsWith('HOUSE-') ? 'house' : problem.module}#${problem.clause}`}>{words}</Link>
}

/** The problem in one sentence of the reader's language. */
export function useSentence() {
  const say = useWords(webWords)
  return ({ cut, message }: Problem) => (cut ? say(`cut.${cut}`) : message || say('broken.busy'))
}

/** Says that what is shown is a copy from the phone, and from when. */
export function Copied({ at }: { at: Date | undefined }) {
  const say = useWords(webWords)
  const [language, today] = [useLanguage(), useToday()]
  return at ? <Notice tone="soon">{say('copied', { at: formatMoment(at, language, today) })}</Notice> : null
}
