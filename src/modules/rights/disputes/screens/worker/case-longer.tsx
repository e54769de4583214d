import { formatDay } from '#kernel/pure/formats.ts'
import { useAct } from '#kernel/web/acts.ts'
import { useLanguage, useToday, useWords } from '#kernel/web/person.tsx'
import { Refused } from '#kernel/web/problems.tsx'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { togetherWords } from '../together-words.ts'
import { api, type One } from './cases-api.ts'

/** DISPUTES-29: the mediator asks for more time; each side answers by itself. */
export function LongerAsked({ one }: { one: One }) {
  const [say, language, today] = [useWords(togetherWords), useLanguage(), useToday()]
  const answer = useAct(api.answerLonger, ['disputes'])
  const { id, extraAsked, extraWorkerAt, extraEmployerAt, exitOn, seat, state } = one
  if (extraAsked === 0 || state !== 'inMediation' || (seat !== 'worker' && seat !== 'employer')) return null
  const hasAgreed = seat === 'worker' ? extraWorkerAt : extraEmployerAt
  const tell = (agrees: boolean) => void answer.act({ id, extraDays: extraAsked, agrees })
  return (
    <Notice tone="soon" title={say('longer.title', { days: extraAsked })}>
      <p>{say('longer.why', { day: exitOn ? formatDay(exitOn, language, today) : '' })}</p>
      <Refused problem={answer.problem} />
      {hasAgreed ? (
        <p>{say('longer.mine')}</p>
      ) : (
        <div className="disputes-acts">
          <Button kind="main" isWide isBusy={answer.isBusy} onClick={() => tell(true)}>
            {say('longer.agree')}
          </Button>
          <Button isWide onClick={() => tell(false)}>
            {say('longer.refuse')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
