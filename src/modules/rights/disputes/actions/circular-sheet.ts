import type { Language } from '#kernel/pure/words.ts'
import { speak } from '#kernel/pure/words.ts'
import { writeSheet } from '#kernel/server/sheets.ts'
import { dimensions, type Figures, type Line, onTimeRate, satisfactionRate, settlementRate } from '../rules-circular.ts'
import { circularWords } from '../words-circular.ts'

const counts = ['received', 'accepted', 'notAccepted', 'closed', 'settled', 'due', 'onTime', 'recovered'] as const

/** One line for the whole, one for the half year before, then one for each body, mediator, kind and district. */
export function circularSheet(told: Figures, language: Language): Promise<Uint8Array> {
  const say = speak(circularWords, language)
  const heads = { zh: ['分类', '名称', '合计', '上一个半年'], en: ['By', 'Name', 'Total', 'Half year before'] }[language]
  const percent = { zh: '（%）', en: ' (%)' }[language]
  // an English head is as wide as its letters, a Chinese one twice as wide
  const column = (head: string, kind: 'number' | 'money' = 'number') => ({
    ...{ head, kind },
    ...(language === 'en' && { width: Math.max(head.length + 3, kind === 'money' ? 16 : 10) }),
  })
  const rows = [
    ['', heads[2]!, told.total] as const,
    ['', heads[3]!, told.before] as const,
    ...dimensions.flatMap(by => told[by].map(one => [say(`by.${by}`), language === 'zh' ? one.name : one.english, one] as const)),
  ]
  return writeSheet({
    title: say(`half.${told.half.endsWith('1') ? 1 : 2}`, { year: told.half.slice(0, 4) }),
    columns: [
      { head: heads[0]!, kind: 'text', width: 12 },
      { head: heads[1]!, kind: 'text', width: language === 'en' ? 44 : 36 },
      ...counts.map(figure => column(say(`figure.${figure}`))),
      column(say('figure.settlementRate') + percent),
      column(say('figure.onTimeRate') + percent),
      column(say('figure.meanDays')),
      column(say('figure.medianDays')),
      column(say('figure.recoveredFen'), 'money'),
      column(say('figure.satisfied') + percent),
      column(say('figure.answers')),
    ],
    rows: rows.map(([by, name, line]) => [by, name, ...counts.map(figure => line[figure]), ...ratesOf(line)]),
  })
}

const ratesOf = (line: Line) => [
  ...[settlementRate(line), onTimeRate(line), line.meanDays, line.medianDays, line.recoveredFen],
  ...[satisfactionRate(line), line.answers || null],
]
