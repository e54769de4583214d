import { useParams } from 'react-router'
import { useWords } from '#kernel/web/person.tsx'
import { Page } from '#ui/frame.tsx'
import { sumsWords } from '../sums-words.ts'
import { DoubleSum, SeveranceSum } from './sum-endings.tsx'
import { LeaveSum, OvertimeSum, WagesSum } from './sum-pay.tsx'
import { SumsPage } from './sums.tsx'
import './before.css'

const sums = { wages: WagesSum, overtime: OvertimeSum, leave: LeaveSum, severance: SeveranceSum, double: DoubleSum } as const

export function SumPage() {
  const { kind = '' } = useParams<{ kind: string }>()
  const say = useWords(sumsWords)
  if (!(kind in sums)) return <SumsPage />
  const one = kind as keyof typeof sums
  const Sum = sums[one]
  return (
    <Page title={say(`kind.${one}`)} lead={say('lead')} back={{ href: '/rights/sums', word: say('back') }}>
      <Sum />
      <p className="rights-danger">{say('quiet')}</p>
    </Page>
  )
}
