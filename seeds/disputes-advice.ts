import type { UnionDistrict } from '#kernel/pure/identifiers/divisions.ts'
import { nobody } from '#kernel/pure/people.ts'
import { type House, perform } from '#kernel/server/perform.ts'
import { answerQuestion } from '../src/modules/rights/disputes/actions/answering-advice.ts'
import { askAdvice, askOn } from '../src/modules/rights/disputes/actions/asking-advice.ts'
import { recordCallback } from '../src/modules/rights/disputes/actions/calling-back.ts'
import { wishCall } from '../src/modules/rights/disputes/actions/wishing-calls.ts'
import type { Wish } from '../src/modules/rights/disputes/rules-advice.ts'
import type { Happening } from '../src/modules/rights/disputes/rules-everyday.ts'
import { modules } from '../src/server/modules.ts'
import { asActor } from './plant.ts'

const HOUR = 3_600_000

/** What a stranger of the demo holds: for stories, and for trying it out. */
export const adviceReceiptOf = (n: number): string => `demo-question-${n}-asked-before-it-begins`

type Tale = {
  hoursAgo: number
  district: UnionDistrict | null
  topic: Happening
  said: string
  by?: string
  answer?: string
  on?: string
}

// the third and the last are answered; the second is overdue; of the fourth somebody asks on
const tales: readonly Tale[] = [
  {
    hoursAgo: 20,
    district: 'haidian',
    topic: 'platform',
    said: '跑单两个月，站点说超时罚款抵了工资，账号也封了。没签合同，还能要回来吗？',
  },
  {
    hoursAgo: 166,
    district: 'chaoyang',
    topic: 'unpaid',
    said: '饭店关门了，老板电话不接，还欠我们六个人三个月工资，该先去哪里？',
  },
  {
    hoursAgo: 140,
    district: 'haidian',
    topic: 'noContract',
    said: '干了十个月一直没签合同，现在想走，二倍工资怎么算？',
    by: 'windowClerk',
    answer:
      '从第二个月起，没签书面合同的每个月可以要二倍工资，您这种情况是九个月（劳动合同法第八十二条）。时效按月往后数一年，请不要再拖。带上工资转账和打卡记录，可以来申请调解。',
  },
  {
    hoursAgo: 90,
    district: 'haidian',
    topic: 'dismissed',
    said: '怀孕六个月，单位说岗位没了让我回家，只给一个月工资。',
    by: 'windowClerk',
    answer: '孕期不得以岗位撤销为由解除（劳动合同法第四十二条）。请先要书面通知，不要签自愿离职。可以要求继续履行，或者要赔偿金。',
    on: '他们今天拿来一份“协商解除”让我签，签了还能反悔吗？',
  },
  { hoursAgo: 3, district: null, topic: 'overtime', said: '保安上十二休十二，没有加班费，说是综合工时，这样合法吗？' },
  {
    hoursAgo: 220,
    district: 'chaoyang',
    topic: 'injured',
    said: '送货摔断了手，公司说我是兼职不算工伤，住院费谁出？',
    by: 'districtChair',
    answer: '先申请工伤认定：单位不申请的，您自己一年内可以去朝阳区人力社保局申请，带上订单、聊天记录和病历。认定之前医疗票据都留好。',
  },
]

const calls: readonly { hoursAgo: number; district: UnionDistrict; phone: string; wished: Wish; about: string; isDone?: true }[] = [
  { hoursAgo: 15, district: 'haidian', phone: '13900010001', wished: 'evening', about: '工地没发工资' },
  { hoursAgo: 70, district: 'chaoyang', phone: '13900010002', wished: 'noon', about: '' },
  { hoursAgo: 150, district: 'haidian', phone: '13900010003', wished: 'anytime', about: '押金不退', isDone: true },
]

/** Questions that wait, are late, are answered; and people who would rather be called. */
export async function playAdvice(house: House, now: Date): Promise<void> {
  for (const [n, tale] of tales.entries()) await playQuestion(house, now, adviceReceiptOf(n + 1), tale)
  for (const [n, { hoursAgo, isDone, ...wished }] of calls.entries()) {
    const receipt = `demo-callback-${n + 1}-asked-before-it-begins`
    const at = new Date(now.getTime() - hoursAgo * HOUR)
    const { id } = await perform(house, { actor: nobody, now: at }, wishCall, { ...wished, receipt })
    const clerk = { actor: asActor('windowClerk', modules), now: new Date(at.getTime() + 4 * HOUR) }
    if (isDone) await perform(house, clerk, recordCallback, { id, version: 1, outcome: 'spoken' })
  }
}

async function playQuestion(house: House, now: Date, receipt: string, { hoursAgo, district, topic, said, by, answer, on }: Tale) {
  const at = (later: number) => new Date(now.getTime() - (hoursAgo - later) * HOUR)
  const { id } = await perform(house, { actor: nobody, now: at(0) }, askAdvice, { district, topic, said, receipt })
  if (!by || !answer) return
  await perform(house, { actor: asActor(by, modules), now: at(22) }, answerQuestion, { id, version: 1, said: answer })
  if (on) await perform(house, { actor: nobody, now: at(43) }, askOn, { receipt, said: on, version: 2 })
}
