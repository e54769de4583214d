import type { Day } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { yuanOf } from '#kernel/pure/money.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import { registerPaper, renderPaper } from '#kernel/server/papers/render.ts'
import {
  dimensions,
  type Figures,
  type Line,
  type Named,
  onTimeRate,
  percentOf,
  satisfactionRate,
  settlementRate,
} from '../../rules-circular.ts'
import { aspects } from '../../rules-evaluation.ts'
import { circularWords } from '../../words-circular.ts'
import { circularPaperWords } from '../../words-circular-paper.ts'

registerPaper('disputesCircular', new URL('./circular.typ', import.meta.url))

export type CircularPaper = { language: Language; figures: Figures; number: string; edition: number; day: Day }
export const renderCircular = (paper: CircularPaper): Promise<Uint8Array> => renderPaper('disputesCircular', paperOf(paper))

/** What circular.typ prints: everything counted and said here, so that the template only sets type. */
function paperOf({ language, figures: told, number, edition, day }: CircularPaper) {
  const say = speak(circularPaperWords, language)
  const name = speak(circularWords, language)
  const isChinese = language === 'zh'
  const half = name(`half.${told.half.endsWith('1') ? 1 : 2}`, { year: told.half.slice(0, 4) })
  return {
    ...{ language, seal: say('seal'), closing: say('closing'), title: say('title', { half }) },
    number: edition > 1 ? say('edition', { number, n: edition }) : number,
    unit: isChinese ? told.unitName : told.unitEnglish,
    day: formatPaperDay(day, language),
    paragraphs: [say('lead', { half }), ...wholeOf(told, language)],
    sections: [
      {
        title: say('compared'),
        heads: [say('figure'), half.charAt(0).toUpperCase() + half.slice(1), say('before')],
        rows: comparedOf(told, language),
        widths: [3, 2, 2],
      },
      ...dimensions.map(by => ({
        title: say(`section.${by}`),
        heads: [name(`by.${by}`), ...shown.map(one => name(`figure.${one}`))],
        rows: told[by].map(one => rowOf(one, language)),
        widths: isChinese ? [2.7, 1.15, 1.15, 1.15, 1.6, 1.6, 1.05, 2.4, 1.6] : [1.6, 1.08, 0.88, 0.96, 1.02, 1.02, 0.96, 1.42, 1.06],
      })),
      ...(told.vote?.shares ? [voteOf(told, language)] : []),
    ],
    notes: say('notes'),
  }
}

const shown = ['accepted', 'closed', 'settled', 'settlementRate', 'onTimeRate', 'medianDays', 'recoveredFen', 'satisfied'] as const
const inPercent = (rate: string | null) => (rate === null ? '—' : `${rate}%`)
const inDays = (days: number | null) => (days === null ? '—' : String(days))
const satisfied = (line: Line) => (line.answers === 0 ? '—' : `${inPercent(satisfactionRate(line))}`)

const rowOf = (line: Named, language: Language) => [
  ...[language === 'zh' ? line.name : line.english, line.accepted, line.closed, line.settled].map(String),
  ...[inPercent(settlementRate(line)), inPercent(onTimeRate(line)), inDays(line.medianDays), yuanOf(line.recoveredFen), satisfied(line)],
]

function wholeOf({ total, vote }: Figures, language: Language): string[] {
  const say = speak(circularPaperWords, language)
  const { received, accepted, notAccepted, closed, settled, due, onTime, recoveredFen } = total
  const lines = [
    say('whole', { received, accepted, notAccepted, closed, settled, rate: inPercent(settlementRate(total)) }),
    say('time', { due, onTime, rate: inPercent(onTimeRate(total)), mean: inDays(total.meanDays), median: inDays(total.medianDays) }),
    say('money', { yuan: yuanOf(recoveredFen), n: total.recovered }),
  ]
  if (total.answers > 0) lines.push(say('rated', { n: total.answers, rate: inPercent(satisfactionRate(total)) }))
  if (vote) lines.push(vote.shares ? say('voted', vote) : say('votedFew', vote))
  return lines
}

function comparedOf({ total, before }: Figures, language: Language): string[][] {
  const name = speak(circularWords, language)
  const counts = ['received', 'accepted', 'notAccepted', 'closed', 'settled', 'due', 'onTime'] as const
  return [
    ...counts.map(figure => [name(`figure.${figure}`), String(total[figure]), String(before[figure])]),
    [name('figure.settlementRate'), inPercent(settlementRate(total)), inPercent(settlementRate(before))],
    [name('figure.onTimeRate'), inPercent(onTimeRate(total)), inPercent(onTimeRate(before))],
    [name('figure.meanDays'), inDays(total.meanDays), inDays(before.meanDays)],
    [name('figure.medianDays'), inDays(total.medianDays), inDays(before.medianDays)],
    [name('figure.recoveredFen'), yuanOf(total.recoveredFen), yuanOf(before.recoveredFen)],
    [name('figure.satisfied'), satisfied(total), satisfied(before)],
  ]
}

function voteOf({ vote }: Figures, language: Language) {
  const [say, name] = [speak(circularPaperWords, language), speak(circularWords, language)]
  const rows = aspects.map(aspect => {
    const share = vote!.shares![aspect]
    if (!share) return [name(`aspect.${aspect}`), '—', '—', '—']
    const all = share.yes + share.partly + share.no
    return [
      name(`aspect.${aspect}`),
      ...[share.yes, share.partly, share.no].map(n => say('share', { n, rate: inPercent(percentOf(n, all)) })),
    ]
  })
  return { title: say('section.vote'), heads: [say('aspect'), say('yes'), say('partly'), say('no')], rows, widths: [3, 2, 2, 2] }
}
