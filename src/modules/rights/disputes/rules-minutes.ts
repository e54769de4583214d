/**
 * DISPUTES-70: the draft of a session's minutes, from what was said and done there. Papers are Chinese. What was conceded, and what one
 * side said in private, is not handed in here at all (`mayStandInPapers`).
 */
import type { Day } from '#kernel/pure/calendar.ts'
import { formatPaperDay, formatPaperMoment, formatTime } from '#kernel/pure/formats.ts'
import { type Fen, yuanOf } from '#kernel/pure/money.ts'

export type SessionFacts = {
  number: string | null
  worker: string
  employer: string
  heldAt: Date
  endedAt: Date | null
  where: string
  present: readonly { name: string; seat: '调解员' | '劳动者一方' | '用人单位一方' }[]
  absent: readonly string[]
  said: readonly { at: Date; by: string; said: string }[]
  taken: readonly { said: string; amountFen: Fen | null; payBy: Day | null }[]
}

/** What was said is kept as it was said; each speaker is named once a turn. */
export function draftMinutes({ number, worker, employer, heldAt, endedAt, where, present, absent, said, taken }: SessionFacts): string {
  const until = endedAt ? `至 ${formatTime(endedAt)}` : ''
  const lines = [
    `案号：${number ?? '（待编号）'}`,
    `申请人：${worker}　被申请人：${employer}`,
    `时间：${formatPaperMoment(heldAt, 'zh')}${until}`,
    `地点或方式：${where}`,
    `到场：${present.map(({ name, seat }) => `${name}（${seat}）`).join('、') || '无'}`,
    ...(absent.length > 0 ? [`未到场：${absent.join('、')}`] : []),
    '',
    '一、调解经过',
    ...(said.length > 0 ? turnsOf(said) : ['（由调解员补充）']),
    '',
    '二、达成一致的事项',
    ...(taken.length > 0 ? taken.map(termOf) : ['本次未达成一致。']),
    '',
    '以上笔录经到场各方核对无误。',
  ]
  return lines.join('\n')
}

function turnsOf(said: SessionFacts['said']): string[] {
  return said.map((one, i) => (one.by === said[i - 1]?.by ? `　　${one.said}` : `${one.by}：${one.said}`))
}

const termOf = ({ said, amountFen, payBy }: SessionFacts['taken'][number], i: number) =>
  `${i + 1}. ${said}${amountFen === null ? '' : `；金额 ${yuanOf(amountFen)} 元`}${payBy ? `，${formatPaperDay(payBy, 'zh')}前付清` : ''}。`
